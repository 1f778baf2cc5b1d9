import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('null means not given', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ a: recommendations(first: 2, last: null, after: null, before: null, filter: null, orderBy: null) { nodes { id } pageInfo { hasPreviousPage } } b: organisations(filter: { name: { contains: null }, code: null, under: null }, first: 1) { totalCount } c: organisation(code: "71", kodeBps: null) { code } d: findings(filter: { organisation: { eq: "71.10", under: null } }, first: 1) { nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.a.nodes).toHaveLength(2);
  expect(data.a.pageInfo.hasPreviousPage).toBe(false);
  expect(data.b.totalCount).toBe(553);
  expect(data.d.nodes).toHaveLength(1);
});

test('the clock of an addressee: day 60 after receipt, late without an answer, silent with one', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    '{ recommendations(first: 100, filter: { officialStatus: [BELUM_DITINDAKLANJUTI] }, orderBy: [{ field: RECEIVED_ON }]) { nodes { addressees { receivedOn answerDueOn daysLeft answerOverdue answeredOn } } } }',
  );
  const parts = data.recommendations.nodes.flatMap((node: { addressees: object[] }) => node.addressees);
  expect(parts.length).toBeGreaterThan(100);
  for (const { receivedOn, answerDueOn, daysLeft, answerOverdue, answeredOn } of parts) {
    const days = (Date.parse(answerDueOn) - Date.parse(receivedOn)) / 86_400_000;
    const left = (Date.parse(answerDueOn) - Date.parse('2026-06-30')) / 86_400_000;
    expect({ days, daysLeft, answerOverdue }).toEqual({
      days: 60,
      daysLeft: answeredOn ? null : left,
      answerOverdue: !answeredOn && left < 0,
    });
  }
});

test('a promise leads to its recommendation and back', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ commitments(first: 20, filter: { hasRecommendation: true }) { nodes { id recommendation { id officialStatus commitments { id } } } } }',
  );
  expect(errors).toBeUndefined();
  const linked = data.commitments.nodes.filter(
    (node: { recommendation: object | null }) => node.recommendation,
  );
  expect(linked.length).toBeGreaterThan(10);
  for (const { id, recommendation } of linked) {
    expect(recommendation.commitments.map((commitment: { id: string }) => commitment.id)).toContain(id);
  }
});
