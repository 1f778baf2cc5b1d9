import type { EntityManager } from '@mikro-orm/postgresql';
import { askAlike, ofWhat } from './ask-alike.ts';
import { NATIONAL_INDICATORS, OFFICE_INDICATORS } from './finding-indicators.queries.ts';
import { dayAsked, type IndicatorQuestion } from './indicator-question.ts';
import type { IndicatorRow } from './indicator-row.ts';

/** F1 to F4, F6 and F7 of many offices at once. */
export const indicatorsOf = (em: EntityManager) =>
  askAlike<IndicatorQuestion, IndicatorRow & { code: string }>(em, (question, level, codes) => {
    const asked = [dayAsked(question), ...ofWhat(question), question.asOf ?? null];
    return level === 'NATION'
      ? { sql: NATIONAL_INDICATORS, parameters: asked }
      : { sql: OFFICE_INDICATORS, parameters: [level, codes, ...asked] };
  });
