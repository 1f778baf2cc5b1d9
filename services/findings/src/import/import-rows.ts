import type { BulkMode } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { ReportSource } from '../vocabulary.ts';
import { answerLine, type LineAnswer } from './answer-line.ts';
import type { SentLine } from './finding-line.ts';
import { importReports } from './import-reports.ts';
import type { Outcome } from './judge-report.ts';
import { planReports } from './plan-reports.ts';
import { yardstickOf } from './yardstick.ts';

interface How {
  readonly source: ReportSource;
  readonly dryRun: boolean;
  readonly mode: BulkMode;
}

/** A few lines at once, in the transaction of the request. */
export async function importRows(
  { em, viewer }: Context,
  sent: readonly SentLine[],
  { source, dryRun, mode }: How,
): Promise<{ answers: LineAnswer[]; written: boolean }> {
  const plan = await planReports(sent, await yardstickOf(em, viewer, source));
  const tried = async (dry: boolean) =>
    new Map([...plan.refused, ...(await importReports({ em, viewer, source, dryRun: dry }, plan.reports))]);
  if (dryRun) return said(await tried(true), false);
  // What is not to be seen is found out by writing only: then nothing of it stays.
  await em.execute('savepoint import', [], 'run');
  const became = await tried(false);
  const written = mode === 'BEST_EFFORT' || ![...became.values()].some((each) => each instanceof Error);
  if (!written) await em.execute('rollback to savepoint import', [], 'run');
  return said(became, written);

  function said(outcomes: ReadonlyMap<number, Outcome | Error>, isWritten: boolean) {
    return {
      answers: sent.map((line, index) => answerLine(line, outcomes.get(index) as Outcome | Error, isWritten)),
      written: isWritten,
    };
  }
}
