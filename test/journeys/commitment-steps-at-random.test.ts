import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUDITOR, agreedCommitments } from '../kit/agreed-commitments.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST } from '../kit/meetings.ts';
import { refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let promised: ReturnType<typeof agreedCommitments>;
beforeAll(async () => {
  graph = await startTestGraph();
  promised = agreedCommitments(graph, await meetingThatIs(graph, 'ENDED'));
});
afterAll(() => graph.close());

/** Who tries what; most of it is not theirs, or not its turn. */
const TRIES = fc.array(
  fc.tuple(
    fc.constantFrom('START', 'REPORT', 'VERIFY', 'RETURN', 'CANCEL', 'EXTEND'),
    fc.constantFrom(GUEST, AUDITOR, HOST, OTHER_HOST),
  ),
  { minLength: 1, maxLength: 10 },
);

test('whatever is tried, there is one entry for each edge, the first due date stays, and the statuses add up', async () => {
  await fc.assert(
    fc.asyncProperty(TRIES, async (tries) => {
      const { id } = await promised.agreed();
      let edges = 0;
      let due = '2026-08-31';
      for (const [action, persona] of tries) {
        if (action === 'EXTEND') {
          const later = `${Number(due.slice(0, 4)) + 1}${due.slice(4)}`;
          const refusal = await refusalOf(
            promised.upon(persona, 'extendCommitment', id, { dueDate: later, reason: 'x' }),
          );
          if (refusal === undefined) due = later;
        } else if (!(await refusalOf(promised.upon(persona, 'advanceCommitment', id, { action, note: 'x' }))))
          edges += 1;
      }
      const now = await promised.read(
        AUDITOR,
        id,
        'status dueDate originalDueDate history { from to } extensions { to }',
      );
      expect(now.history).toHaveLength(edges);
      expect(now).toMatchObject({ dueDate: due, originalDueDate: '2026-08-31' });
      const way = ['AGREED', ...now.history.map(({ to }: { to: string }) => to)];
      expect(now.history.map(({ from }: { from: string }) => from)).toEqual(way.slice(0, -1));
      expect(way.at(-1)).toBe(now.status);
    }),
    { numRuns: 12 },
  );
  const statuses = ['AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'];
  const counts = statuses.map(
    (status) => `${status}: commitments(filter: { status: [${status}] }) { totalCount }`,
  );
  const { data } = await graph.ask(AUDITOR, `{ all: commitments { totalCount } ${counts.join(' ')} }`);
  const { all, ...each } = data as Record<string, { totalCount: number }>;
  expect(Object.values(each).reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(all?.totalCount);
}, 120_000);
