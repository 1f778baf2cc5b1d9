import { orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { mustBe, UNSENT } from '../meeting/meeting-steps.ts';
import type { Invitation } from './invitation.entity.ts';

/** Only one that has not gone out: an office that was invited and did not come was absent. */
export async function withdrawInvitation({ em, loaders }: Context, invitation: Invitation): Promise<Meeting> {
  const meeting = await orNotFound('meeting', loaders.meeting.load(invitation.meetingId));
  mustBe(meeting, UNSENT, 'The invitation has gone out');
  em.remove(invitation);
  meeting.address(meeting.addressedOffices.filter((code) => code !== invitation.organisationCode));
  return meeting;
}
