import { badInput, DomainError } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { HELD, mustBe } from '../meeting/meeting-steps.ts';
import type { Attendance } from './attendance.entity.ts';
import { attendanceDetailsOf, oneIfNamed, saysSo } from './attendance-details.ts';
import type { CorrectAttendanceInput } from './attendance-recording.inputs.ts';
import { keepAsItWas } from './revise-attendance.ts';

async function meetingStillOpen(
  { em, loaders }: Context,
  { meetingId, organisationCode }: Attendance,
): Promise<Meeting> {
  const meeting = await meetingOf({ loaders }, { meetingId });
  await holdMeeting(em, meeting, [organisationCode]);
  mustBe(meeting, HELD, 'Its list is what it is');
  return meeting;
}

/** A row is to say something else; what it said is kept. */
export async function correctAttendance(
  context: Context,
  row: Attendance,
  { attendanceId: _, expectedVersion: __, reason, ...said }: CorrectAttendanceInput,
): Promise<void> {
  const meeting = await meetingStillOpen(context, row);
  const details = oneIfNamed(attendanceDetailsOf(said, meeting), row);
  if (row.withdrawnAt) throw new DomainError('ILLEGAL_STEP', 'It has been taken back.');
  if (saysSo(row, details)) throw badInput('reason', 'It says so already.');
  keepAsItWas(context, row, reason);
  row.say(details);
}

export async function withdrawAttendance(context: Context, row: Attendance, reason: string): Promise<void> {
  await meetingStillOpen(context, row);
  keepAsItWas(context, row, reason);
  row.withdraw();
}
