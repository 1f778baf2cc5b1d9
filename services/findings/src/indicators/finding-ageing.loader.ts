import type { EntityManager } from '@mikro-orm/postgresql';
import { askOf } from './ask-alike.ts';
import type { AgeingBy, Ages } from './finding-ageing.ts';
import { AGEING } from './finding-indicators.queries.ts';
import { dayAsked, type IndicatorQuestion } from './indicator-question.ts';

export interface AgeingQuestion extends IndicatorQuestion {
  readonly by: AgeingBy;
  /** What was received before this day is carried over. */
  readonly since?: string;
}

/** F5 of many offices at once. */
export const ageingOf = (em: EntityManager) =>
  askOf<AgeingQuestion, { readonly ages: Ages }>(em, AGEING, (question) => [
    dayAsked(question),
    question.by === 'CURRENT',
    question.since ?? null,
  ]);
