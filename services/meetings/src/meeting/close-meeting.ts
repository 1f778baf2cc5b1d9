import type { Context } from '../context.ts';
import type { Meeting } from './meeting.entity.ts';
import { illegal } from './meeting-steps.ts';

/** A meeting is over when everything promised in it is kept or cancelled, by offices too that its host does not see into. */
export async function mustHaveNothingOpen({ em }: Context, { id, status }: Meeting): Promise<void> {
  const [answer] = await em.execute<{ open: boolean }[]>('select meetings.has_open_commitments(?) as open', [
    id,
  ]);
  if (answer?.open) throw illegal('Some of what was promised in it is open.', status);
}
