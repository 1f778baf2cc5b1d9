import { orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Meeting } from './meeting.entity.ts';

/** The meeting that an input names, or on which a row hangs. Errors: NOT_FOUND, also when it is not visible. */
export const meetingOf = (
  { loaders }: Pick<Context, 'loaders'>,
  { meetingId }: { readonly meetingId: string },
): Promise<Meeting> => orNotFound('meeting', loaders.meeting.load(meetingId));
