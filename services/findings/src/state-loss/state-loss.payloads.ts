import { payloadOf } from '@oversight/kernel';
import { StateLossCase } from './state-loss-case.entity.ts';

export const StateLossCasePayload = payloadOf(StateLossCase, {
  type: 'StateLossCasePayload',
  field: 'case',
  description: 'The case as it is now.',
});
