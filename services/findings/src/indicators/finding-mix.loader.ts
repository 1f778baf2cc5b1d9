import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral, type Level } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { FINDING_MIX } from './finding-indicators.queries.ts';
import type { MixRow } from './finding-mix.ts';
import type { RollupLevel } from './follow-up-sum.entity.ts';
import type { IndicatorQuestion } from './indicator-question.ts';

export interface MixQuestion extends Pick<IndicatorQuestion, 'source' | 'fiscalYear' | 'asOf'> {
  readonly level: RollupLevel;
  readonly codes: readonly string[];
  readonly officeLevel?: Level;
}

/** F8 of many places at once: one statement for those that are asked alike. */
export const findingMixOf = (em: EntityManager) =>
  new DataLoader<MixQuestion, MixRow[], string>(
    async (questions) => {
      const answers = new Map<MixQuestion, MixRow[]>();
      const alike = Map.groupBy(questions, ({ codes: _, ...rest }) => JSON.stringify(rest));
      for (const group of alike.values()) {
        const first = group[0] as MixQuestion;
        const { level, source = null, fiscalYear = null, officeLevel = null, asOf = null } = first;
        const codes = arrayLiteral([...new Set(group.flatMap((question) => question.codes))]);
        const rows = await em.execute<(MixRow & { code: string })[]>(FINDING_MIX, [
          level,
          codes,
          source,
          fiscalYear,
          officeLevel,
          asOf,
        ]);
        for (const question of group)
          answers.set(
            question,
            rows.filter(({ code }) => question.codes.includes(code)),
          );
      }
      return questions.map((question) => answers.get(question) ?? []);
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
