import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { type Counted, countAlike, keyOf } from '../indicators/grouping.ts';
import type { OversightTopic } from '../meeting/meeting.enums.ts';
import { type TrainingRow, trainingCoverage } from './training-coverage.queries.ts';
import { TrainingCoverage } from './training-coverage.ts';

interface TrainingQuestion extends Counted {
  readonly topic: OversightTopic;
  readonly since: string;
  readonly asOf: string;
  /** Of the division whoever came is of. */
  readonly area?: string;
}

/** Coverage of many offices at once: one statement for those that are asked alike. */
export const trainingOf = (em: EntityManager) =>
  new DataLoader<TrainingQuestion, TrainingCoverage, string>(
    async (questions) => {
      const answers = await countAlike(questions, (grouping, alike) => {
        const { topic, since, asOf, area = null } = alike[0] as TrainingQuestion;
        const parameters = [arrayLiteral(alike.map(keyOf)), asOf, since, topic, area];
        return em.execute<(TrainingRow & { key: string })[]>(trainingCoverage(grouping), parameters);
      });
      return questions.map((question) => new TrainingCoverage(question, answers.get(question)));
    },
    { cacheKeyFn: (question) => JSON.stringify(question) },
  );
