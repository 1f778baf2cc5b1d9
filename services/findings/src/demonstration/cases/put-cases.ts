import type { Client } from 'pg';
import type { CasePlan } from './case-plan.ts';
import { putDeposits } from './deposits.ts';
import { putDrafts } from './drafts.ts';
import { putEvidence } from './evidence.ts';
import { putLegal } from './legal.ts';
import type { MadeUpFile } from './made-up-file.ts';
import { putPendingAssessments } from './pending.ts';
import { putReconciliation } from './reconciliation.ts';
import { putStateLosses } from './state-losses.ts';
import { putSteps } from './steps.ts';

/** A few of what there is of no office by the thousand, so that no list is empty. As the loader; answers what it made. */
export async function putCases(
  client: Client,
  plan: CasePlan,
): Promise<{ rows: number; files: readonly MadeUpFile[] }> {
  const { count, files } = await putEvidence(client, plan);
  let rows = count;
  for (const put of [
    putDeposits,
    putStateLosses,
    putLegal,
    putPendingAssessments,
    putReconciliation,
    putDrafts,
    putSteps,
  ])
    rows += await put(client, plan);
  return { rows, files };
}
