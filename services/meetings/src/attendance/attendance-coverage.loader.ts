import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral, Ratio } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { attendanceCoverage, type CoverageRow } from './attendance.queries.ts';

export interface CoverageQuestion {
  readonly meetingId: string;
  /** A branch of the tree; the whole meeting without one. */
  readonly under?: string;
}

/** One statement for every meeting and branch asked for in the same breath. */
export const coverageOf = (em: EntityManager) =>
  new DataLoader<CoverageQuestion, Ratio | undefined, string>(
    async (questions) => {
      const rows = await em.execute<CoverageRow[]>(attendanceCoverage, [
        arrayLiteral(questions.map(({ meetingId }) => meetingId)),
        arrayLiteral(questions.map(({ under }) => under ?? '')),
      ]);
      const byPlace = new Map(rows.map((row) => [row.place, new Ratio(row.attended, row.invited)]));
      return questions.map((_, index) => byPlace.get(index + 1));
    },
    { cacheKeyFn: ({ meetingId, under }) => `${meetingId} ${under ?? ''}` },
  );
