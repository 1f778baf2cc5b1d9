import { badInput, codesOf, MOST_ROWS } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import type { SentRow } from './record-attendance.ts';

/** What a column is called, in lower case; video-meeting tools have names of their own. */
const NAMES: Record<string, readonly string[]> = {
  organisationCode: ['organisation_code', 'organisationcode', 'kode', 'kode wilayah', 'kode satker'],
  personName: ['name', 'nama', 'name (original name)', 'nama (nama asli)', 'full name', 'participant'],
  role: ['role', 'jabatan', 'position'],
  division: ['division', 'divisi', 'unit'],
  mode: ['mode', 'moda'],
  checkedInAt: ['join time', 'waktu masuk', 'waktu gabung', 'checked_in_at', 'first join'],
  attendedOn: ['attended_on', 'tanggal'],
  representedBy: ['represented_by', 'diwakili oleh', 'diwakili'],
  externalRef: ['external_ref', 'externalref'],
};
const ROLES: Record<string, AttendeeRole> = {
  ketua: 'CHAIR',
  'ketua divisi': 'DIVISION_HEAD',
  anggota: 'MEMBER',
  sekretaris: 'SECRETARY',
  sekretariat: 'SECRETARIAT',
  lainnya: 'OTHER',
};
const MODES: Record<string, AttendanceMode> = { luring: 'IN_PERSON', daring: 'ONLINE' };
/** "71.10 - Siti", "71_Budi": the office first, as participants are asked to call themselves. */
const CODE_FIRST = /^(\d{2}(?:\.\d{2})?)(?:[-_|:/]|\s)(.*)$/su;
const LONGEST_NAME = 300;
const HEADER_LINES = 10;

/** The lines of a list, read as far as they can be; a line that cannot says why. Errors: BAD_USER_INPUT for the whole. */
export function readAttendanceCsv(text: string): SentRow[] {
  const lines = linesOf(text);
  const start = lines.slice(0, HEADER_LINES).findIndex((cells) => columnsOf(cells).has('personName'));
  if (start < 0) throw badInput('csv', 'No line of names with `name` (nama) is among the first ten.');
  const columns = columnsOf(lines[start] as string[]);
  const rows = lines.slice(start + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > MOST_ROWS)
    throw badInput('csv', `At most ${MOST_ROWS} lines, and these are ${rows.length}.`);
  return rows.map((cells) => rowOf((name) => cells[columns.get(name) ?? -1]?.trim() || undefined));
}

function linesOf(text: string): string[][] {
  const options = {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter: [',', ';', '\t'],
  };
  try {
    return parse(text, options) as string[][];
  } catch (error) {
    throw badInput('csv', `It is no table: ${(error as Error).message}`);
  }
}

function columnsOf(cells: readonly string[]): Map<string, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return new Map(
    Object.entries(NAMES).flatMap(([column, called]) => {
      const place = names.findIndex((name) => called.includes(name));
      return place < 0 ? [] : [[column, place] as const];
    }),
  );
}

function rowOf(cell: (name: string) => string | undefined): SentRow {
  const name = cell('personName');
  const [, code, behind] = CODE_FIRST.exec(name?.slice(0, LONGEST_NAME) ?? '') ?? [];
  const rest = behind?.replace(/^[\s\-_|:/]+/, '');
  const organisationCode = cell('organisationCode') ?? code ?? '';
  const base = {
    organisationCode,
    personName: code === undefined ? name : rest,
    externalRef: cell('externalRef'),
  };
  try {
    if (!codesOf(organisationCode))
      throw badInput('organisationCode', 'No office: neither a code of its own, nor one before the name.');
    if (!base.personName) throw badInput('personName', 'The line names nobody.');
    return {
      ...base,
      role: wordOf('role', cell('role'), AttendeeRole, ROLES),
      division: cell('division'),
      mode: wordOf('mode', cell('mode'), AttendanceMode, MODES),
      checkedInAt: instantOf(cell('checkedInAt')),
      attendedOn: dayOf(cell('attendedOn')),
      representedBy: cell('representedBy'),
    };
  } catch (error) {
    return { ...base, unreadable: error as Error };
  }
}

/** A value of an enum, or what it is called in Indonesian. */
function wordOf<T extends string>(
  field: string,
  text: string | undefined,
  values: Readonly<Record<T, T>>,
  called: Readonly<Record<string, T>>,
): T | undefined {
  if (text === undefined) return undefined;
  const said = text.toUpperCase() as T;
  const word = Object.hasOwn(values, said)
    ? values[said]
    : new Map(Object.entries(called)).get(text.toLowerCase());
  if (word === undefined)
    throw badInput(
      field,
      `${text.slice(0, 60)} is none of ${[...Object.keys(values), ...Object.keys(called)].join(', ')}.`,
    );
  return word;
}

/** With its offset, or of WIB: other notations mean another day in another country. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;

function instantOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const iso = INSTANT.test(text) ? text.replace(' ', 'T') : '';
  const instant = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}+07:00`);
  if (Number.isNaN(instant.getTime()))
    throw badInput('checkedInAt', 'Write a time as 2025-10-21 09:05:00 (WIB).');
  return instant;
}

function dayOf(text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text)) throw badInput('attendedOn', 'Write a day as 2025-10-21.');
  return text;
}

/** A day that there is: the 30th of February is read as the 2nd of March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
