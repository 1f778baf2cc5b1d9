import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { newNtpn, plantOwed } from '../kit/owed.ts';
import { advanceCase, payCase, reportLoss, type SeenCase } from '../kit/state-losses.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let it: SeenCase;
let deposit: string;
let addresseeId: string;
beforeAll(async () => {
  graph = await startTestGraph();
  it = await reportLoss(graph, '71.10');
  it = await advanceCase(graph, it, 'national-secretariat', { action: 'VERIFY' });
  it = await payCase(graph, it, '100000');
  ({ addresseeId } = await plantOwed(graph.databases, '71.10'));
  const input = { addresseeId, ntpn: newNtpn(), paidOn: '2026-06-01', amount: '1', payer: 'Siti Aminah' };
  const recorded = await must<{ deposit: { id: string } }>(
    act(graph, 'regency:71.10', 'recordDeposit', input, '{ deposit { id } }'),
  );
  deposit = recorded.deposit.id;
});
afterAll(() => graph.close());

const QUESTION = `query ($id: ID!, $deposit: ID!) {
  stateLossCase(id: $id) { party { name nip } history { takenBy } payments { recordedBy } }
  stateLossCases(first: 100) { totalCount nodes { id } }
  deposit(id: $deposit) { payer recordedBy ntpnElsewhere }
}`;
const ask = async (persona: string | undefined) => {
  const { data } = await graph.ask(persona, QUESTION, { id: it.id, deposit });
  return {
    name: data.stateLossCase?.party?.name,
    nip: data.stateLossCase?.party?.nip,
    takenBy: data.stateLossCase?.history[0]?.takenBy,
    listed: data.stateLossCases.nodes.some(({ id }: { id: string }) => id === it.id),
    deposit: data.deposit,
  };
};
const NAME = { name: 'Budi Santoso', nip: '198001012005011001', listed: true };
const WHO = { takenBy: 'demonstration:regency:71.10:kpa' };
const NOTHING = { name: undefined, nip: undefined, takenBy: undefined, listed: false };

test.each<[string | undefined, object, object | null]>([
  ['national-auditor', { ...NAME, ...WHO }, { payer: 'Siti Aminah', ntpnElsewhere: 0 }],
  ['external-auditor:bpk', { ...NAME, ...WHO }, { payer: 'Siti Aminah', ntpnElsewhere: null }],
  ['national-leadership', { ...NAME, takenBy: null }, { payer: 'Siti Aminah', recordedBy: null }],
  ['national-secretariat', { ...NAME, takenBy: null }, null],
  ['regency:71.10:kpa', { ...NAME, takenBy: null }, { payer: 'Siti Aminah', ntpnElsewhere: null }],
  ['province:71', { name: 'B. S.', nip: null, listed: true }, { payer: 'S. A.', ntpnElsewhere: null }],
  ['regency:71.10', NOTHING, { payer: null, recordedBy: null, ntpnElsewhere: null }],
  ['integration:71', NOTHING, { payer: null }],
  ['regency:71.11:kpa', NOTHING, null],
  ['province:72', NOTHING, null],
  ['external-auditor:bpk@72', NOTHING, null],
  ['whistleblowing:chair', NOTHING, null],
  ['bi', NOTHING, null],
  [undefined, NOTHING, null],
])('%s reads names as far as the matrix says', async (persona, seen, paid) => {
  const told = await ask(persona);
  expect(told).toMatchObject(seen);
  if (paid) expect(told.deposit).toMatchObject(paid);
  else expect(told.deposit).toBeNull();
});

test('what an office owes and deposited is withheld from BI, and whose debts hang on it from most', async () => {
  const read = async (persona: string) => {
    const { data } = await graph.ask(
      persona,
      '{ recommendations(first: 100, filter: { organisation: { eq: "71.10" }, code: { eq: "01" } }) { nodes { addressees { id remaining confirmedDeposits depositedUnconfirmed surplus deposits { id } stateLossCases { id } } } } }',
    );
    return data.recommendations.nodes
      .flatMap(({ addressees }: { addressees: { id: string }[] }) => addressees)
      .find(({ id }: { id: string }) => id === addresseeId);
  };
  const none = { confirmedDeposits: null, depositedUnconfirmed: null, surplus: null, remaining: null };
  expect(await read('bi')).toMatchObject({ ...none, deposits: [], stateLossCases: [] });
  expect(await read('regency:71.10')).toMatchObject({
    ...{ confirmedDeposits: '0', depositedUnconfirmed: '1', surplus: '0', remaining: '1000000' },
    deposits: [{ id: deposit }],
    stateLossCases: [],
  });
});

test('one receipt for two debts is told to the inspectorate, and blocks nothing', async () => {
  const ntpn = newNtpn();
  const ids: string[] = [];
  for (const [office, persona] of [
    ['71.10', 'regency:71.10'],
    ['72.01', 'regency:72.01'],
    ['71.10', 'regency:71.10'],
  ] as const) {
    const part = await plantOwed(graph.databases, office);
    const input = { addresseeId: part.addresseeId, ntpn, paidOn: '2026-06-01', amount: '1' };
    const told = await must<{ deposit: { id: string } }>(
      act(graph, persona, 'recordDeposit', input, '{ deposit { id } }'),
    );
    ids.push(told.deposit.id);
  }
  const elsewhere = async (persona: string) => {
    const { data } = await graph.ask(
      persona,
      `{ deposits(first: 100, filter: { ntpn: { eq: "${ntpn}" } }) { nodes { ntpnElsewhere } } }`,
    );
    return data.deposits.nodes;
  };
  expect(await elsewhere('national-auditor')).toEqual(Array(3).fill({ ntpnElsewhere: 2 }));
  expect(await elsewhere('regency:72.01')).toEqual([{ ntpnElsewhere: null }]);
  await must(
    act(graph, 'regency:72.01', 'withdrawDeposit', {
      depositId: ids[1],
      expectedVersion: 1,
      reason: 'Salah.',
    }),
  );
  expect(
    (await elsewhere('national-auditor')).filter((each: object) => 'ntpnElsewhere' in each),
  ).toContainEqual({
    ntpnElsewhere: 1,
  });
});

test.each(['regency:71.10', 'province:71:kpa', 'national-auditor', 'national-secretariat', 'integration:71'])(
  '%s is not the budget user of 71.10 and reports nothing of its people',
  async (persona) => {
    const part = { addresseeId, name: 'x', position: 'x', kind: 'OFFICIAL', amount: '1' };
    const said = await refusalOf(act(graph, persona, 'reportStateLoss', part));
    expect(said).toBe(persona === 'national-secretariat' ? 'NOT_FOUND' : 'FORBIDDEN');
    const input = { caseId: it.id, action: 'ACKNOWLEDGE', expectedVersion: 1 };
    const step = await refusalOf(act(graph, persona, 'advanceStateLossCase', input));
    expect(step).toBe(['regency:71.10', 'integration:71'].includes(persona) ? 'NOT_FOUND' : 'FORBIDDEN');
  },
);
