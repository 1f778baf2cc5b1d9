import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  FINDING,
  finding,
  inReport,
  issued,
  type Node,
  partsCounted,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let draft: Node;
let other: Node;
let prior: { findingId: string };
beforeAll(async () => {
  graph = await startTestGraph();
  draft = await report(graph, { addressees: [{ organisationCode: '71' }] });
  other = await finding(graph, draft.id, { organisationCode: '71' });
  prior = await issued(graph, { number: 'LHP 1/2025', reportedOn: '2026-02-10', fiscalYear: 2024 });
});
afterAll(() => graph.close());

const NOWHERE = '019e0000-0000-7000-8000-000000000001';

test.each([
  [{ code: '1.01' }, 'BAD_USER_INPUT code'],
  [{ code: '1.01.99' }, 'BAD_USER_INPUT code'],
  [{ code: '1.05.01' }, 'BAD_USER_INPUT code'],
  [{ organisationCode: '72' }, 'BAD_USER_INPUT organisationCode'],
  [{ title: '' }, 'BAD_USER_INPUT title'],
  [{ condition: 'x'.repeat(10_001) }, 'BAD_USER_INPUT'],
  [{ value: 1.5 }, 'BAD_USER_INPUT'],
  [{ value: '-1' }, 'BAD_USER_INPUT value'],
  [{ value: `1${'0'.repeat(25)}` }, 'BAD_USER_INPUT'],
  [{ value: `1${'0'.repeat(16)}` }, 'BAD_USER_INPUT value'],
  [{ number: 0 }, 'BAD_USER_INPUT number'],
  [{ number: 1 }, 'BAD_USER_INPUT number'],
  [{ occurredOn: '2026-03-03' }, 'BAD_USER_INPUT occurredOn'],
  [{ causeSubElement: '9.9' }, 'BAD_USER_INPUT causeSubElement'],
  [{ priorFindingId: NOWHERE }, 'NOT_FOUND priorFindingId'],
  [{ priorFindingId: 'nonsense' }, 'NOT_FOUND priorFindingId'],
  [{ sameMatterAsId: NOWHERE }, 'NOT_FOUND sameMatterAsId'],
])('a finding is not written down with %j', async (more, refusal) => {
  const before = await partsCounted(graph);
  const input = { reportId: draft.id, ...FINDING, ...more };
  expect(await refusalOf(inReport(graph, draft.id, 'recordFinding', input))).toMatch(
    new RegExp(`^${refusal}`),
  );
  expect(await partsCounted(graph)).toEqual(before);
});

test('a repeat is of the same office, and of an earlier report that is issued', async () => {
  const record = (more: object) =>
    inReport(graph, draft.id, 'recordFinding', { reportId: draft.id, ...FINDING, ...more });
  for (const more of [
    { priorFindingId: prior.findingId, organisationCode: '71' },
    { priorFindingId: other.id, organisationCode: '71' },
  ])
    expect(await refusalOf(record(more))).toBe('BAD_USER_INPUT priorFindingId');
  const { id } = await finding(graph, draft.id, {
    priorFindingId: prior.findingId,
    sameMatterAsId: prior.findingId,
  });
  const { data } = await graph.ask(
    WRITER,
    `{ finding(id: "${id}") { matterId priorFinding { id matterId repeats { id } } causeSubElement { code } causeConfirmed } }`,
  );
  expect(data.finding).toEqual({
    matterId: data.finding.priorFinding.matterId,
    priorFinding: { id: prior.findingId, matterId: data.finding.matterId, repeats: [{ id }] },
    causeSubElement: { code: '3.7' },
    causeConfirmed: false,
  });
  await must(inReport(graph, draft.id, 'changeFinding', { findingId: id, withoutPrior: true }));
  await must(inReport(graph, draft.id, 'removeFinding', { findingId: id }));
});
