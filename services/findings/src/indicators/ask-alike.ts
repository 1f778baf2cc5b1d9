import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { isNational } from './finding-indicators.policy.ts';
import type { RollupLevel } from './follow-up-sum.entity.ts';
import type { IndicatorQuestion } from './indicator-question.ts';

/** Which sums answer: of the nation, of a province with its regencies, of an office alone. */
export function levelOf({ code, scope }: IndicatorQuestion): RollupLevel {
  if (isNational({ code, scope })) return 'NATION';
  return scope === 'BRANCH' && code.length === 2 ? 'PROVINCE' : 'OFFICE';
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One statement for all that are asked alike, whatever the number of offices. */
export const askAlike = <Question extends IndicatorQuestion, Row extends { readonly code: string }>(
  em: EntityManager,
  statementOf: (alike: Question, level: RollupLevel, codes: string) => Statement,
) =>
  new DataLoader<Question, Row | undefined, string>(
    async (questions) => {
      const answers = new Map<Question, Row | undefined>();
      const alike = Map.groupBy(questions, ({ code, scope, ...rest }) =>
        JSON.stringify([levelOf({ code, scope }), rest]),
      );
      for (const group of alike.values()) {
        const first = group[0] as Question;
        const codes = arrayLiteral(group.map(({ code }) => code));
        const { sql, parameters } = statementOf(first, levelOf(first), codes);
        const rows = await em.execute<Row[]>(sql, [...parameters]);
        const byCode = new Map(rows.map((row) => [row.code, row]));
        for (const question of group) answers.set(question, byCode.get(question.code));
      }
      return questions.map((question) => answers.get(question));
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );

/** What of a question every statement takes. */
export const ofWhat = ({ source, fiscalYear, asOf }: IndicatorQuestion): unknown[] => [
  source ?? null,
  fiscalYear ?? null,
  asOf ?? null,
];

/** By the function of the nation, or by that of offices. */
export const askOf = <Question extends IndicatorQuestion, Row extends object>(
  em: EntityManager,
  asked: { readonly nation: string; readonly offices: string },
  more: (question: Question) => readonly unknown[] = () => [],
) =>
  askAlike<Question, Row & { readonly code: string }>(em, (question, level, codes) => {
    const parameters = [...ofWhat(question), ...more(question)];
    return level === 'NATION'
      ? { sql: asked.nation, parameters }
      : { sql: asked.offices, parameters: [level, codes, ...parameters] };
  });
