import type { BulkMode } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { ReportSource } from '../vocabulary.ts';
import { answerLine, type LineAnswer } from './answer-line.ts';
import type { SentLine } from './finding-line.ts';
import { importReports } from './import-reports.ts';
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
  const plan = planReports(sent, await yardstickOf(em, viewer, source));
  const tried = async (dry: boolean) =>
    new Map([...plan.refused, ...(await importReports({ em, viewer, source, dryRun: dry }, plan.reports))]);
  let written = !dryRun && mode === 'BEST_EFFORT';
  let became = await tried(!written);
  if (!dryRun && mode === 'ALL_OR_NOTHING' && ![...became.values()].some((each) => each instanceof Error)) {
    became = await tried(false);
    written = true;
  }
  return {
    answers: sent.map((line, index) => answerLine(line, became.get(index) as never, written)),
    written,
  };
}
