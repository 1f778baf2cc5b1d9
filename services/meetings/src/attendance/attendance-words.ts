import { badInput, shown } from '@oversight/kernel';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import type { AttendanceSaid } from './attendance-details.ts';

const ROLES: Record<string, AttendeeRole> = {
  ketua: 'CHAIR',
  'ketua divisi': 'DIVISION_HEAD',
  anggota: 'MEMBER',
  sekretaris: 'SECRETARY',
  sekretariat: 'SECRETARIAT',
  lainnya: 'OTHER',
};
const MODES: Record<string, AttendanceMode> = { luring: 'IN_PERSON', daring: 'ONLINE' };
const YES = ['ya', 'y', 'yes', 'true', '1', 'v', '✓', '√'];
const NO = ['tidak', 't', 'n', 'no', 'false', '0', '-'];

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
      `${shown(text)} is none of ${[...Object.keys(values), ...Object.keys(called)].join(', ')}.`,
    );
  return word;
}

export const roleOf = (text: string | undefined): AttendeeRole | undefined =>
  wordOf('role', text, AttendeeRole, ROLES);
export const modeOf = (text: string | undefined): AttendanceMode | undefined =>
  wordOf('mode', text, AttendanceMode, MODES);

/** A cross, a question mark: nobody's position. */
const NOBODY = /^\P{L}*(?:\p{L}{1,2}\P{L}*)?$/u;

/** Whether somebody came instead, as yes or no; in the same column some write who. */
export function representedOf(
  text: string | undefined,
  by: string | undefined,
): Pick<AttendanceSaid, 'represented' | 'representedBy'> {
  const representedBy = NO.includes(by?.toLowerCase() ?? '') ? undefined : by;
  const word = text?.toLowerCase() ?? '';
  if (word === '') return { representedBy };
  if (YES.includes(word)) return { represented: true, representedBy };
  if (NO.includes(word)) return { represented: false, representedBy };
  if (NOBODY.test(word))
    throw badInput('represented', `${shown(word)} is neither ya nor tidak, nor who came instead.`);
  return { representedBy: representedBy ?? text };
}
