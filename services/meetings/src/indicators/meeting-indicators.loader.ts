import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { groupingOf, type IndicatorQuestion, keyOf } from './indicator-question.ts';
import { type IndicatorRow, meetingIndicators } from './meeting-indicators.queries.ts';
import { OfficeMeetingIndicators } from './office-meeting-indicators.ts';

/** Numbers of many offices at once: one statement for those that are asked alike, whatever their number. */
export const indicatorsOf = (em: EntityManager) =>
  new DataLoader<IndicatorQuestion, OfficeMeetingIndicators, string>(
    async (questions) => {
      const answers = new Map<IndicatorQuestion, OfficeMeetingIndicators>();
      const alike = Map.groupBy(questions, ({ code: _, alone: __, ...rest }) => JSON.stringify(rest));
      for (const asked of alike.values()) {
        for (const [grouping, group] of Map.groupBy(asked, groupingOf)) {
          const { asOf, from, to, series, meetingId, tiedTo } = group[0] as IndicatorQuestion;
          const parameters = [asOf, from, to, series, meetingId, tiedTo].map((value) => value ?? null);
          const rows = await em.execute<(IndicatorRow & { key: string })[]>(meetingIndicators(grouping), [
            arrayLiteral(group.map(keyOf)),
            ...parameters,
          ]);
          const byKey = new Map(rows.map((row) => [row.key, row]));
          for (const question of group)
            answers.set(question, new OfficeMeetingIndicators(asOf, byKey.get(keyOf(question))));
        }
      }
      return questions.map((question) => answers.get(question) as OfficeMeetingIndicators);
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
