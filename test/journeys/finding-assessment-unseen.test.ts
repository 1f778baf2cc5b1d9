import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, APIP_2, assess, BPK, LETTER, plantAnswered, SHARE, settle } from '../kit/assessments.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const OTHERS = ['regency:71.10', 'province:71', 'integration:71', 'bi', 'national-leadership'];

test('an office does not notice what waits for its second person or was taken back; an auditor does', async () => {
  const it = await plantAnswered(graph, { confirmed: SHARE });
  const versionFor = async (persona: string): Promise<number> =>
    (await graph.ask(persona, `{ recommendation(id: "${it.recommendation}") { version } }`)).data
      .recommendation.version;
  const versions = (personas: readonly string[]) => Promise.all(personas.map(versionFor));
  const [before] = await versions([APIP]);
  const seen = await versions(OTHERS);
  const decide = async () => {
    const answer = assess(graph, APIP, it, { ...LETTER, status: 'SESUAI' });
    return (await must<{ assessment: { id: string } }>(answer)).assessment.id;
  };
  const first = await decide();
  expect(await versions(OTHERS)).toEqual(seen);
  expect(await versions([APIP, BPK])).toEqual([Number(before) + 1, Number(before) + 1]);
  await must(settle(graph, APIP_2, 'rejectAssessment', first, { reason: 'Salah surat.' }));
  expect(await versions(OTHERS)).toEqual(seen);
  // Whoever has not read that it was taken back decides on something else.
  const stale = { ...LETTER, status: 'SESUAI', expectedVersion: before };
  expect(await refusalOf(assess(graph, APIP, it, stale))).toBe('CONFLICT expectedVersion');
  const second = await decide();
  expect(await versions(OTHERS)).toEqual(seen);
  const last = await versionFor(APIP);
  await must(settle(graph, APIP_2, 'confirmAssessment', second));
  expect(await versions(OTHERS)).toEqual(seen.map((version) => version + 1));
  expect(await versionFor(APIP)).toBeGreaterThan(last);
});
