import { orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Commitment } from './commitment.entity.ts';

/** Given more time or given up before the minutes are approved, it is another promise for whoever approves them. */
export async function amendPromise({ viewer, loaders }: Context, { meetingId }: Commitment): Promise<void> {
  const meeting = await orNotFound('meeting', loaders.meeting.load(meetingId));
  meeting.amendPromise(viewer.subject);
}
