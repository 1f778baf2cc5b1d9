import { DeadlockException, UniqueConstraintViolationException } from '@mikro-orm/core';
import { asFailure, type BulkMode, DomainError, type Within } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { ReportSource } from '../vocabulary.ts';
import { answerLine, type LineAnswer } from './answer-line.ts';
import type { SentLine } from './finding-line.ts';
import { ImportProgress, ImportStopped } from './import-progress.ts';
import { importReports } from './import-reports.ts';
import { planReports } from './plan-reports.ts';
import type { PlannedReport } from './planned-report.ts';
import { yardstickOf } from './yardstick.ts';

export interface ImportOrder {
  readonly runId: string;
  readonly source: ReportSource;
  readonly mode: BulkMode;
  readonly dryRun: boolean;
  /** The lines of the file. */
  readonly read: () => Promise<SentLine[]>;
}

const LINES_AT_ONCE = 500;
const TRIES = 3;

/** Imports a file after its request is answered: as whoever sent it, a few hundred lines in a transaction. */
export async function runImport(
  order: ImportOrder,
  within: Within<Context>,
  signal: AbortSignal,
): Promise<void> {
  const { viewer } = await within(async (context) => context);
  const progress = new ImportProgress(order.runId, viewer);
  try {
    await importAll(order, progress, within, signal);
  } catch (error) {
    if (error instanceof ImportStopped) return;
    const why = error instanceof DomainError ? error : failureOf(error);
    await within(async ({ em, audit }) => {
      await progress.finish(em, 'FAILED', why);
      await audit?.refused(deedOf(order), why);
    });
    if (!(error instanceof DomainError)) throw error;
  }
}

const failureOf = (error: unknown): DomainError => {
  const { message, extensions } = asFailure(error);
  return new DomainError(extensions.code, message);
};

const deedOf = ({ runId }: ImportOrder) => ({
  verb: 'importFindings',
  action: 'FINISH',
  nodeId: runId,
  nodeType: 'ImportRun',
});

async function importAll(
  order: ImportOrder,
  progress: ImportProgress,
  within: Within<Context>,
  signal: AbortSignal,
): Promise<void> {
  const { source, mode, dryRun } = order;
  const sent = await order.read();
  const plan = await within(async ({ em, viewer }) => {
    const made = await planReports(sent, await yardstickOf(em, viewer, source));
    await progress.begin(
      em,
      sent.length,
      [...made.refused].map(([index, refusal]) => answerLine(sent[index] as SentLine, refusal, false)),
    );
    return made;
  });
  const chunks = chunksOf(plan.reports);
  const isTrying = dryRun || mode === 'ALL_OR_NOTHING';
  let refused = plan.refused.size;
  const tried: LineAnswer[] = [];
  const work = async ({ em, viewer }: Context, chunk: readonly PlannedReport[], dry: boolean) => {
    const became = await importReports({ em, viewer, source, dryRun: dry }, chunk);
    return [...became].map(([index, outcome]) => answerLine(sent[index] as SentLine, outcome, !dry));
  };
  for (const chunk of chunks) {
    mustGoOn(signal);
    const answers = await again(within, async (context) => {
      const became = await work(context, chunk, isTrying);
      await progress.count(context.em, became, !isTrying);
      if (!isTrying) await progress.keep(context.em, became);
      return became;
    });
    if (isTrying) tried.push(...answers);
    refused += answers.filter(({ status }) => status === 'REFUSED').length;
  }
  const isWhole = !dryRun && mode === 'ALL_OR_NOTHING' && refused === 0;
  await again(within, async (context) => {
    const { em, audit } = context;
    const answers = isWhole ? await workOnAll() : tried;
    await progress.keep(em, answers);
    if (isWhole) await progress.write(em, answers);
    await progress.finish(em, 'DONE');
    if (!dryRun && mode === 'ALL_OR_NOTHING' && !isWhole) await audit?.refused(deedOf(order), ofAll(refused));
    else await audit?.done(deedOf(order));

    async function workOnAll(): Promise<LineAnswer[]> {
      const all: LineAnswer[] = [];
      for (const chunk of chunks) {
        mustGoOn(signal);
        // Of its own, so that others see that it goes on, and that it hears when it is stopped.
        await within(({ em: apart }) => progress.touch(apart));
        all.push(...(await work(context, chunk, false)));
        if (all.some(({ status }) => status === 'REFUSED')) throw changedMeanwhile();
      }
      return all;
    }
  });
}

const changedMeanwhile = () =>
  new DomainError('CONFLICT', 'What is there was changed while the file was looked at: send it again.');
const ofAll = (refused: number) =>
  new DomainError('BAD_USER_INPUT', `${refused} lines were refused, so none was written.`);

function mustGoOn(signal: AbortSignal): void {
  if (signal.aborted)
    throw new DomainError(
      'SERVICE_UNAVAILABLE',
      'The service was stopped: send the file again, what is there stays.',
    );
}

/** Whole reports, about so many lines together. */
function chunksOf(reports: readonly PlannedReport[]): PlannedReport[][] {
  const chunks: PlannedReport[][] = [];
  let lines = LINES_AT_ONCE;
  for (const report of reports) {
    if (lines + report.lines.length > LINES_AT_ONCE) {
      chunks.push([]);
      lines = 0;
    }
    chunks.at(-1)?.push(report);
    lines += report.lines.length;
  }
  return chunks;
}

/** Whoever meets another that writes the same reads anew what is there, and finds it done. */
async function again<T>(within: Within<Context>, work: (context: Context) => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await within(work);
    } catch (error) {
      const met = error instanceof DeadlockException || error instanceof UniqueConstraintViolationException;
      if (!met || left === 1) throw error;
    }
  }
}
