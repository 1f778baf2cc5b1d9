import { Commitment } from '../commitment/commitment.entity.ts';
import { SETTLED } from '../commitment/commitment-status.ts';
import type { Context } from '../context.ts';
import type { Meeting } from './meeting.entity.ts';
import { illegal } from './meeting-steps.ts';

/** A meeting is over when everything promised in it is kept or cancelled. */
export async function mustHaveNothingOpen({ em }: Context, { id, status }: Meeting): Promise<void> {
  const open = await em.count(Commitment, { meetingId: id, status: { $nin: [...SETTLED] } });
  if (open > 0) throw illegal(`${open} of its commitments are open.`, status);
}
