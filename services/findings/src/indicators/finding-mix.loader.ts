import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral, type Level } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { FINDING_MIX } from './finding-indicators.queries.ts';
import type { MixRow } from './finding-mix.ts';
import type { IndicatorQuestion } from './indicator-question.ts';

export interface MixQuestion extends Pick<IndicatorQuestion, 'source' | 'fiscalYear' | 'asOf'> {
  readonly provinces: readonly number[];
  readonly officeLevel?: Level;
}

/** F8 of many provinces at once: one statement for those that are asked alike. */
export const findingMixOf = (em: EntityManager) =>
  new DataLoader<MixQuestion, MixRow[], string>(
    async (questions) => {
      const answers = new Map<MixQuestion, MixRow[]>();
      const alike = Map.groupBy(questions, ({ provinces: _, ...rest }) => JSON.stringify(rest));
      for (const group of alike.values()) {
        const { source = null, fiscalYear = null, officeLevel = null, asOf = null } = group[0] as MixQuestion;
        const provinces = arrayLiteral(
          [...new Set(group.flatMap((question) => question.provinces))].map(String),
        );
        const rows = await em.execute<(MixRow & { province_code: number })[]>(FINDING_MIX, [
          provinces,
          source,
          fiscalYear,
          officeLevel,
          asOf,
        ]);
        for (const question of group)
          answers.set(
            question,
            rows.filter((row) => question.provinces.includes(row.province_code)),
          );
      }
      return questions.map((question) => answers.get(question) ?? []);
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
