import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral, type IndicatorScope, today } from '@oversight/kernel';
import DataLoader from 'dataloader';
import type { ReportSource } from '../vocabulary.ts';
import { isNational } from './finding-indicators.policy.ts';
import { addresseeIndicators, nationalIndicators } from './finding-indicators.queries.ts';
import { FindingIndicators, type IndicatorRow } from './finding-indicators.ts';

export interface IndicatorQuestion {
  readonly code: string;
  readonly scope: IndicatorScope;
  readonly source?: ReportSource;
  readonly fiscalYear?: number;
  /** Leave out what the public may not have. */
  readonly publicOnly?: boolean;
}

const NOTHING: IndicatorRow = {
  total: 0,
  by_status: {},
  answered_in_time: 0,
  past_day_60: 0,
  overdue: 0,
  outstanding: '0',
  recovered: '0',
  recoverable: '0',
};

type Grouping = 'nation' | 'province_code' | 'organisation_code';

const groupingOf = (question: IndicatorQuestion): Grouping => {
  if (isNational(question)) return 'nation';
  return question.scope === 'BRANCH' && question.code.length === 2 ? 'province_code' : 'organisation_code';
};

/** Numbers for many offices at once: at the most three statements for one source and year. */
export const indicatorsOf = (em: EntityManager) =>
  new DataLoader<IndicatorQuestion, FindingIndicators, string>(
    async (questions) => {
      const day = today();
      const answers = new Map<IndicatorQuestion, FindingIndicators>();
      const alike = Map.groupBy(questions, (question) =>
        JSON.stringify([groupingOf(question), question.source, question.fiscalYear]),
      );
      for (const group of alike.values()) {
        const { source = null, fiscalYear = null } = group[0] as IndicatorQuestion;
        const grouping = groupingOf(group[0] as IndicatorQuestion);
        const asked = [day, source, fiscalYear];
        const rows =
          grouping === 'nation'
            ? await em.execute<(IndicatorRow & { code?: string })[]>(nationalIndicators, asked)
            : await em.execute<(IndicatorRow & { code?: string })[]>(addresseeIndicators(grouping), [
                ...asked,
                arrayLiteral(group.map(({ code }) => keyOf(code, grouping))),
              ]);
        const byCode = new Map(rows.map((row) => [row.code, row]));
        for (const question of group) {
          const row = grouping === 'nation' ? rows[0] : byCode.get(keyOf(question.code, grouping));
          const countedBy = grouping === 'nation' ? 'RECOMMENDATIONS' : 'ADDRESSEES';
          answers.set(question, new FindingIndicators(row ?? NOTHING, countedBy, day, question.publicOnly));
        }
      }
      return questions.map((question) => answers.get(question) as FindingIndicators);
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );

const keyOf = (code: string, grouping: Grouping): string =>
  grouping === 'province_code' ? String(Number(code)) : code;
