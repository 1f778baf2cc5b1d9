import { badInput, codesOf, DomainError, forbidden, now, wordsOf } from '@oversight/kernel';
import { Attendance } from '../attendance/attendance.entity.ts';
import { type AttendanceDetails, attendanceDetailsOf } from '../attendance/attendance-details.ts';
import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { dayIn, dayOfMeeting } from '../meeting/meeting-days.ts';
import { mustBe } from '../meeting/meeting-steps.ts';
import type { CheckInInput } from './check-in.inputs.ts';
import { isCodeOf } from './check-in.queries.ts';
import { hashOf } from './check-in-code.ts';
import { claimRow } from './claim-row.ts';

/** Somebody signs in for the office they are of, once a meeting: asked again, they are in already. */
export async function checkIn(
  context: Context,
  meeting: Meeting,
  office: string,
  { code, ...said }: CheckInInput,
): Promise<Attendance> {
  const { em, viewer } = context;
  // Two of one office that ask at once are let in one after the other, and one who asks twice once.
  await holdMeeting(em, meeting, [office]);
  const before = await em.findOne(Attendance, { meetingId: meeting.id, checkedInBy: viewer.subject });
  if (before?.withdrawnAt)
    throw new DomainError('ILLEGAL_STEP', 'Your row was taken back: ask your office or the host.');
  if (before) return before;
  if (!meeting.addressedOffices.includes(office)) throw forbidden('Your office was not invited.');
  mustBe(meeting, ['IN_PROGRESS'], 'Nobody can sign in');
  const [answer] = await em.execute<{ known: boolean }[]>(isCodeOf, [
    meeting.id,
    hashOf(meeting.id, code),
    now(),
  ]);
  if (!answer?.known) throw badInput('code', 'That is not the code of this meeting, or it is taken no more.');
  const details = whoIsThere(meeting, said);
  return (
    (await claimRow(context, meeting, office, details)) ??
    em.create(Attendance, {
      ...(codesOf(office) as object),
      meetingId: meeting.id,
      headcount: 1,
      represented: false,
      mode: 'ONLINE',
      ...details,
      checkedInBy: viewer.subject,
      recordedBy: viewer.subject,
      provenance: 'RECORDED',
    } as never)
  );
}

function whoIsThere(
  meeting: Meeting,
  { personName, role, division, mode, representedBy }: Omit<CheckInInput, 'code'>,
): AttendanceDetails {
  const attendedOn = dayOfMeeting(dayIn(meeting.timeZone, now()), meeting);
  return {
    ...attendanceDetailsOf({ role, division, mode, representedBy, attendedOn }, meeting),
    personName: wordsOf('personName', personName, 120),
    checkedInAt: now(),
  };
}
