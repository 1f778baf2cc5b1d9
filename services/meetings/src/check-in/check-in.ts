import { badInput, codesOf, DomainError, forbidden, now, wordsOf } from '@oversight/kernel';
import { Attendance } from '../attendance/attendance.entity.ts';
import { attendanceDetailsOf } from '../attendance/attendance-details.ts';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { todayIn } from '../meeting/meeting-days.ts';
import { mustBe } from '../meeting/meeting-steps.ts';
import type { CheckInInput } from './check-in.inputs.ts';
import { isCodeOf } from './check-in.queries.ts';
import { hashOf } from './check-in-code.ts';

/** Somebody signs in for the office they are of, once a meeting: asked again, they are in already. */
export async function checkIn(
  { em, viewer }: Context,
  meeting: Meeting,
  office: string,
  { code, personName, ...said }: CheckInInput,
): Promise<Attendance> {
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
  const day = todayIn(meeting.timeZone, now());
  // One that goes on past midnight is still that of its last day.
  const [attendedOn] = [day, meeting.endsOn].toSorted() as [string, string];
  const { role, division, mode, representedBy } = said;
  return em.create(Attendance, {
    ...(codesOf(office) as object),
    meetingId: meeting.id,
    headcount: 1,
    represented: false,
    ...attendanceDetailsOf({ role, division, mode, representedBy, attendedOn }, meeting),
    personName: wordsOf('personName', personName, 120),
    checkedInAt: now(),
    checkedInBy: viewer.subject,
    recordedBy: viewer.subject,
    provenance: 'RECORDED',
  } as never);
}
