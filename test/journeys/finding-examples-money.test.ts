import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock, stopClockOn } from '@oversight/kernel';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
import { withoutMadeUp } from '../kit/made-up.ts';
import { act, must } from '../kit/mutations.ts';
import { newNtpn, plantOwed } from '../kit/owed.ts';
import { advanceCase, CASE, payCase, reportLoss, type SeenCase } from '../kit/state-losses.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Recorded {
  readonly deposit: { readonly id: string };
}

const record = (addresseeId: string, paidOn: string, amount: string, ntpn = newNtpn()) =>
  must<Recorded>(
    act(
      graph,
      'regency:71.10',
      'recordDeposit',
      { addresseeId, ntpn, paidOn, amount, payer: 'Budi Santoso' },
      '{ deposit { id } }',
    ),
  );
const confirm = ({ deposit: { id } }: Recorded) =>
  must(act(graph, 'national-auditor', 'confirmDeposit', { depositId: id, expectedVersion: 1 }));

test('a province sees the deposits of a quarter that are not confirmed; a regency what remains; an auditor who said so', async () => {
  const { addresseeId, recommendationId } = await plantOwed(graph.databases, '71.10');
  const [before, first, second] = [newNtpn(), newNtpn(), newNtpn()];
  await record(addresseeId, '2026-03-31', '100000', before);
  await confirm(await record(addresseeId, '2026-04-01', '200000', first));
  await record(addresseeId, '2026-06-30', '800000', second);

  const quarter = { province: '71', from: '2026-04-01', until: '2026-07-01' };
  const { deposits } = await exampleAnswer(graph, 'province-deposits-unconfirmed', 'province:71', quarter);
  const own = deposits.nodes.filter(({ ntpn }: { ntpn: string }) => [before, first, second].includes(ntpn));
  expect(own).toEqual([
    expect.objectContaining({
      ntpn: second,
      amount: '800000',
      instalment: 3,
      surplus: '100000',
      organisation: { code: '71.10', name: expect.any(String) },
    }),
  ]);
  expect(deposits.totalCount).toBe(deposits.nodes.length);

  const still = await exampleAnswer(graph, 'regency-still-to-deposit', 'regency:71.10', { code: '71.10' });
  const its = still.recommendations.nodes.find(({ id }: { id: string }) => id === recommendationId);
  expect(its.addressees).toEqual([
    expect.objectContaining({
      share: '1000000',
      deposited: '0',
      confirmedDeposits: '200000',
      depositedUnconfirmed: '900000',
      surplus: '100000',
      remaining: '800000',
      deposits: expect.arrayContaining([expect.objectContaining({ ntpn: first, state: 'CONFIRMED' })]),
    }),
  ]);

  const asked = { code: '71.10', ntpn: [first, second] };
  const { organisation } = await exampleAnswer(
    graph,
    'external-auditor-deposits',
    'external-auditor:bpk',
    asked,
  );
  expect(organisation.deposits.nodes).toEqual([
    expect.objectContaining({ ntpn: second, state: 'RECORDED', confirmedBy: null, payer: 'Budi Santoso' }),
    expect.objectContaining({
      ntpn: first,
      recordedBy: 'demonstration:regency:71.10',
      confirmedBy: 'demonstration:national-auditor',
      confirmedOn: '2026-06-30',
    }),
  ]);
});

const verified = async (office: string, amount: string): Promise<SeenCase> =>
  advanceCase(graph, await reportLoss(graph, office, { amount }), 'national-secretariat', {
    action: 'VERIFY',
  });

test('the nation sees losses by province and state, also as they stood before; a province its own, others none', async () => {
  await withoutMadeUp(graph, 'responsible_party');
  const acknowledged = { acknowledgedOn: '2026-06-01', fault: 'WILFUL', document: 'SKTJM' };
  const instalments = [{ dueOn: '2026-12-31', amount: '600000' }];
  let owed = await verified('71.10', '600000');
  owed = await advanceCase(graph, owed, 'regency:71.10:kpa', { action: 'ACKNOWLEDGE', ...acknowledged });
  owed = await advanceCase(graph, owed, 'regency:71.10:kpa', { action: 'PAY_IN_INSTALMENTS', instalments });
  const charged = await advanceCase(graph, await verified('72.01', '500000'), 'national-secretariat+2', {
    action: 'CHARGE',
    document: 'SK',
  });
  await advanceCase(graph, charged, 'national-secretariat', { action: 'STALL', note: 'Macet.' });
  // Of what is only reported nothing is established yet.
  await reportLoss(graph, '73.01', { amount: '900000' });

  setClock(new Date('2026-07-02T05:00:00Z'));
  try {
    const { payments } = await payCase(graph, owed, '600000');
    const [{ id: paymentId }] = payments as [{ id: string }];
    await must(
      act(graph, 'national-auditor', 'confirmStateLossPayment', { paymentId, expectedVersion: 1 }, CASE),
    );
    const now = await exampleAnswer(graph, 'national-state-losses', 'national-auditor');
    expect(summary(now)).toEqual({
      nation: '600000/1100000 1/3 INDICATED:1 SETTLED:1 STALLED:1',
      '71': '600000/600000 1/1 SETTLED:1',
      '72': '0/500000 0/1 STALLED:1',
      '73': '0/0 0/1 INDICATED:1',
    });
    const then = { asOf: '2026-06-30T23:00:00Z' };
    expect(summary(await exampleAnswer(graph, 'national-state-losses', 'national-leadership', then))).toEqual(
      {
        nation: '0/1100000 0/3 INDICATED:1 IN_INSTALMENTS:1 STALLED:1',
        '71': '0/600000 0/1 IN_INSTALMENTS:1',
        '72': '0/500000 0/1 STALLED:1',
        '73': '0/0 0/1 INDICATED:1',
      },
    );
    const { data, errors } = await graph.ask('province:71', exampleText('national-state-losses'));
    expect(summary(data)).toEqual({ '71': '600000/600000 1/1 SETTLED:1' });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    const regency = await graph.ask(
      'regency:71.10:kpa',
      '{ organisation(code: "71.10") { stateLossNumbers { settled { value } } } }',
    );
    expect(regency.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const later = { asOf: '2026-08-01T00:00:00Z' };
    const future = await graph.ask('national-auditor', exampleText('national-state-losses'), later);
    expect(future.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asOf' });
  } finally {
    stopClockOn('2026-06-30');
  }
});

interface Numbers {
  readonly recovery: { readonly numerator: string; readonly denominator: string };
  readonly settled: { readonly numerator: number; readonly denominator: number };
  readonly byState: readonly { readonly state: string; readonly count: number }[];
}

interface Told {
  readonly organisation: {
    readonly stateLossNumbers: Numbers | null;
    readonly children: readonly { readonly code: string; readonly stateLossNumbers: Numbers | null }[];
  };
}

const inWords = ({ recovery, settled, byState }: Numbers): string =>
  [
    `${recovery.numerator}/${recovery.denominator}`,
    `${settled.numerator}/${settled.denominator}`,
    ...byState.flatMap(({ state, count }) => (count > 0 ? [`${state}:${count}`] : [])),
  ].join(' ');

/** Of the nation and a few provinces, where there is a number. */
function summary({ organisation: { stateLossNumbers: nation, children } }: Told) {
  const provinces = children.filter(({ code }) => ['71', '72', '73'].includes(code));
  const all = [{ code: 'nation', stateLossNumbers: nation }, ...provinces];
  return Object.fromEntries(
    all.flatMap(({ code, stateLossNumbers: numbers }) => (numbers ? [[code, inWords(numbers)]] : [])),
  );
}
