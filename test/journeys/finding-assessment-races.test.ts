import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stateOf, wronglyClosed, wrongSums } from '../kit/assessed.ts';
import { APIP, assess, BPK, LETTER, plantAnswered, SHARE, settle } from '../kit/assessments.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false, poolSize: 8 });
});
afterAll(() => graph.close());

const WRITERS = 20;
const crowd = (persona: string) => Array.from({ length: WRITERS }, (_, index) => `${persona}+w${index}`);

/** What came of each: one wins, and the others are told to read again. */
async function oneWins(answers: readonly ReturnType<typeof assess>[]): Promise<void> {
  const codes = await Promise.all(answers.map(refusalOf));
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set([undefined, 'CONFLICT expectedVersion']));
}

test('of 20 who assess at once one wins, and the sums are those of the tables', async () => {
  const it = await plantAnswered(graph, { offices: ['71', '71.10'], confirmed: SHARE });
  const statuses = ['SESUAI', 'BELUM_SESUAI'];
  await oneWins(
    crowd(BPK).map((who, index) =>
      assess(graph, who, it, {
        expectedVersion: 1,
        status: statuses[index % 2],
        offices: [{ addresseeId: it.addressees['71'], status: statuses[index % 2] }],
      }),
    ),
  );
  const { changes, assessments, actors, steps } = await stateOf(graph, it);
  expect([changes.length, assessments.length, actors.length]).toEqual([2, 1, 1]);
  expect(steps.length).toBeGreaterThan(0);
  expect(await wrongSums(graph)).toEqual([]);
  expect(await wronglyClosed(graph)).toEqual([]);
}, 120_000);

test('of 20 who record BPK’s decision at once one wins, and of 20 who confirm it', async () => {
  const it = await plantAnswered(graph, { confirmed: SHARE / 2n });
  await oneWins(crowd(APIP).map((who) => assess(graph, who, it, { ...LETTER, expectedVersion: 1 })));
  const { data } = await graph.ask(
    APIP,
    `{ recommendation(id: "${it.recommendation}") { pendingAssessment { id version recordedBy } } }`,
  );
  const { id, version: expectedVersion } = data.recommendation.pendingAssessment;
  await oneWins(
    crowd(`${APIP}`).map((who) => settle(graph, `${who}x`, 'confirmAssessment', id, { expectedVersion })),
  );
  const { whole, changes } = await stateOf(graph, it);
  expect(whole).toMatchObject([{ official_status: 'BELUM_SESUAI', deposited: String(SHARE / 2n) }]);
  expect(changes).toHaveLength(2);
  expect(await wrongSums(graph)).toEqual([]);
}, 120_000);

test('whoever assesses others meanwhile leaves no wrong sum', async () => {
  const those = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      plantAnswered(graph, {
        confirmed: BigInt(index) * 200_000n,
        offices: index % 2 ? ['71.10'] : ['71', '71.10'],
      }),
    ),
  );
  await Promise.all(
    those.map(async (it, index) => {
      await must(
        assess(graph, `${BPK}+a${index}`, it, {
          status: 'SESUAI',
          note: 'Lunas.',
          effectiveOn: '2026-05-01',
        }),
      );
      await must(
        assess(graph, `${BPK}+b${index}`, it, {
          note: 'Batal.',
          offices: Object.values(it.addressees).map((addresseeId) => ({
            addresseeId,
            status: 'BELUM_SESUAI',
            accepted: '1',
          })),
        }),
      );
    }),
  );
  expect(await wrongSums(graph)).toEqual([]);
  expect(await wronglyClosed(graph)).toEqual([]);
  const { data } = await graph.ask(
    APIP,
    '{ recommendations(filter: { findingState: REOPENED }) { totalCount } }',
  );
  expect(data.recommendations.totalCount).toBeGreaterThanOrEqual(10);
}, 120_000);
