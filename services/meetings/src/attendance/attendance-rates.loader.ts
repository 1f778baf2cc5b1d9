import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { attendanceRates, type RatesRow } from './attendance.queries.ts';

interface RatesQuestion {
  readonly meetingId: string;
  /** A branch of the tree; the whole meeting without one. */
  readonly under?: string;
}

/** One statement for every meeting and branch asked for in the same breath. */
export const ratesOf = (em: EntityManager) =>
  new DataLoader<RatesQuestion, RatesRow | undefined, string>(
    async (questions) => {
      const rows = await em.execute<RatesRow[]>(attendanceRates, [
        arrayLiteral(questions.map(({ meetingId }) => meetingId)),
        arrayLiteral(questions.map(({ under }) => under ?? '')),
      ]);
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      return questions.map((_, index) => byPlace.get(index + 1));
    },
    { cacheKeyFn: ({ meetingId, under }) => `${meetingId} ${under ?? ''}` },
  );
