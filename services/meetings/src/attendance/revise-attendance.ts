import { wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Attendance } from './attendance.entity.ts';
import { AttendanceRevision } from './attendance-revision.entity.ts';

/** Keeps what a row says before it says something else; nothing else makes such an entry. */
export function keepAsItWas(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  row: Attendance,
  reason: string,
): void {
  const { organisationCode, provinceCode, regencyCode } = row;
  const { mode, role, division, personName, headcount, attendedOn, checkedInAt, represented, representedBy } =
    row;
  em.create(AttendanceRevision, {
    attendanceId: row.id,
    organisationCode,
    provinceCode,
    regencyCode,
    reason: wordsOf('reason', reason, 500),
    takenBy: viewer.subject,
    mode,
    role,
    division,
    personName,
    headcount,
    attendedOn,
    checkedInAt,
    represented,
    representedBy,
  } as never);
}
