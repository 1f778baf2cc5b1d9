import { payloadOf } from '@oversight/kernel';
import { Organisation } from './organisation.entity.ts';

export const ChangeContactPayload = payloadOf(Organisation, {
  type: 'ChangeContactPayload',
  field: 'organisation',
});
