import type { EntityManager } from '@mikro-orm/postgresql';
import { DateScalar } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { WORKING_DAYS_TO_VERIFY } from '../follow-up/answer-deadline.ts';
import { askAlike, ofWhat } from './ask-alike.ts';
import { WAITING_FOR_APIP } from './finding-indicators.queries.ts';
import type { IndicatorQuestion } from './indicator-question.ts';

/** Working days that an answer may wait for APIP; no law: configuration of this graph. */

export interface QueueQuestion extends IndicatorQuestion {
  /** The last day since which it is too long. */
  readonly lateSince: string;
}
export interface QueueRow {
  readonly code: string;
  readonly waiting: number;
  readonly late: number;
}

@ObjectType({
  simpleResolvers: true,
  description: `F10, antrean verifikasi APIP: addressees whose answer waits for APIP’s verification. Their rows: the addressees that wait (\`waitingSince\`).`,
})
export class VerificationQueue {
  @Field(() => Int, { description: 'All that wait.' })
  readonly waiting: number;

  @Field(() => Int, {
    description: `Of them, those that have waited more than ${WORKING_DAYS_TO_VERIFY} working days.`,
  })
  readonly late: number;

  @Field(() => DateScalar, { description: 'Those that wait since this day or longer are late.' })
  readonly lateSince: string;

  constructor(lateSince: string, rows: readonly (QueueRow | undefined)[]) {
    this.lateSince = lateSince;
    this.waiting = rows.reduce((sum, row) => sum + (row?.waiting ?? 0), 0);
    this.late = rows.reduce((sum, row) => sum + (row?.late ?? 0), 0);
  }
}

/** F10 of many provinces at once. */
export const queueOf = (em: EntityManager) =>
  askAlike<QueueQuestion, QueueRow>(em, (question, level, codes) => ({
    sql: WAITING_FOR_APIP,
    parameters: [level, codes, ...ofWhat(question), question.lateSince],
  }));
