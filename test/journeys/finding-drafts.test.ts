import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  FINDING,
  finding,
  inReport,
  issue,
  issued,
  RECOMMENDATION,
  recommendation,
  report,
  versionOf,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('nothing of an issued report is written differently', async () => {
  const { id, findingId, recommendationId } = await issued(graph);
  const addressees = [{ organisationCode: '71.10' }];
  for (const [mutation, input] of [
    ['recordFinding', { reportId: id, ...FINDING }],
    ['changeFinding', { findingId, title: 'x' }],
    ['removeFinding', { findingId }],
    ['recordRecommendation', { findingId, ...RECOMMENDATION, addressees }],
    ['changeRecommendation', { recommendationId, text: 'x' }],
    ['removeRecommendation', { recommendationId }],
    ['discardReport', { reportId: id }],
    ['issueReport', { reportId: id }],
  ] as const) {
    expect({ mutation, refusal: await refusalOf(inReport(graph, id, mutation, input)) }).toEqual({
      mutation,
      refusal: 'ILLEGAL_STEP',
    });
    const expectedVersion = await versionOf(graph, id);
    expect(
      await refusalOf(inReport(graph, id, mutation, { ...input, expectedVersion }, { by: 'regency:71.10' })),
    ).toBe('FORBIDDEN');
    expect(
      await refusalOf(inReport(graph, id, mutation, { ...input, expectedVersion: expectedVersion - 1 })),
    ).toBe('CONFLICT expectedVersion');
  }
});

test('a draft is discarded with all that is in it, and leaves nothing', async () => {
  const { id } = await report(graph, { number: 'LHP salah' });
  const { id: findingId } = await finding(graph, id);
  await recommendation(graph, id, findingId, {
    items: [{ kind: 'CONTRACT', reference: 'K 1', amount: '5' }],
  });
  await must(inReport(graph, id, 'discardReport', { reportId: id }));
  const left = await asAdministrator(graph.databases.open, async (client) => {
    const tables = [
      'finding',
      'recommendation',
      'recommendation_item',
      'recommendation_addressee',
      'report_addressee',
    ];
    const counts = tables.map((table) => `select 1 from findings.${table} where report_id = $1`);
    return (await client.query(counts.join(' union all '), [id])).rows;
  });
  expect(left).toEqual([]);
  expect(await versionOf(graph, id)).toBe(-1);
  expect(await refusalOf(issue(graph, id))).toBe('NOT_FOUND');
});
