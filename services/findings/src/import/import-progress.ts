import type { EntityManager } from '@mikro-orm/postgresql';
import { type DomainError, now, type Viewer } from '@oversight/kernel';
import { v7 } from 'uuid';
import { countsOf, type LineAnswer } from './answer-line.ts';
import { ADVANCE, FINISH, KEEP_ROWS, TOUCH, WRITE } from './import-progress.queries.ts';
import type { ImportState } from './import-state.ts';

/** Somebody stopped the import: nothing of what is at hand is kept. */
export class ImportStopped extends Error {}

const ROWS_AT_ONCE = 5_000;

/** How one import says how far it is, in whatever transaction is at hand. */
export class ImportProgress {
  readonly runId: string;
  readonly #viewer: Viewer;
  #total: number | null = null;

  constructor(runId: string, viewer: Viewer) {
    this.runId = runId;
    this.#viewer = viewer;
  }

  /** So many lines are there; of these it is known what becomes of them. */
  async begin(em: EntityManager, total: number, refused: readonly LineAnswer[]): Promise<void> {
    this.#total = total;
    await this.advance(em, refused, false);
  }

  /** These lines were looked at, and this became of them. */
  async advance(em: EntityManager, answers: readonly LineAnswer[], written: boolean): Promise<void> {
    await this.count(em, answers, written);
    await this.keep(em, answers);
  }

  async count(em: EntityManager, answers: readonly LineAnswer[], written: boolean): Promise<void> {
    const { created, updated, unchanged, refused } = countsOf(answers);
    await this.#mustGoOn(em, ADVANCE, [
      this.#total,
      answers.length,
      created,
      updated,
      unchanged,
      refused,
      written && isAnyWritten(answers),
      now(),
    ]);
  }

  /** That what was tried is written now. */
  async write(em: EntityManager, answers: readonly LineAnswer[]): Promise<void> {
    const { created, updated, unchanged } = countsOf(answers);
    await this.#mustGoOn(em, WRITE, [created, updated, unchanged, isAnyWritten(answers), now()]);
  }

  async keep(em: EntityManager, answers: readonly LineAnswer[]): Promise<void> {
    for (let start = 0; start < answers.length; start += ROWS_AT_ONCE) {
      const rows = answers.slice(start, start + ROWS_AT_ONCE).map((answer) => ({ id: v7(), ...answer }));
      await em.execute(KEEP_ROWS, [this.runId, this.#viewer.subject, JSON.stringify(rows)], 'run');
    }
  }

  touch(em: EntityManager): Promise<void> {
    return this.#mustGoOn(em, TOUCH, [now()]);
  }

  finish(em: EntityManager, state: ImportState, why?: DomainError): Promise<void> {
    const message = why?.message.slice(0, 500) ?? null;
    return this.#mustGoOn(em, FINISH, [state, why?.extensions.code ?? null, message, now(), now()]);
  }

  async #mustGoOn(em: EntityManager, statement: string, values: unknown[]): Promise<void> {
    const { affectedRows } = await em.execute<{ affectedRows: number }>(
      statement,
      [...values, this.runId],
      'run',
    );
    if (affectedRows === 0) throw new ImportStopped();
  }
}

const isAnyWritten = (answers: readonly LineAnswer[]): boolean =>
  answers.some(({ status }) => status === 'CREATED' || status === 'UPDATED');
