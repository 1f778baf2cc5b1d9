import { payloadOf } from '@oversight/kernel';
import { Reconciliation } from './reconciliation.entity.ts';

export const ReconciliationPayload = payloadOf(Reconciliation, {
  type: 'ReconciliationPayload',
  field: 'reconciliation',
  description: 'The reconciliation as it is now.',
});
