import { badInput, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { MeetingDetails, MeetingSaid } from './meeting-details.ts';

export const MeetingDetail = enumOf(['INVITED_ON', 'STARTS_AT', 'ENDS_AT', 'WAVE']);
export type MeetingDetail = keyof typeof MeetingDetail;
registerEnumType(MeetingDetail, {
  name: 'MeetingDetail',
  description:
    'What a host may have said of a meeting and takes back; a text is taken back by an empty one, a list by none.',
});

const FIELD = { INVITED_ON: 'invitedOn', STARTS_AT: 'startsAt', ENDS_AT: 'endsAt', WAVE: 'wave' } as const;

/** What is taken back, there and undefined. Errors: BAD_USER_INPUT for what is said in the same breath. */
export function takenBack(clear: readonly MeetingDetail[] = [], said: MeetingSaid = {}): MeetingDetails {
  const fields = clear.map((detail) => FIELD[detail]);
  const both = fields.find((field) => said[field] !== undefined);
  if (both) throw badInput('clear', `\`${both}\` is said, or taken back.`);
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}
