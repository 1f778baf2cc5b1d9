import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { criminalFinding, INSPECTOR, INSPECTOR_2, JURIST, JURIST_2, lawOf } from '../kit/law.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let findings: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  findings = [];
  for (const place of [0, 1, 2, 3, 4]) findings.push(await criminalFinding(graph, { place }));
});
afterAll(() => graph.close());

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts.
type Referral = any;
const DAY = { documentOn: '2026-06-25' };
const LETTER = { ...DAY, documentNumber: '7/SR/2026' };
const law = (place = 0) => lawOf(graph, findings[place] as string);
const step = async (
  referral: Referral,
  persona: string,
  action: string,
  input: object = {},
): Promise<Referral> =>
  (await must<{ referral: Referral }>(law().advance(persona, referral, action, input))).referral;
const statusSeenBy = async (who: string, place = 0) => {
  const { data } = await graph.ask(
    who,
    `{ finding(id: "${findings[place]}") { title referralStatus referrals { status } condition } }`,
  );
  return data.finding;
};

test('a referral goes from its draft to the end, two persons where two are needed, every step with by whom', async () => {
  let referral: Referral = await law().drafted(JURIST, {
    targetOffice: 'Kejaksaan Negeri Kotamobagu',
    lossEstimate: '123456789012345',
    lossEstimatedBy: 'BPKP',
  });
  expect(referral).toMatchObject({
    status: 'DRAFT',
    targetBody: { code: 'KEJAKSAAN', name: 'Kejaksaan Republik Indonesia' },
    lossEstimate: '123456789012345',
    // Sixty days after 1 May.
    aphGraceDue: '2026-06-30',
    nextActions: ['OPINE'],
    finding: { id: findings[0] },
    history: [],
  });
  referral = await step(referral, JURIST, 'OPINE');
  expect(await refusalOf(law().advance(JURIST, referral, 'APPROVE'))).toBe('FOUR_EYES');
  expect(referral.nextActions).toEqual([]);
  referral = await step(referral, INSPECTOR, 'APPROVE');
  referral = await step(referral, JURIST, 'SEND', LETTER);
  expect(referral).toMatchObject({ letterNumber: '7/SR/2026', letterOn: '2026-06-25' });
  referral = await step(referral, JURIST, 'RECEIVE', DAY);
  referral = await step(referral, JURIST, 'INQUIRE', DAY);
  referral = await step(referral, JURIST, 'INVESTIGATE', { ...DAY, documentNumber: 'SPDP-9' });
  expect(referral).toMatchObject({ spdpNumber: 'SPDP-9', status: 'INVESTIGATION' });
  expect(await statusSeenBy('national-leadership')).toEqual({
    title: expect.any(String),
    referralStatus: 'INVESTIGATION',
    referrals: [],
    condition: null,
  });
  referral = await step(referral, JURIST, 'PROSECUTE', DAY);
  referral = await step(referral, JURIST, 'JUDGE', LETTER);
  expect(await refusalOf(law().advance(JURIST, referral, 'FINALISE', DAY))).toBe('FOUR_EYES');
  referral = await step(referral, INSPECTOR_2, 'FINALISE', DAY);
  expect(referral).toMatchObject({ status: 'FINAL', nextActions: [] });
  expect(referral.history.map(({ action }: Referral) => action).join(' ')).toBe(
    'OPINE APPROVE SEND RECEIVE INQUIRE INVESTIGATE PROSECUTE JUDGE FINALISE',
  );
  expect(referral.history[8]).toMatchObject({
    from: 'VERDICT',
    to: 'FINAL',
    takenBy: `demonstration:${INSPECTOR_2}`,
  });
});

test('it rests on an opinion that was issued, and of a finding one runs at a time', async () => {
  const opinion = await law(1).written(JURIST);
  const both = await Promise.all(
    [JURIST, INSPECTOR].map((who) => refusalOf(law(1).draft(who, opinion, { targetBody: 'KPK' }))),
  );
  // Whoever comes second finds the opinion changed, or the other referral.
  expect(both.sort()).toEqual([
    expect.stringMatching(/^(CONFLICT expectedVersion|ILLEGAL_STEP)$/),
    undefined,
  ]);
  const { data } = await graph.ask(
    INSPECTOR,
    `{ legalOpinion(id: "${opinion.id}") { version referrals { id version } } }`,
  );
  const [referral] = data.legalOpinion.referrals;
  expect(await refusalOf(law(1).advance(JURIST, referral, 'OPINE'))).toBe('ILLEGAL_STEP action');
  expect(await refusalOf(law(1).draft(JURIST, { id: opinion.id, version: data.legalOpinion.version }))).toBe(
    'ILLEGAL_STEP',
  );
  await must(law(1).issue(JURIST_2, { id: opinion.id, version: data.legalOpinion.version }));
  await must(law(1).advance(JURIST, referral, 'OPINE'));
  expect(await refusalOf(law(1).advance(JURIST, referral, 'OPINE'))).toBe('CONFLICT expectedVersion');
});

test('what law enforcement returns ends, and another referral may follow', async () => {
  let referral: Referral = await law(2).drafted(JURIST);
  referral = await step(referral, JURIST, 'OPINE');
  expect(await refusalOf(law(2).advance(JURIST, referral, 'SEND', LETTER))).toBe('ILLEGAL_STEP action');
  referral = await step(referral, JURIST_2, 'APPROVE');
  for (const [field, input] of [
    ['documentNumber', DAY],
    ['documentOn', { documentNumber: '1' }],
    ['documentOn', { ...LETTER, documentOn: '2026-07-01' }],
    ['documentNumber', { ...DAY, documentNumber: 'x'.repeat(121) }],
    ['note', { ...LETTER, note: 'x'.repeat(2001) }],
  ] as const)
    expect(await refusalOf(law(2).advance(JURIST, referral, 'SEND', input))).toBe(`BAD_USER_INPUT ${field}`);
  referral = await step(referral, JURIST, 'SEND', LETTER);
  // Nobody receives a letter before it was written.
  expect(await refusalOf(law(2).advance(JURIST, referral, 'RECEIVE', { documentOn: '2026-06-24' }))).toBe(
    'BAD_USER_INPUT documentOn',
  );
  referral = await step(referral, JURIST, 'RECEIVE', DAY);
  expect(await refusalOf(law(2).advance(JURIST_2, referral, 'RETURN', DAY))).toBe('BAD_USER_INPUT note');
  referral = await step(referral, JURIST_2, 'RETURN', { ...DAY, note: 'Hanya kesalahan administratif' });
  expect(referral.status).toBe('RETURNED_TO_APIP');
  expect(await statusSeenBy(INSPECTOR, 2)).toMatchObject({ referralStatus: 'RETURNED_TO_APIP' });
  await law(2).drafted(JURIST);
  expect(await statusSeenBy(INSPECTOR, 2)).toMatchObject({ referralStatus: 'DRAFT' });
});

test.each([
  ['lossEstimate', { lossEstimate: '-1', lossEstimatedBy: 'BPKP' }],
  ['lossEstimate', { lossEstimate: '1000000000000001', lossEstimatedBy: 'BPKP' }],
  ['lossEstimatedBy', { lossEstimate: '1' }],
  ['lossEstimatedBy', { lossEstimatedBy: 'BPKP' }],
  ['targetOffice', { targetOffice: 'x'.repeat(201) }],
])('refused for its %s: %j', async (field, input) => {
  const opinion = await law(3).issued();
  expect(await refusalOf(law(3).draft(JURIST, opinion, input))).toBe(`BAD_USER_INPUT ${field}`);
});

test.each([1.5, '1.5', `1${'0'.repeat(25)}`, 'x'])('a loss of %j is no rupiah', async (lossEstimate) => {
  const opinion = await law(3).issued();
  const answer = law(3).draft(JURIST, opinion, { lossEstimate, lossEstimatedBy: 'BPKP' });
  expect(await refusalOf(answer)).toMatch(/^BAD_USER_INPUT/);
});

test('a referral is not for whoever is not named, and its status for fewer than its finding', async () => {
  const referral = await law(4).drafted(JURIST);
  for (const who of [
    'national-auditor+3',
    'whistleblowing:chair',
    'national-leadership',
    'regency:71.10',
    'bi',
  ])
    expect(await refusalOf(law(4).advance(who, referral, 'OPINE'))).toBe('NOT_FOUND');
  expect(await refusalOf(law(4).advance('external-auditor:bpk', referral, 'OPINE'))).toBe('FORBIDDEN');
  await criminalFinding(graph, { place: 4, restricted: false });
  const seen: Record<string, unknown> = {};
  for (const who of [
    'national-auditor+3',
    'national-leadership',
    'external-auditor:bpk',
    'province:71',
    'regency:71.10',
  ])
    seen[who] = [(await statusSeenBy(who, 4)).referralStatus, (await statusSeenBy(who, 4)).referrals.length];
  const listed = async (who: string): Promise<number> =>
    (await graph.ask(who, '{ referrals(status: DRAFT, first: 100) { totalCount } }')).data.referrals
      .totalCount;
  expect(
    await Promise.all(['national-auditor+3', 'whistleblowing:chair', 'national-leadership'].map(listed)),
  ).toEqual([1, 0, 0]);
  expect(seen).toEqual({
    'national-auditor+3': ['DRAFT', 1],
    'national-leadership': ['DRAFT', 0],
    'external-auditor:bpk': ['DRAFT', 1],
    'province:71': [null, 0],
    'regency:71.10': [null, 0],
  });
});

test('two referrals of one finding are not begun at once upon two opinions either', async () => {
  const opinions = await Promise.all([law(3).issued(), law(3).issued()]);
  const both = await Promise.all(opinions.map((opinion) => refusalOf(law(3).draft(INSPECTOR, opinion))));
  expect(both.sort()).toEqual([expect.stringMatching(/^(CONFLICT|ILLEGAL_STEP)/), undefined]);
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
