import { connectionOf } from '@oversight/kernel';
import { Commitment } from './commitment.entity.ts';

export const CommitmentConnection = connectionOf(Commitment);
