import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@oversight/kernel';
import { exampleAnswer } from '../kit/examples.ts';
import { APIP, bringTo, PROVINCE, plantPart, REGENCY, uponPart } from '../kit/follow-ups.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const partOf = (plan: object = {}) => plantPart(graph, plan);
interface Node {
  id: string;
  dueOn: string;
  daysLeft: number;
  workflow: string;
  organisation: { code: string };
}

test('national: whose 60th day falls in the next 14 days, and APIP has not verified', async () => {
  // Due in as many days from today.
  const due = (days: number, part: object = {}) =>
    partOf({ receivedOn: addDays('2026-06-30', days - 60), offices: ['34.04'], part });
  for (const days of [-1, 0, 14, 15]) await due(days);
  await due(5, { workflow: 'VERIFIED_BY_APIP' });
  await due(6, { workflow: 'SUBMITTED_TO_APIP', waiting_since: '2026-06-25' });
  await due(7, { office_status: 'SESUAI' });
  const nodes: Node[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const answer = await exampleAnswer(graph, 'national-due-soon-unverified', APIP, { days: 14, after });
    nodes.push(...answer.followUps.nodes);
    ({ hasNextPage: more, endCursor: after } = answer.followUps.pageInfo);
    if (!more) expect(answer.followUps.totalCount).toBe(nodes.length);
  }
  const planted = nodes.filter(({ organisation }) => organisation.code === '34.04');
  expect(planted.map(({ daysLeft }) => daysLeft)).toEqual(expect.arrayContaining([0, 6, 14]));
  for (const { daysLeft, workflow } of nodes) {
    expect(daysLeft).toBeGreaterThanOrEqual(0);
    expect(daysLeft).toBeLessThanOrEqual(14);
    expect(workflow).not.toMatch(/VERIFIED|SENT|ASSESSED/);
  }
  const sorted = nodes.map(({ dueOn }) => dueOn);
  expect(sorted).toEqual(sorted.toSorted());
});

test('province: what waits for my consolidation', async () => {
  const part = await partOf({ receivedOn: '2026-06-10' });
  await bringTo(graph, part, 'SUBMITTED_TO_PROVINCE');
  await partOf({ offices: ['72.01'], part: { workflow: 'SUBMITTED_TO_PROVINCE' } });
  const { followUps } = await exampleAnswer(graph, 'province-waiting-consolidation', PROVINCE, {
    province: '71',
  });
  expect(followUps.nodes).toContainEqual(
    expect.objectContaining({
      id: part,
      dueOn: '2026-08-09',
      daysLeft: 40,
      nextActions: ['CONSOLIDATE', 'RETURN'],
      answers: [{ submittedOn: '2026-06-30', text: 'Sudah ditertibkan.', returnedOn: null }],
    }),
  );
  for (const { organisation } of followUps.nodes as Node[]) expect(organisation.code).toMatch(/^71\./);
  expect(followUps.totalCount).toBe(followUps.nodes.length);
});

test('regency: what must be answered, to whom, by when, and why the last answer came back', async () => {
  const received = await partOf({ receivedOn: '2026-05-05', source: 'APIP' });
  const back = await partOf({ receivedOn: '2026-04-05' });
  await bringTo(graph, back, 'SUBMITTED_TO_PROVINCE');
  await must(
    uponPart(graph, PROVINCE, 'advanceFollowUp', back, { action: 'RETURN', note: 'SK belum dilampirkan.' }),
  );
  const { organisation } = await exampleAnswer(graph, 'regency-answers-due', REGENCY, { code: '71.10' });
  const { nodes } = organisation.followUps;
  expect(nodes).toContainEqual(
    expect.objectContaining({
      id: received,
      dueOn: '2026-07-04',
      daysLeft: 4,
      answerOverdue: false,
      nextActions: ['DISPOSE'],
      recommendation: expect.objectContaining({ source: 'APIP', text: 'Menertibkan administrasi' }),
    }),
  );
  expect(nodes).toContainEqual(
    expect.objectContaining({ id: back, daysLeft: -26, answerOverdue: true, nextActions: ['DRAFT'] }),
  );
  const why = await exampleAnswer(graph, 'regency-last-return', REGENCY, { code: '71.10' });
  const returned = why.organisation.followUps.nodes.find(({ id }: Node) => id === back);
  expect(returned).toMatchObject({
    answers: [{ returnedOn: '2026-06-30', remark: 'SK belum dilampirkan.', text: 'Sudah ditertibkan.' }],
  });
  expect(returned.history.at(-1)).toMatchObject({
    action: 'RETURN',
    from: 'SUBMITTED_TO_PROVINCE',
    note: 'SK belum dilampirkan.',
  });
});
