import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { depositsKept, newNtpn, plantOwed } from '../kit/owed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const OFFICE = 'regency:71.10';
const AUDITOR = 'national-auditor';
const SEEN =
  '{ deposit { id state instalment surplus amount confirmed version recordedAt withdrawalReason nextActions addressee { confirmedDeposits depositedUnconfirmed surplus remaining deposited } } }';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Seen {
  readonly deposit: { readonly id: string; readonly version: number } & Record<string, unknown>;
}

const paid = (amount: string, more: object = {}) => ({
  ntpn: newNtpn(),
  paidOn: '2026-06-15',
  amount,
  ...more,
});
const record = (addresseeId: string, amount: string, more: object = {}, persona = OFFICE) =>
  act(graph, persona, 'recordDeposit', { addresseeId, ...paid(amount), ...more }, SEEN);

test('instalments are numbered as they come, a surplus is accepted and flagged, and a refuted one counts no more', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10', { share: 1_000_000n });
  const first = await must<Seen>(record(addresseeId, '600000'));
  expect(first.deposit).toMatchObject({
    state: 'RECORDED',
    instalment: 1,
    surplus: '0',
    recordedAt: '2026-06-30T05:00:00.000Z',
    nextActions: ['CORRECT', 'WITHDRAW'],
    addressee: {
      confirmedDeposits: '0',
      depositedUnconfirmed: '600000',
      surplus: '0',
      remaining: '1000000',
      deposited: '0',
    },
  });
  const second = await must<Seen>(record(addresseeId, '700000'));
  expect(second.deposit).toMatchObject({ instalment: 2, surplus: '300000' });
  const confirmed = await must<Seen>(
    act(graph, AUDITOR, 'confirmDeposit', { depositId: first.deposit.id, expectedVersion: 1 }, SEEN),
  );
  expect(confirmed.deposit).toMatchObject({
    state: 'CONFIRMED',
    confirmed: true,
    nextActions: [],
    addressee: {
      confirmedDeposits: '600000',
      depositedUnconfirmed: '700000',
      surplus: '300000',
      remaining: '400000',
      deposited: '0',
    },
  });
  const refuted = await must<Seen>(
    act(
      graph,
      AUDITOR,
      'refuteDeposit',
      { depositId: second.deposit.id, expectedVersion: 1, reason: 'KPPN tidak mengenal.' },
      SEEN,
    ),
  );
  expect(refuted.deposit).toMatchObject({ state: 'REFUTED', surplus: '0', addressee: { surplus: '0' } });
  const third = await must<Seen>(record(addresseeId, '400000'));
  expect(third.deposit).toMatchObject({ instalment: 3, surplus: '0' });
  expect(await depositsKept(graph.databases, addresseeId)).toEqual([
    { state: 'CONFIRMED', amount: '600000', instalment: 1, surplus: '0' },
    { state: 'REFUTED', amount: '700000', instalment: 2, surplus: '0' },
    { state: 'RECORDED', amount: '400000', instalment: 3, surplus: '0' },
  ]);
});

test('while nobody confirmed it the office corrects it, with its history, and takes it back', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const { deposit } = await must<Seen>(record(addresseeId, '500000', { payer: 'Budi Santoso' }));
  const input = { depositId: deposit.id, expectedVersion: 1, reason: 'Salah ketik.' };
  const corrected = await must<Seen>(
    act(
      graph,
      OFFICE,
      'correctDeposit',
      { ...input, amount: '1500000' },
      '{ deposit { version amount surplus revisions { amount reason recordedAt payer } } }',
    ),
  );
  expect(corrected.deposit).toEqual({
    version: 2,
    amount: '1500000',
    surplus: '500000',
    revisions: [
      { amount: '500000', reason: 'Salah ketik.', recordedAt: '2026-06-30T05:00:00.000Z', payer: null },
    ],
  });
  expect(await refusalOf(act(graph, OFFICE, 'withdrawDeposit', input))).toBe('CONFLICT expectedVersion');
  const again = { ...input, expectedVersion: 2 };
  expect(await refusalOf(act(graph, OFFICE, 'correctDeposit', again))).toBe('BAD_USER_INPUT reason');
  expect(await refusalOf(act(graph, AUDITOR, 'withdrawDeposit', again))).toBe('FORBIDDEN');
  expect(await refusalOf(act(graph, OFFICE, 'withdrawDeposit', { ...again, reason: ' ' }))).toBe(
    'BAD_USER_INPUT reason',
  );
  const withdrawn = await must<Seen>(act(graph, OFFICE, 'withdrawDeposit', again, SEEN));
  expect(withdrawn.deposit).toMatchObject({
    state: 'WITHDRAWN',
    withdrawalReason: 'Salah ketik.',
    nextActions: [],
  });
  const last = { depositId: deposit.id, expectedVersion: 3, reason: 'x' };
  for (const [who, mutation, more] of [
    [OFFICE, 'correctDeposit', { amount: '2' }],
    [OFFICE, 'withdrawDeposit', {}],
    [AUDITOR, 'refuteDeposit', {}],
  ] as const)
    expect(await refusalOf(act(graph, who, mutation, { ...last, ...more }))).toBe('ILLEGAL_STEP');
});

test('the treasury’s word comes from another person, once, and a receipt that was taken back may be recorded anew', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const ntpn = newNtpn();
  const { deposit } = await must<Seen>(record(addresseeId, '500000', { ntpn }));
  const input = { depositId: deposit.id, expectedVersion: 1 };
  expect(await refusalOf(act(graph, OFFICE, 'confirmDeposit', input))).toBe('FORBIDDEN');
  expect(await refusalOf(act(graph, 'province:71', 'confirmDeposit', input))).toBe('FORBIDDEN');
  expect(await refusalOf(record(addresseeId, '400000', { ntpn }))).toBe('BAD_USER_INPUT ntpn');
  const other = await must<Seen>(record(addresseeId, '400000'));
  const taken = { depositId: other.deposit.id, expectedVersion: 1, reason: 'Sama.', ntpn };
  expect(await refusalOf(act(graph, OFFICE, 'correctDeposit', taken))).toBe('BAD_USER_INPUT ntpn');
  await must(act(graph, OFFICE, 'withdrawDeposit', { ...input, reason: 'Salah.' }));
  await must(record(addresseeId, '400000', { ntpn }));
});

test('of many who confirm at once one does, and the rest hear of it', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const { deposit } = await must<Seen>(record(addresseeId, '500000'));
  const input = { depositId: deposit.id, expectedVersion: 1 };
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      refusalOf(act(graph, index % 2 ? AUDITOR : `${AUDITOR}+2`, 'confirmDeposit', input)),
    ),
  );
  expect(answers.sort()).toEqual([...Array(5).fill('CONFLICT expectedVersion'), undefined]);
});

test('two who record at once get two numbers', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  await Promise.all(Array.from({ length: 5 }, () => must(record(addresseeId, '300000'))));
  expect(await depositsKept(graph.databases, addresseeId)).toEqual(
    [0, 0, 0, 200_000, 300_000].map((surplus, index) => ({
      state: 'RECORDED',
      amount: '300000',
      instalment: index + 1,
      surplus: String(surplus),
    })),
  );
});
