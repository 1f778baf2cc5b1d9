import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '@oversight/kernel';
import { APIP, bringTo, MACHINE, plantPart, REGENCY, readPart, uponPart } from '../kit/follow-ups.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const push = (rows: readonly object[], more: object = {}, persona: string | undefined = MACHINE) =>
  act(
    graph,
    persona,
    'submitAnswers',
    { organisationCode: '71', rows, ...more },
    '{ written created unchanged refused rows { index externalRef status id code message } }',
  );
const partOf = (office = '71.10') => plantPart(graph, { offices: [office] });
const row = (addresseeId: string, externalRef: string, more: object = {}) => ({
  ...{ addresseeId, externalRef, text: 'Sudah ditertibkan.', disposedTo: 'Sekretaris' },
  ...more,
});

test('a machine sends the answers of its province, and sent again they change nothing', async () => {
  const [one, two] = [await partOf(), await partOf('71')];
  const rows = [row(one, 'a-1'), row(two, 'a-2')];
  const dry = await must<{ rows: object[] }>(push(rows, { dryRun: true }));
  expect(dry).toMatchObject({ written: false, created: 2, rows: [{ id: null }, { id: null }] });
  expect((await readPart(graph, MACHINE, one, 'workflow')).workflow).toBe('RECEIVED');
  const first = await must<{ rows: { id: string }[] }>(push(rows));
  expect(first).toMatchObject({ written: true, created: 2, unchanged: 0, refused: 0 });
  expect(
    await readPart(graph, MACHINE, one, 'workflow answers { id externalRef text } history { action }'),
  ).toEqual({
    workflow: 'SUBMITTED_TO_PROVINCE',
    answers: [{ id: first.rows[0]?.id, externalRef: 'a-1', text: 'Sudah ditertibkan.' }],
    history: ['DISPOSE', 'DRAFT', 'SUBMIT'].map((action) => ({ action })),
  });
  expect(await readPart(graph, MACHINE, two, 'workflow waitingSince')).toEqual({
    workflow: 'SUBMITTED_TO_APIP',
    waitingSince: '2026-06-30',
  });
  const again = await must<{ rows: { id: string }[] }>(push(rows));
  expect(again).toMatchObject({ written: true, created: 0, unchanged: 2 });
  expect(again.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  // Also one by one.
  const single = { text: 'Sudah ditertibkan.', externalRef: 'a-1', expectedVersion: 1 };
  await must(uponPart(graph, MACHINE, 'submitAnswer', one, single));
  expect(await refusalOf(uponPart(graph, MACHINE, 'submitAnswer', one, { ...single, text: 'Lain.' }))).toBe(
    'BAD_USER_INPUT externalRef',
  );
  expect((await readPart(graph, MACHINE, one, 'answers { id }')).answers).toHaveLength(1);
});

test('row by row it is said what is wrong; all or nothing, or what can be', async () => {
  const [good, submitted, north] = [await partOf(), await partOf(), await partOf('72.01')];
  await bringTo(graph, submitted, 'SUBMITTED_TO_PROVINCE');
  const kpuri = await partOf('00');
  const rows = [
    row(good, 'b-1'),
    row(submitted, 'b-2'),
    row(north, 'b-3'),
    row(kpuri, 'b-4'),
    row('x', 'b-5'),
    row(good, 'b-6'),
    row(await partOf(), 'b-1'),
    row(await partOf(), ' '),
    row(await partOf(), 'b-7', { text: 'x'.repeat(8001) }),
    row(await partOf(), 'b-8', { disposedTo: undefined }),
    row(await partOf(), 'b-9', { expectedVersion: 4 }),
  ];
  const refusals = [
    'ILLEGAL_STEP',
    'NOT_FOUND',
    'NOT_FOUND',
    'NOT_FOUND',
    ...Array(5).fill('BAD_USER_INPUT'),
    'CONFLICT',
  ];
  const nothing = await must<{ rows: object[] }>(push(rows));
  expect(nothing).toMatchObject({ written: false, created: 1, refused: 10 });
  expect((await readPart(graph, MACHINE, good, 'workflow')).workflow).toBe('RECEIVED');
  const some = await must<{ rows: { index: number; status: string; code: string }[] }>(
    push(rows, { mode: 'BEST_EFFORT' }),
  );
  expect(some.rows.map(({ status, code }) => (status === 'REFUSED' ? code : status))).toEqual([
    'CREATED',
    ...refusals,
  ]);
  expect(some).toMatchObject({ written: true });
  expect((await readPart(graph, MACHINE, good, 'workflow')).workflow).toBe('SUBMITTED_TO_PROVINCE');
});

test('an office sends its own, and who may not answer is told so', async () => {
  const part = await partOf();
  const own = await must(push([row(part, 'c-1')], { organisationCode: '71.10' }, REGENCY));
  expect(own).toMatchObject({ created: 1 });
  const rows = [row(await partOf(), 'c-2')];
  // A province speaks for its own office only.
  expect(await must(push(rows, {}, 'province:71'))).toMatchObject({
    written: false,
    rows: [{ code: 'FORBIDDEN' }],
  });
  expect(await must(push(rows, { organisationCode: '71.01' }))).toMatchObject({
    rows: [{ code: 'BAD_USER_INPUT' }],
  });
  for (const [persona, code] of [
    [REGENCY, 'FORBIDDEN'],
    [APIP, 'FORBIDDEN'],
    ['bi', 'FORBIDDEN'],
    ['integration:72', 'FORBIDDEN'],
  ] as const)
    expect(await refusalOf(push(rows, {}, persona))).toBe(code);
  expect(await refusalOf(push([]))).toBe('BAD_USER_INPUT rows');
  expect(await refusalOf(push(Array(501).fill(rows[0])))).toBe('BAD_USER_INPUT rows');
  expect(await refusalOf(push(rows, { organisationCode: 'x' }))).toBe('BAD_USER_INPUT organisationCode');
  const machine = {
    ...anonymous,
    subject: 'm',
    organisationCode: '71',
    provinceCode: 71,
    scopes: ['deposit:record'],
  };
  const { errors } = await graph.askSubgraph(
    'findings',
    { ...machine, roles: ['INTEGRATION'] },
    `mutation ($input: SubmitAnswersInput!) { submitAnswers(input: $input) { written } }`,
    { input: { organisationCode: '71', rows } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'recommendation:answer' });
});

test('two lists at once, in other orders, do not wait for each other, and each answer is made once', async () => {
  const parts = await Promise.all(Array.from({ length: 12 }, () => partOf()));
  const rows = parts.map((part, place) => row(part, `d-${place}`));
  const answers = await Promise.all([push(rows), push(rows.toReversed()), push(rows)]);
  for (const { errors } of answers) if (errors) expect(errors[0]?.extensions.code).toBe('CONFLICT');
  for (const part of parts)
    expect((await readPart(graph, APIP, part, 'answers { id }')).answers).toHaveLength(1);
});
