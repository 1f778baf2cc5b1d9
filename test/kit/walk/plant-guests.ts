import type { Planting } from './planting.ts';
import { type Row, scopeColumns } from './world.ts';

/** The day of every meeting that is planted. */
export const DAY = '2026-06-02';
export const AT = `${DAY}T02:00:00Z`;

/** An office that was invited, and came; to what is not made known yet nobody comes. */
export async function plantGuest(planting: Planting, meeting: Row, office: string): Promise<void> {
  const { host = '', draft = false } = meeting;
  const put = (table: string, row: Omit<Row, 'key'>, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `meetings.${table}`,
      { key, ...row },
      { id: key, meeting_id: meeting.key, ...scopeColumns(office), provenance: 'SYNTHETIC', ...values },
    );
  };
  await put(
    'invitation',
    { type: 'Invitation', offices: [office], host, draft },
    {
      required_role: 'CHAIR',
      required_division: planting.word(),
      reply: 'WILL_BE_REPRESENTED',
      replied_at: AT,
      replied_for: DAY,
      replied_to_asking: 1,
      expected_attendees: 2,
      reply_note: planting.word(),
      version: 1,
    },
  );
  if (draft) return;
  const attendance = await put(
    'attendance',
    { type: 'Attendance', offices: [office] },
    {
      role: 'CHAIR',
      division: planting.word(),
      person_name: planting.word(),
      headcount: 1,
      mode: 'IN_PERSON',
      attended_on: DAY,
      checked_in_at: AT,
      represented: true,
      represented_by: planting.word(),
      external_ref: planting.word(),
      recorded_by: planting.word(),
      checked_in_by: planting.word(),
      withdrawn_at: meeting.public ? null : AT,
      version: 1,
      source: planting.word(),
    },
  );
  const revision = planting.id();
  await planting.put(
    'meetings.attendance_revision',
    { type: 'AttendanceRevision', key: revision, offices: [office] },
    {
      id: revision,
      attendance_id: attendance.key,
      ...scopeColumns(office),
      reason: planting.word(),
      taken_by: planting.word(),
      mode: 'ONLINE',
      role: 'CHAIR',
      division: planting.word(),
      person_name: planting.word(),
      headcount: 1,
      attended_on: DAY,
      checked_in_at: AT,
      represented: true,
      represented_by: planting.word(),
    },
  );
}
