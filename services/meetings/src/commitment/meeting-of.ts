import { orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { Commitment } from './commitment.entity.ts';

/** The meeting in which it was promised. */
export const meetingOf = ({ loaders }: Context, { meetingId }: Commitment): Promise<Meeting> =>
  orNotFound('meeting', loaders.meeting.load(meetingId));
