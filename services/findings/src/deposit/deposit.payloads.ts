import { BulkRow, bulkPayloadOf, payloadOf } from '@oversight/kernel';
import { Deposit } from './deposit.entity.ts';

export const DepositPayload = payloadOf(Deposit, {
  type: 'DepositPayload',
  field: 'deposit',
  description: 'The deposit as it is now.',
});

export const RecordDepositsPayload = bulkPayloadOf(BulkRow, { type: 'RecordDepositsPayload' });
export type RecordDepositsPayload = InstanceType<typeof RecordDepositsPayload>;
