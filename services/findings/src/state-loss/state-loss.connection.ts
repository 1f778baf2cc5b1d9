import { connectionOf } from '@oversight/kernel';
import { StateLossCase } from './state-loss-case.entity.ts';

export const StateLossCaseConnection = connectionOf(StateLossCase);
