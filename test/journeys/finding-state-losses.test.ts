import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { newNtpn, plantOwed } from '../kit/owed.ts';
import { advanceCase, CASE, payCase, reportLoss, type SeenCase } from '../kit/state-losses.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const KPA = 'regency:71.10:kpa';
const TPKN = 'national-secretariat';
const SEKJEN = 'national-secretariat+2';
const AUDITOR = 'national-auditor';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const report = (more: object = {}) => reportLoss(graph, '71.10', more);
const step = (it: SeenCase, persona: string, action: string, more: object = {}) =>
  advanceCase(graph, it, persona, { action, ...more });
const said = (it: SeenCase, persona: string, action: string, more: object = {}) =>
  refusalOf(
    act(graph, persona, 'advanceStateLossCase', {
      caseId: it.id,
      expectedVersion: it.version,
      action,
      ...more,
    }),
  );

test('an official acknowledges, pays in instalments, and when the treasury has all of it the case is settled', async () => {
  let it = await report();
  expect(it).toMatchObject({
    kind: 'COMPENSATION_CLAIM',
    state: 'INDICATED',
    reported: '900000',
    established: '900000',
    reportedOn: '2026-06-30',
    remaining: '900000',
    party: { kind: 'OFFICIAL', name: 'Budi Santoso', nip: '198001012005011001', position: 'PPK' },
    nextActions: [],
    history: [{ number: 1, action: null, from: null, to: 'INDICATED' }],
  });
  it = await step(it, TPKN, 'VERIFY', { amount: '1000000', note: 'Sesuai BA TPKN.' });
  expect(it).toMatchObject({ state: 'VERIFIED_BY_TPKN', established: '1000000', verifiedOn: '2026-06-30' });
  it = await step(it, KPA, 'ACKNOWLEDGE', {
    acknowledgedOn: '2026-06-20',
    fault: 'NEGLIGENT',
    document: 'SKTJM-1/2026',
  });
  expect(it).toMatchObject({
    state: 'ACKNOWLEDGED',
    payoffDueOn: '2028-06-20',
    overdue: false,
    nextActions: ['PAY_IN_INSTALMENTS'],
  });
  const instalments = [
    { dueOn: '2026-07-31', amount: '600000' },
    { dueOn: '2026-08-31', amount: '400000' },
  ];
  const short = { instalments: [instalments[0]] };
  expect(await said(it, KPA, 'PAY_IN_INSTALMENTS', short)).toBe('BAD_USER_INPUT instalments');
  it = await step(it, KPA, 'PAY_IN_INSTALMENTS', { instalments });
  expect(it.instalments).toEqual(instalments.map((part, index) => ({ plan: 1, number: index + 1, ...part })));

  it = await payCase(graph, it, '600000');
  it = await payCase(graph, it, '500000');
  expect(it).toMatchObject({ paid: '0', remaining: '1000000', state: 'IN_INSTALMENTS' });
  const [first, second] = it.payments as [{ id: string }, { id: string }];
  const confirm = ({ id }: { id: string }, persona = AUDITOR) =>
    act(graph, persona, 'confirmStateLossPayment', { paymentId: id, expectedVersion: 1 }, CASE);
  expect(await refusalOf(confirm(first, KPA))).toBe('FORBIDDEN');
  it = (await must<{ case: SeenCase }>(confirm(first))).case;
  expect(it).toMatchObject({ paid: '600000', remaining: '400000', state: 'IN_INSTALMENTS' });
  expect(await refusalOf(confirm(first))).toBe('CONFLICT expectedVersion');
  it = (await must<{ case: SeenCase }>(confirm(second))).case;
  expect(it).toMatchObject({
    state: 'SETTLED',
    settledOn: '2026-06-30',
    paid: '1100000',
    surplus: '100000',
    remaining: '0',
    nextActions: [],
  });
  expect(it.history.map(({ to }) => to)).toEqual([
    'INDICATED',
    'VERIFIED_BY_TPKN',
    'ACKNOWLEDGED',
    'IN_INSTALMENTS',
    'SETTLED',
  ]);
  expect(await said(it, TPKN, 'STALL', { note: 'x' })).toBe('ILLEGAL_STEP action');
});

test('what nobody pays is charged by another person than verified it, and written off by another than said so', async () => {
  let it = await report();
  expect(await said(it, KPA, 'ACKNOWLEDGE')).toBe('ILLEGAL_STEP action');
  expect(await said(it, AUDITOR, 'VERIFY')).toBe('FORBIDDEN');
  it = await step(it, TPKN, 'VERIFY');
  expect(await said(it, TPKN, 'CHARGE', { document: 'SK-1' })).toBe('FOUR_EYES');
  expect(await said(it, SEKJEN, 'CHARGE')).toBe('BAD_USER_INPUT document');
  expect(await said(it, AUDITOR, 'CHARGE_BY_BPK', { document: 'SK-1' })).toBe('ILLEGAL_STEP action');
  it = await step(it, SEKJEN, 'CHARGE', { document: 'SK-1' });
  expect(it).toMatchObject({ state: 'CHARGED', chargedOn: '2026-06-30', decision: 'SK-1' });
  expect(await said(it, TPKN, 'STALL')).toBe('BAD_USER_INPUT note');
  it = await step(it, TPKN, 'STALL', { note: 'Meninggal dunia.' });
  const gone = { note: 'Tidak ada ahli waris.', document: 'KEP-9' };
  expect(await said(it, TPKN, 'WRITE_OFF', gone)).toBe('FOUR_EYES');
  expect(await said(it, SEKJEN, 'WRITE_OFF', { note: 'x' })).toBe('BAD_USER_INPUT document');
  expect(await said({ ...it, version: 1 }, SEKJEN, 'WRITE_OFF', gone)).toBe('CONFLICT expectedVersion');
  it = await step(it, SEKJEN, 'WRITE_OFF', gone);
  expect(it).toMatchObject({ state: 'WRITTEN_OFF', writtenOffOn: '2026-06-30', remaining: '0' });
});

test('a treasurer is charged by BPK: by its auditor, or entered by the inspectorate', async () => {
  for (const persona of ['external-auditor:bpk', AUDITOR]) {
    let it = await report({ kind: 'TREASURER' });
    expect(it.kind).toBe('TREASURY_CLAIM');
    it = await step(it, TPKN, 'VERIFY');
    expect(await said(it, SEKJEN, 'CHARGE', { document: 'SK' })).toBe('ILLEGAL_STEP action');
    expect(await said(it, 'external-auditor:bpkp', 'CHARGE_BY_BPK', { document: 'SK' })).toBe('FORBIDDEN');
    it = await step(it, persona, 'CHARGE_BY_BPK', { document: 'KEP-BPK/1' });
    expect(it.state).toBe('CHARGED');
  }
});

test('the treasury does not know a payment: it counts no more; nothing is paid before the amount is established', async () => {
  let it = await report();
  const payment = { caseId: it.id, ntpn: newNtpn(), paidOn: '2026-06-01', amount: '900000' };
  const pay = (more: object) => refusalOf(act(graph, KPA, 'recordStateLossPayment', { ...payment, ...more }));
  expect(await pay({ expectedVersion: it.version })).toBe('ILLEGAL_STEP action');
  it = await step(it, TPKN, 'VERIFY');
  const { version: expectedVersion } = it;
  expect(await pay({ expectedVersion, ntpn: 'ABCDEFGHIJKLMNO' })).toBe('BAD_USER_INPUT ntpn');
  expect(await pay({ expectedVersion, amount: '-1' })).toBe('BAD_USER_INPUT amount');
  expect(await pay({ expectedVersion, amount: `1${'0'.repeat(25)}` })).toMatch(/^BAD_USER_INPUT/);
  expect(await pay({ expectedVersion, paidOn: '2026-07-01' })).toBe('BAD_USER_INPUT paidOn');
  expect(await pay({ expectedVersion })).toBeUndefined();
  expect(await pay({ expectedVersion })).toBe('BAD_USER_INPUT ntpn');
  const { data } = await graph.ask(KPA, `{ stateLossCase(id: "${it.id}") { payments { id version } } }`);
  const refute = { paymentId: data.stateLossCase.payments[0].id, expectedVersion: 1 };
  expect(await refusalOf(act(graph, AUDITOR, 'refuteStateLossPayment', { ...refute, reason: '' }))).toBe(
    'BAD_USER_INPUT reason',
  );
  const told = await must<{ case: SeenCase }>(
    act(graph, AUDITOR, 'refuteStateLossPayment', { ...refute, reason: 'Tidak dikenal.' }, CASE),
  );
  expect(told.case).toMatchObject({
    paid: '0',
    payments: [{ state: 'REFUTED', refutalReason: 'Tidak dikenal.' }],
  });
  expect(await pay({ expectedVersion })).toBeUndefined();
});

test.each<[string, object, string]>([
  ['no name', { name: ' ' }, 'BAD_USER_INPUT name'],
  ['a name of 201 characters', { name: 'x'.repeat(201) }, 'BAD_USER_INPUT name'],
  ['no position', { position: '' }, 'BAD_USER_INPUT position'],
  ['a NIP of 17 digits', { nip: '1'.repeat(17) }, 'BAD_USER_INPUT nip'],
  ['a third party with a NIP', { kind: 'THIRD_PARTY' }, 'BAD_USER_INPUT nip'],
  ['nothing lost', { amount: '0' }, 'BAD_USER_INPUT amount'],
  ['an old version', { expectedVersion: 9 }, 'CONFLICT expectedVersion'],
])('a report with %s is refused, and nothing is written', async (_, more, refusal) => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const input = {
    ...{
      addresseeId,
      name: 'Budi',
      position: 'PPK',
      nip: '198001012005011001',
      kind: 'OFFICIAL',
      amount: '1',
    },
    ...more,
  };
  expect(await refusalOf(act(graph, KPA, 'reportStateLoss', input))).toBe(refusal);
  const { data } = await graph.ask(AUDITOR, '{ stateLossCases(first: 100) { nodes { addressee { id } } } }');
  expect(JSON.stringify(data)).not.toContain(addresseeId);
});
