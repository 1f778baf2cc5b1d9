import { connectionOf } from '@oversight/kernel';
import { Reconciliation } from './reconciliation.entity.ts';
import { ReconciliationChange } from './reconciliation-change.ts';
import { ReconciliationLine } from './reconciliation-line.entity.ts';

export const ReconciliationConnection = connectionOf(Reconciliation);
export const ReconciliationLineConnection = connectionOf(ReconciliationLine);
export const ReconciliationChangeConnection = connectionOf(ReconciliationChange);
