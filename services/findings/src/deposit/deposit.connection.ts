import { connectionOf } from '@oversight/kernel';
import { Deposit } from './deposit.entity.ts';

export const DepositConnection = connectionOf(Deposit);
