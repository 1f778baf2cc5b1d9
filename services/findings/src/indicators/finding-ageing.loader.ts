import type { EntityManager } from '@mikro-orm/postgresql';
import { askAlike, ofWhat } from './ask-alike.ts';
import type { AgeingBy, Ages } from './finding-ageing.ts';
import { NATIONAL_AGEING, OFFICE_AGEING } from './finding-indicators.queries.ts';
import { dayAsked, type IndicatorQuestion } from './indicator-question.ts';

export interface AgeingQuestion extends IndicatorQuestion {
  readonly by: AgeingBy;
  /** What was received before this day is carried over. */
  readonly since?: string;
}

/** F5 of many offices at once. */
export const ageingOf = (em: EntityManager) =>
  askAlike<AgeingQuestion, { readonly code: string; readonly ages: Ages }>(em, (question, level, codes) => {
    const asked = [
      dayAsked(question),
      ...ofWhat(question),
      question.asOf ?? null,
      question.by === 'CURRENT',
      question.since ?? null,
    ];
    return level === 'NATION'
      ? { sql: NATIONAL_AGEING, parameters: asked }
      : { sql: OFFICE_AGEING, parameters: [level, codes, ...asked] };
  });
