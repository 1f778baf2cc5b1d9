import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, APIP_2, assess, BPK, LETTER, plantAnswered, SHARE, settle } from '../kit/assessments.ts';
import type { PlantedAudit } from '../kit/audits.ts';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { withoutMadeUp } from '../kit/made-up.ts';
import { must } from '../kit/mutations.ts';
import { freeze, lastOf, onReconciliation } from '../kit/reconciliations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let settled: PlantedAudit;
let recorded: PlantedAudit;
beforeAll(async () => {
  graph = await startTestGraph();
  await withoutMadeUp(graph, 'assessment');
  settled = await plantAnswered(graph, { confirmed: SHARE });
  recorded = await plantAnswered(graph, { offices: ['71'] });
  await must(freeze(graph, APIP));
  await must(onReconciliation(graph, APIP_2, 'signReconciliation', (await lastOf(graph)) as string));
});
afterAll(() => graph.close());

const ask = (name: string, persona: string, variables: object) =>
  exampleAnswer(graph, name, persona, variables);

test('an auditor of BPK sets the status after its assessment', async () => {
  const { assessRecommendation } = await ask('external-auditor-assess', BPK, {
    input: {
      recommendationId: settled.recommendation,
      status: 'SESUAI',
      effectiveOn: '2026-06-25',
      documentNumber: 'LHP-TL-3/2026',
      documentOn: '2026-06-25',
      expectedVersion: 1,
    },
  });
  expect(assessRecommendation).toMatchObject({
    assessment: {
      state: 'CONFIRMED',
      offices: [{ addressee: { organisation: { code: '71.10' } }, accepted: String(SHARE) }],
    },
    recommendation: { officialStatus: 'SESUAI', version: 2, nextActions: ['ASSESS'] },
  });
  const { assessment } = await must<{ assessment: { id: string } }>(assess(graph, APIP, recorded, LETTER));
  await must(settle(graph, APIP_2, 'confirmAssessment', assessment.id));
});

test('a province is told what BPK changed since the last pemutakhiran data', async () => {
  const { reconciliations } = await ask('province-status-changes', 'province:71', { province: '71' });
  const [last] = reconciliations.nodes;
  expect(last).toMatchObject({
    year: 2026,
    semester: 1,
    minutesNumber: 'BA-7/PW/2026',
    signedOn: '2026-06-30',
  });
  const from = 'BELUM_DITINDAKLANJUTI';
  expect(last.changesSince.totalCount).toBe(2);
  expect(last.changesSince.nodes).toMatchObject([
    {
      organisation: { code: '71' },
      recommendation: { id: recorded.recommendation },
      from,
      to: 'BELUM_SESUAI',
      toDeposited: '0',
    },
    {
      organisation: { code: '71.10' },
      recommendation: { id: settled.recommendation, statusOn: '2026-06-25' },
      from,
      to: 'SESUAI',
      toDeposited: String(SHARE),
    },
  ]);
});

test('a new secretary is shown how a status came about, and by which document', async () => {
  const { recommendation } = await ask('regency-status-history', 'regency:71.10', {
    recommendation: settled.recommendation,
  });
  const change = { from: 'BELUM_DITINDAKLANJUTI', to: 'SESUAI', effectiveOn: '2026-06-25' };
  const receipt = { from: null, to: 'BELUM_DITINDAKLANJUTI', effectiveOn: '2026-03-01' };
  expect(recommendation).toMatchObject({
    officialStatus: 'SESUAI',
    finding: { title: 'Temuan uji', report: { reportedOn: '2026-02-20' } },
    statusHistory: [
      { ...receipt, assessment: null },
      {
        ...change,
        decidedBy: 'BPK',
        recordedAt: '2026-06-30T05:00:00.000Z',
        assessment: { documentNumber: 'LHP-TL-3/2026' },
      },
    ],
    addressees: [{ organisation: { code: '71.10' }, statusHistory: [receipt, change] }],
  });
});

test('an engaged auditor is told who changed a status, and when', async () => {
  const variables = { office: '71', since: '2026-06-30T00:00:00Z' };
  const { recommendations } = await ask('external-auditor-status-changes', BPK, variables);
  expect(recommendations).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        id: recorded.recommendation,
        assessments: [
          {
            ...LETTER,
            decidedBy: 'BPK',
            state: 'CONFIRMED',
            recordedBy: `demonstration:${APIP}`,
            settledBy: `demonstration:${APIP_2}`,
            settledAt: '2026-06-30T05:00:00.000Z',
          },
        ],
      },
    ],
  });
  const { recommendations: later } = await ask('external-auditor-status-changes', BPK, {
    ...variables,
    since: '2026-07-01T00:00:00Z',
  });
  expect(later.totalCount).toBe(0);
});

test('an engaged auditor has the whole population of an office, with the days of every status', async () => {
  const found: { id: string; statusOn: string; statusHistory: { to: string; effectiveOn: string }[] }[] = [];
  for (let after: string | undefined; ; ) {
    const { recommendations } = await ask('external-auditor-population', BPK, { office: '71.10', after });
    found.push(...recommendations.nodes);
    if (!recommendations.pageInfo.hasNextPage) break;
    after = recommendations.pageInfo.endCursor;
  }
  const byHand = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from findings.recommendation where addressed_offices @> array['71.10'] and draft_of is null order by received_on, id`,
    );
    return rows.map(({ id }) => id);
  });
  expect(found.map(({ id }) => id)).toEqual(byHand);
  expect(byHand.length).toBeGreaterThan(1);
  for (const { statusOn, statusHistory } of found) expect(statusHistory.at(-1)?.effectiveOn).toBe(statusOn);
});

test('recommendations are found by what waits for a second person', async () => {
  const waiting = await plantAnswered(graph);
  await must(assess(graph, APIP, waiting, LETTER));
  const count = async (persona: string, filter: string) =>
    (await graph.ask(persona, `{ recommendations(filter: { ${filter} }) { totalCount nodes { id } } }`)).data
      .recommendations;
  expect(await count(APIP, 'hasPendingAssessment: true')).toMatchObject({
    totalCount: 1,
    nodes: [{ id: waiting.recommendation }],
  });
  expect(await count('regency:71.10', 'hasPendingAssessment: true')).toMatchObject({ totalCount: 0 });
});
