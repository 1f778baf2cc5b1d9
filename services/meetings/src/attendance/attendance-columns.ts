/** What a column is called, in lower case; video-meeting tools have names of their own. */
const NAMES = {
  organisationCode: ['organisation_code', 'organisationcode', 'kode', 'kode wilayah'],
  personName: ['name', 'nama', 'name (original name)', 'nama (nama asli)', 'full name', 'participant'],
  role: ['role', 'jabatan', 'position'],
  division: ['division', 'divisi', 'unit'],
  mode: ['mode', 'moda'],
  checkedInAt: ['join time', 'waktu masuk', 'waktu gabung', 'checked_in_at', 'first join'],
  attendedOn: ['attended_on', 'tanggal'],
  represented: ['represented', 'diwakili'],
  representedBy: ['represented_by', 'diwakili oleh'],
  externalRef: ['external_ref', 'externalref'],
} as const satisfies Record<string, readonly string[]>;

export type AttendanceColumn = keyof typeof NAMES;

/** In which place each column is that the line of names has. */
export function columnsOf(cells: readonly string[]): Map<AttendanceColumn, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return new Map(
    Object.entries(NAMES).flatMap(([column, called]) => {
      const place = names.findIndex((name) => (called as readonly string[]).includes(name));
      return place < 0 ? [] : [[column as AttendanceColumn, place] as const];
    }),
  );
}
