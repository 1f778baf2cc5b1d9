import type { EntityManager } from '@mikro-orm/postgresql';
import { askOf } from './ask-alike.ts';
import { DEADLINES, INDICATORS } from './finding-indicators.queries.ts';
import { dayAsked, type IndicatorQuestion } from './indicator-question.ts';
import type { DeadlineRow, IndicatorRow } from './indicator-row.ts';

/** F1, F2, F6 and F7 of many offices at once. */
export const indicatorsOf = (em: EntityManager) => askOf<IndicatorQuestion, IndicatorRow>(em, INDICATORS);

/** F3 and F4 of many offices at once: by themselves, as they alone read days. */
export const deadlinesOf = (em: EntityManager) =>
  askOf<IndicatorQuestion, DeadlineRow>(em, DEADLINES, (question) => [dayAsked(question)]);
