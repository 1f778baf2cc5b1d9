import { badInput, now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { mustBe } from '../meeting/meeting-steps.ts';
import { OpenCheckInPayload } from './check-in.payloads.ts';
import { CheckInCode } from './check-in-code.entity.ts';
import { hashOf, newCode } from './check-in-code.ts';

/** A code for those who are there; the one before is taken no more. */
export async function openCheckIn(
  { em, viewer }: Context,
  meeting: Meeting,
  minutes: number,
): Promise<OpenCheckInPayload> {
  mustBe(meeting, ['IN_PROGRESS'], 'Nobody can sign in');
  if (minutes < 5 || minutes > 720) throw badInput('minutes', 'From 5 to 720 minutes.');
  const code = newCode();
  const closesAt = new Date(now().getTime() + minutes * 60_000);
  const { id: meetingId, organisationCode, provinceCode, regencyCode } = meeting;
  const opened = { hash: hashOf(meetingId, code), closesAt, openedBy: viewer.subject };
  const before = await em.findOne(CheckInCode, { meetingId });
  if (before) before.renew(opened);
  else em.create(CheckInCode, { meetingId, organisationCode, provinceCode, regencyCode, ...opened } as never);
  return new OpenCheckInPayload(meeting, code, closesAt);
}
