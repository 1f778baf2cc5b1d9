import type { Context } from '../context.ts';
import { leadMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { illegal, mustBe, UNSENT } from '../meeting/meeting-steps.ts';
import type { Invitation } from './invitation.entity.ts';
import { timesSent } from './times-sent.ts';

/** Only one that has not gone out: an office that was invited and did not come was absent. */
export async function withdrawInvitation({ em, loaders }: Context, invitation: Invitation): Promise<Meeting> {
  const meeting = await meetingOf({ loaders }, invitation);
  await leadMeeting(em, meeting);
  mustBe(meeting, UNSENT, 'The invitation has gone out');
  // One that was put off is SCHEDULED anew, and who was invited before was invited all the same.
  if ((await timesSent(loaders, meeting)) > invitation.sentBefore)
    throw illegal('The invitation has gone out before.', meeting.status);
  em.remove(invitation);
  meeting.address(meeting.addressedOffices.filter((code) => code !== invitation.organisationCode));
  return meeting;
}
