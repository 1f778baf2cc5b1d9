import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { depositsKept, newNtpn, type Owed, plantOwed } from '../kit/owed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const MACHINE = 'integration:71';
const ROWS =
  '{ written created updated unchanged refused rows { index externalRef status id code message } }';

let graph: TestGraph;
let owed: Owed;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  owed = await plantOwed(graph.databases, '71.10');
});

interface Told {
  readonly written: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: {
    index: number;
    status: string;
    id: string | null;
    code: string | null;
    message: string | null;
  }[];
}

const row = (externalRef: string | undefined, more: object = {}) => ({
  addresseeId: owed.addresseeId,
  ntpn: newNtpn(),
  paidOn: '2026-06-15',
  amount: '1000',
  externalRef,
  ...more,
});
const push = (rows: readonly object[], more: object = {}) =>
  must<Told>(act(graph, MACHINE, 'recordDeposits', { organisationCode: '71.10', rows, ...more }, ROWS));
const kept = () => depositsKept(graph.databases, owed.addresseeId);

test('sent again it is the same payment; sent differently it is corrected, until the treasury was heard', async () => {
  const rows = [row('a'), row('b')];
  const first = await push(rows);
  expect(first).toMatchObject({ written: true, created: 2 });
  expect(await push(rows)).toMatchObject({ written: true, created: 0, unchanged: 2 });
  const changed = [{ ...rows[0], amount: '2000', payer: 'Siti' }, rows[1] as object];
  const second = await push(changed);
  expect(second).toMatchObject({ updated: 1, unchanged: 1 });
  expect(second.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  const { data } = await graph.ask(
    'national-auditor',
    `{ deposit(id: "${first.rows[0]?.id}") { amount payer recordedBy externalRef revisions { amount takenBy reason } } }`,
  );
  expect(data.deposit).toEqual({
    amount: '2000',
    payer: 'Siti',
    recordedBy: 'demonstration:integration:71',
    externalRef: 'a',
    revisions: [
      { amount: '1000', takenBy: 'demonstration:integration:71', reason: 'Dikirim ulang oleh pencatat.' },
    ],
  });
  const confirm = { depositId: first.rows[0]?.id, expectedVersion: 2 };
  await must(act(graph, 'national-auditor', 'confirmDeposit', confirm));
  expect(await push(changed)).toMatchObject({ unchanged: 2 });
  const late = await push([{ ...changed[0], amount: '3000' }]);
  expect(late).toMatchObject({ written: false, refused: 1, rows: [{ code: 'ILLEGAL_STEP' }] });
});

test('one refused row keeps all from being written, unless each stands for itself; a dry run writes nothing', async () => {
  const rows = [row('a'), row('b', { ntpn: 'KURANG' }), row('c', { amount: '0' })];
  const all = await push(rows);
  expect(all).toMatchObject({ written: false, created: 1, refused: 2 });
  expect(all.rows[0]).toMatchObject({ status: 'CREATED', id: null });
  expect(all.rows[1]).toMatchObject({
    index: 1,
    status: 'REFUSED',
    code: 'BAD_USER_INPUT',
    message: 'An NTPN has 16 characters, and this has 6.',
  });
  expect(await push(rows, { dryRun: true, mode: 'BEST_EFFORT' })).toMatchObject({ written: false });
  expect(await kept()).toEqual([]);
  expect(await push(rows, { mode: 'BEST_EFFORT' })).toMatchObject({ written: true, created: 1, refused: 2 });
  expect(await kept()).toHaveLength(1);
});

test('one payment sent twice in a list, one receipt for two, and a part of another office are refused row by row', async () => {
  const ntpn = newNtpn();
  const [other, elsewhere] = [
    await plantOwed(graph.databases, '71.11'),
    await plantOwed(graph.databases, '72.01'),
  ];
  const told = await push(
    [
      row('a', { ntpn }),
      row('a', { ntpn: newNtpn() }),
      row('b', { ntpn }),
      row('c', { addresseeId: other.addresseeId }),
      row('d', { addresseeId: elsewhere.addresseeId }),
      row('e', { addresseeId: 'x' }),
    ],
    { mode: 'BEST_EFFORT' },
  );
  expect(told.rows.map(({ code }) => code)).toEqual([
    null,
    'BAD_USER_INPUT',
    'BAD_USER_INPUT',
    'NOT_FOUND',
    'NOT_FOUND',
    'NOT_FOUND',
  ]);
  const bare = row(undefined);
  expect(await push([bare])).toMatchObject({ created: 1 });
  expect(await push([bare])).toMatchObject({ unchanged: 1 });
  expect(await push([{ ...bare, amount: '7' }])).toMatchObject({ refused: 1 });
});

test('a list is of one office, of somebody who may, and neither empty nor endless', async () => {
  const ask = (persona: string, organisationCode: string, rows: object[]) =>
    refusalOf(act(graph, persona, 'recordDeposits', { organisationCode, rows }));
  expect(await ask(MACHINE, '71.10', [])).toBe('BAD_USER_INPUT rows');
  const many = Array.from({ length: 501 }, () => row(undefined));
  expect(await ask(MACHINE, '71.10', many)).toBe('BAD_USER_INPUT rows');
  expect(await ask(MACHINE, 'x', [row('a')])).toBe('BAD_USER_INPUT organisationCode');
  expect(await ask(MACHINE, '72.01', [row('a')])).toBe('FORBIDDEN');
  expect(await ask('province:71', '71.10', [row('a')])).toBe('FORBIDDEN');
  expect(await kept()).toEqual([]);
});

test('500 rows at once, and by two machines at once: each payment is there once', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => row(`r${index}`));
  const answers = await Promise.all([1, 2].map(() => push(rows).catch(() => undefined)));
  expect(answers.some((told) => told?.created === 500)).toBe(true);
  const all = await kept();
  expect(all.map(({ instalment }) => instalment)).toEqual(rows.map((_, index) => index + 1));
});
