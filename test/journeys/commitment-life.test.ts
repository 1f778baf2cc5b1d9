import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { advance as advanceOne, agreeAnew, codeOf, OFFICE } from '../kit/commitments.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

beforeEach(async () => {
  [id] = (await agreeAnew(graph.databases, 1)) as [string];
});

const advance = (persona: string | undefined, input: object) => advanceOne(graph, id, persona, input);
const statusNow = async () =>
  (await graph.ask(AUDITOR, `{ commitment(id: "${id}") { status version } }`)).data.commitment;

test('an office reports what it promised, the inspectorate sends it back, and in the end verifies it', async () => {
  const reported = await advance(OFFICE, {
    action: 'REPORT',
    note: 'Sudah dilaksanakan.',
    expectedVersion: 1,
  });
  expect(reported).toMatchObject({
    data: {
      advanceCommitment: {
        commitment: {
          id,
          status: 'REPORTED_DONE',
          version: 2,
          reportedOn: '2026-06-30',
          officeNote: 'Sudah dilaksanakan.',
          inspectorateNote: null,
          nextActions: [],
        },
      },
    },
  });
  const seen = await graph.ask(AUDITOR, `{ commitment(id: "${id}") { nextActions } }`);
  expect(seen.data.commitment.nextActions).toEqual(['VERIFY', 'RETURN', 'CANCEL']);
  await advance(AUDITOR, { action: 'RETURN', note: 'Bukti belum lengkap.' });
  expect(await statusNow()).toEqual({ status: 'IN_PROGRESS', version: 3 });
  await advance(OFFICE, { action: 'REPORT' });
  const verified = await advance(AUDITOR, { action: 'VERIFY' });
  expect(verified.data.advanceCommitment.commitment).toMatchObject({
    status: 'VERIFIED',
    verifiedOn: '2026-06-30',
    // Neither took the other's words away, nor by saying nothing their own.
    officeNote: 'Sudah dilaksanakan.',
    inspectorateNote: 'Bukti belum lengkap.',
    nextActions: [],
  });
});

test.each([
  ['by its province, which speaks for its own office', 'province:71', { action: 'REPORT' }, 'FORBIDDEN'],
  ['by BI, which sees it', 'bi', { action: 'REPORT' }, 'FORBIDDEN'],
  ['by an engaged auditor', 'external-auditor:bpk', { action: 'VERIFY' }, 'FORBIDDEN'],
  ['by another province', 'province:72', { action: 'REPORT' }, 'NOT_FOUND'],
  ['by another regency', 'regency:71.01', { action: 'REPORT' }, 'NOT_FOUND'],
  ['by the public', undefined, { action: 'REPORT' }, 'UNAUTHENTICATED'],
  ['out of turn', AUDITOR, { action: 'VERIFY' }, 'ILLEGAL_STEP'],
  ['read before somebody changed it', OFFICE, { action: 'START', expectedVersion: 7 }, 'CONFLICT'],
  ['with a note without end', OFFICE, { action: 'START', note: 'x'.repeat(2001) }, 'BAD_USER_INPUT'],
  ['with an id that is none', OFFICE, { action: 'START', commitmentId: 'x' }, 'NOT_FOUND'],
  ['with an action that is none', OFFICE, { action: 'EAT' }, 'BAD_USER_INPUT'],
] as const)('a step %s is refused and changes nothing', async (_, persona, input, code) => {
  expect(await codeOf(advance(persona, input))).toBe(code);
  expect(await statusNow()).toEqual({ status: 'AGREED', version: 1 });
});

test('whoever acts on what somebody is changing just then is told that it changed', async () => {
  await asAdministrator(graph.databases.open, async (client) => {
    await client.query('begin');
    await client.query('update meetings.commitment set version = version + 1 where id = $1', [id]);
    // Reads what is committed, and then waits for the row.
    const late = advance(OFFICE, { action: 'START', expectedVersion: 1 });
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await client.query(waiting)).rowCount === 0);
    await client.query('commit');
    expect(await codeOf(late)).toBe('CONFLICT');
  });
  expect(await statusNow()).toEqual({ status: 'AGREED', version: 2 });
});

test('two who wait for each other are not our failure: one of them is told to read again', async () => {
  const [one, other] = await agreeAnew(graph.databases, 2);
  const both = (...ids: (string | undefined)[]) =>
    graph.ask(
      OFFICE,
      `mutation { ${ids.map((each, index) => `${'ab'[index]}: advanceCommitment(input: { commitmentId: "${each}", action: START, expectedVersion: 1 }) { commitment { status } }`).join(' ')} }`,
    );
  const answers = await Promise.all([both(one, other), both(other, one)]);
  const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatch(/^(CONFLICT|ILLEGAL_STEP)$/);
});
