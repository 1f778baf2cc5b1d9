import { payloadOf } from '@oversight/kernel';
import { Meeting } from './meeting.entity.ts';

export const MeetingPayload = payloadOf(Meeting, {
  type: 'MeetingPayload',
  field: 'meeting',
  description: 'The meeting as it is now.',
});
