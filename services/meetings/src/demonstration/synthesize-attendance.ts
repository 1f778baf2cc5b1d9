import type { Chance } from '@oversight/kernel';
import { type DemonstrationTables, scopeOf } from './tables.ts';

/** Who usually comes: the natural addressee, the supervision division, not always among them. */
const ATTENDEES = [
  { weight: 5, role: 'DIVISION_HEAD', division: 'Divisi Hukum dan Pengawasan' },
  { weight: 3, role: 'CHAIR', division: null },
  { weight: 3, role: 'SECRETARY', division: null },
  { weight: 2, role: 'DIVISION_HEAD', division: 'Divisi Keuangan, Umum dan Logistik' },
] as const;

/** Those of one office who came to one meeting. */
export function synthesizeAttendance(
  tables: DemonstrationTables,
  chance: Chance,
  meetingId: string,
  office: string,
  on: string,
  mode: string,
): void {
  const first = chance.weighted(ATTENDEES);
  const attendees = [first, ...(chance.isLucky(0.5) ? [{ role: 'SECRETARIAT', division: null }] : [])];
  for (const { role, division } of attendees) {
    tables.attendance.push([
      chance.id(on),
      meetingId,
      role,
      division,
      role === 'SECRETARIAT' ? chance.whole(1, 4) : 1,
      mode === 'HYBRID' ? chance.pick(['ONLINE', 'ONLINE', 'ONLINE', 'IN_PERSON']) : mode,
      on,
      `${on}T0${chance.whole(1, 3)}:${chance.whole(10, 59)}:00Z`,
      role !== 'SECRETARIAT' && chance.isLucky(0.15),
      'SYNTHETIC',
      ...scopeOf(office),
    ]);
  }
}
