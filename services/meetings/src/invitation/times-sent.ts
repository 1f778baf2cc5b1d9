import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';

/** How often the invitations of a meeting have gone out: anew each time it was put off. */
export async function timesSent({ stepsOfMeeting }: Context['loaders'], { id }: Meeting): Promise<number> {
  const steps = await stepsOfMeeting.load(id);
  return steps.filter(({ action }) => action === 'INVITE').length;
}
