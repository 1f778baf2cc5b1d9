import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import type { MeetingStatus } from '../meeting/meeting.enums.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { mustBe } from '../meeting/meeting-steps.ts';
import type { Invitation } from './invitation.entity.ts';
import type { ReplyToInvitationInput } from './invitation.inputs.ts';

/** What a meeting is while its invitations are answered. */
export const ANSWERED_WHILE: readonly MeetingStatus[] = ['INVITED', 'IN_PROGRESS'];

/** An invitation is answered from when it goes out until the meeting is over. */
export async function replyToInvitation(
  { em, loaders }: Context,
  invitation: Invitation,
  { reply, expectedAttendees: attendees, note }: ReplyToInvitationInput,
): Promise<void> {
  const meeting = await meetingOf({ loaders }, invitation);
  await holdMeeting(em, meeting);
  mustBe(meeting, ANSWERED_WHILE, 'There is nothing to answer');
  invitation.answer({ reply, attendees, note });
}
