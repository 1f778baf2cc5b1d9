import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { countAlike, keyOf } from './grouping.ts';
import type { IndicatorQuestion } from './indicator-question.ts';
import { type IndicatorRow, meetingIndicators } from './meeting-indicators.queries.ts';
import { OfficeMeetingIndicators } from './office-meeting-indicators.ts';

/** Numbers of many offices at once: one statement for those that are asked alike. */
export const indicatorsOf = (em: EntityManager) =>
  new DataLoader<IndicatorQuestion, OfficeMeetingIndicators, string>(
    async (questions) => {
      const answers = await countAlike(questions, (grouping, alike) => {
        const { asOf, from, to, series, meetingId, tiedTo } = alike[0] as IndicatorQuestion;
        return em.execute<(IndicatorRow & { key: string })[]>(meetingIndicators(grouping), [
          arrayLiteral(alike.map(keyOf)),
          ...[asOf, from, to, series, meetingId, tiedTo].map((value) => value ?? null),
        ]);
      });
      return questions.map((question) => new OfficeMeetingIndicators(question.asOf, answers.get(question)));
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
