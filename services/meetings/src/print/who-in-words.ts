import type { AttendeeRole } from '../vocabulary.ts';

const ROLE: Record<AttendeeRole, string> = {
  CHAIR: 'Ketua',
  DIVISION_HEAD: 'Ketua Divisi',
  MEMBER: 'Anggota',
  SECRETARY: 'Sekretaris',
  SECRETARIAT: 'Pegawai Sekretariat',
  OTHER: 'Peserta lain',
};
/** Of a division, these are of it by their name. */
const OF_DIVISION: Partial<Record<AttendeeRole, string>> = {
  DIVISION_HEAD: 'Ketua Divisi',
  MEMBER: 'Anggota Divisi',
};

interface Wanted {
  readonly requiredRole?: AttendeeRole;
  readonly requiredDivision?: string;
}

/** Who of an office is asked to come: "Ketua Divisi Hukum dan Pengawasan"; undefined: whoever it sends. */
export function whoInWords({ requiredRole, requiredDivision }: Wanted): string | undefined {
  if (requiredDivision === undefined) return requiredRole && ROLE[requiredRole];
  const division = requiredDivision.replace(/^\s*(ketua\s+)?(divisi\s+)?/i, '');
  if (requiredRole === undefined) return `Divisi ${division}`;
  const of = OF_DIVISION[requiredRole];
  return of === undefined ? `${ROLE[requiredRole]}, Divisi ${division}` : `${of} ${division}`;
}
