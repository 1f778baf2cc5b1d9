import { badInput, codesOf } from '@oversight/kernel';
import type { AttendanceColumn } from './attendance-columns.ts';
import type { Days } from './attendance-details.ts';
import { dayOf, instantOf } from './attendance-times.ts';
import { modeOf, representedOf, roleOf } from './attendance-words.ts';
import type { SentRow } from './record-attendance.ts';

/** "71.10 - Siti", "71_Budi": the office first, as participants are asked to call themselves. */
const CODE_FIRST = /^(\d{2}(?:\.\d{2})?)(?:[-_|:/]|\s)(.*)$/su;
const LONGEST_NAME = 300;

/** One who came, as a line of a list says it; or why it cannot be read. */
export function readAttendanceLine(
  cell: (column: AttendanceColumn) => string | undefined,
  days: Days,
): SentRow {
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
      role: roleOf(cell('role')),
      division: cell('division'),
      mode: modeOf(cell('mode')),
      checkedInAt: instantOf(cell('checkedInAt'), days),
      attendedOn: dayOf(cell('attendedOn'), days),
      ...representedOf(cell('represented'), cell('representedBy')),
    };
  } catch (error) {
    return { ...base, unreadable: error as Error };
  }
}
