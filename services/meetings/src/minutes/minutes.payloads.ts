import { payloadOf } from '@oversight/kernel';
import { Minutes } from './minutes.entity.ts';

export const MinutesPayload = payloadOf(Minutes, {
  type: 'MinutesPayload',
  field: 'minutes',
  description: 'The minutes as they are now.',
});
