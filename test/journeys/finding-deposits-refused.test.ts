import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { depositsKept, newNtpn, plantOwed } from '../kit/owed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const OFFICE = 'regency:71.10';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const paid = (more: object = {}) => ({
  ntpn: newNtpn(),
  paidOn: '2026-06-15',
  amount: '1000',
  ...more,
});
const record = (addresseeId: string, more: object = {}, persona: string | undefined = OFFICE) =>
  act(graph, persona, 'recordDeposit', { addresseeId, ...paid(), ...more });

test.each<[string, object, string]>([
  ['15 characters', { ntpn: 'ABCDEFGHIJKLMNO' }, 'BAD_USER_INPUT ntpn'],
  ['17 characters', { ntpn: 'ABCDEFGHIJKLMNOPQ' }, 'BAD_USER_INPUT ntpn'],
  ['small letters', { ntpn: 'abcdefghijklmnop' }, 'BAD_USER_INPUT ntpn'],
  ['digits of another script', { ntpn: '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦' }, 'BAD_USER_INPUT ntpn'],
  ['no receipt', { ntpn: '' }, 'BAD_USER_INPUT ntpn'],
  ['a day before there was a KPU', { paidOn: '1998-12-31' }, 'BAD_USER_INPUT paidOn'],
  ['tomorrow', { paidOn: '2026-07-01' }, 'BAD_USER_INPUT paidOn'],
  ['the 30th of February', { paidOn: '2026-02-30' }, 'BAD_USER_INPUT'],
  ['nothing', { amount: '0' }, 'BAD_USER_INPUT amount'],
  ['less than nothing', { amount: '-1000' }, 'BAD_USER_INPUT amount'],
  ['a float', { amount: 1000.5 }, 'BAD_USER_INPUT'],
  ['a number that is no text', { amount: 1000 }, 'BAD_USER_INPUT'],
  ['sen', { amount: '1000.50' }, 'BAD_USER_INPUT'],
  ['more than a thousand trillion', { amount: `1${'0'.repeat(14)}1` }, 'BAD_USER_INPUT amount'],
  ['ten to the twenty-fifth', { amount: `1${'0'.repeat(25)}` }, 'BAD_USER_INPUT'],
  ['a payer of 201 characters', { payer: '🧾'.repeat(201) }, 'BAD_USER_INPUT payer'],
  ['a name for it of 101 characters', { externalRef: 'x'.repeat(101) }, 'BAD_USER_INPUT externalRef'],
  ['an old version of the part', { expectedVersion: 7 }, 'CONFLICT expectedVersion'],
  ['an id that is none', { addresseeId: 'x' }, 'NOT_FOUND'],
])('a deposit with %s is refused, and nothing is written', async (_, more, refusal) => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const said = await refusalOf(record(addresseeId, more));
  // What a scalar refuses it refuses before any field is asked.
  expect(said?.startsWith(refusal)).toBe(true);
  expect(await depositsKept(graph.databases, addresseeId)).toEqual([]);
});

test('names in any script, the first day there is, and a thousand trillion are taken', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  for (const payer of ['عبد الرحمن', '👩🏽‍🌾 Siti', ' O’Connor ']) await must(record(addresseeId, { payer }));
  await must(record(addresseeId, { paidOn: '1999-01-01' }));
  await must(record(addresseeId, { paidOn: '2026-06-30', amount: `1${'0'.repeat(15)}` }));
  expect(await depositsKept(graph.databases, addresseeId)).toHaveLength(5);
});

test('only what is asked for in money is paid off in money', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10', { code: '06' });
  expect(await refusalOf(record(addresseeId))).toBe('BAD_USER_INPUT addresseeId');
  const { data } = await graph.ask(
    OFFICE,
    '{ recommendations(first: 100, filter: { code: { eq: "06" } }) { nodes { addressees { id remaining } } } }',
  );
  const parts = data.recommendations.nodes.flatMap(({ addressees }: { addressees: object[] }) => addressees);
  expect(parts).toContainEqual({ id: addresseeId, remaining: '0' });
});

test.each<[string | undefined, string]>([
  ['national-auditor', 'FORBIDDEN'],
  ['national-leadership', 'FORBIDDEN'],
  ['external-auditor:bpk', 'FORBIDDEN'],
  ['province:71', 'FORBIDDEN'],
  ['bi', 'FORBIDDEN'],
  ['national-secretariat', 'NOT_FOUND'],
  ['regency:71.11', 'NOT_FOUND'],
  ['province:72', 'NOT_FOUND'],
  ['integration:72', 'NOT_FOUND'],
  ['whistleblowing:chair', 'NOT_FOUND'],
  [undefined, 'UNAUTHENTICATED'],
])('%s does not record for an office: %s', async (persona, refusal) => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10');
  const input = { addresseeId, ...paid() };
  expect(await refusalOf(act(graph, persona, 'recordDeposit', input))).toBe(refusal);
  expect(await depositsKept(graph.databases, addresseeId)).toEqual([]);
});

test('what is restricted is not there for the office, and a draft for nobody but its desk', async () => {
  const { addresseeId } = await plantOwed(graph.databases, '71.10', { restricted: true });
  expect(await refusalOf(record(addresseeId))).toBe('NOT_FOUND');
});

test('each speaks for its own office: a province for itself, and its machine for all of it with the scope', async () => {
  const own = await plantOwed(graph.databases, '71');
  await must(record(own.addresseeId, {}, 'province:71'));
  const regencys = await plantOwed(graph.databases, '71.10');
  await must(record(regencys.addresseeId, {}, 'integration:71'));
  const centres = await plantOwed(graph.databases, '00');
  await must(record(centres.addresseeId, {}, 'national-secretariat'));
  const machine = {
    subject: 'machine',
    roles: ['INTEGRATION'] as const,
    duties: [],
    engagements: [],
    scopes: ['commitment:report'],
    organisationCode: '71',
    provinceCode: 71,
    purpose: 'INTEGRATION' as const,
  };
  const { errors } = await graph.askSubgraph(
    'findings',
    machine,
    'mutation ($input: RecordDepositInput!) { recordDeposit(input: $input) { __typename } }',
    { input: { addresseeId: regencys.addresseeId, ...paid() } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'deposit:record' });
});
