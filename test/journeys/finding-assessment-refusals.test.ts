import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stateOf } from '../kit/assessed.ts';
import { APIP, APIP_2, assess, BPK, LETTER, NEVER, plantAnswered, settle } from '../kit/assessments.ts';
import type { PlantedAudit } from '../kit/audits.ts';
import { asAdministrator } from '../kit/databases.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let bpk: PlantedAudit;
let apip: PlantedAudit;
let shared: PlantedAudit;
let unanswered: PlantedAudit;
beforeAll(async () => {
  graph = await startTestGraph();
  bpk = await plantAnswered(graph);
  apip = await plantAnswered(graph, { source: 'APIP' });
  shared = await plantAnswered(graph, { offices: ['71.10', '71.01'] });
  unanswered = await plantAnswered(graph, { workflow: 'SUBMITTED_TO_APIP' });
});
afterAll(() => graph.close());

const part = (accepted: unknown) => ({
  offices: [{ addresseeId: bpk.addressees['71.10'], status: 'BELUM_SESUAI', accepted }],
});

test.each<[string, string | undefined, () => PlantedAudit, () => object, string]>([
  ['an office', 'regency:71.10', () => bpk, () => ({}), 'FORBIDDEN'],
  ['its province', 'province:71', () => bpk, () => ({}), 'FORBIDDEN'],
  ['a machine', 'integration:71', () => bpk, () => ({}), 'FORBIDDEN'],
  ['national leadership', 'national-leadership', () => bpk, () => ({}), 'FORBIDDEN'],
  ['BI', 'bi', () => bpk, () => ({}), 'FORBIDDEN'],
  ['the public', undefined, () => bpk, () => ({}), 'UNAUTHENTICATED'],
  ['another province', 'province:72', () => bpk, () => ({}), 'NOT_FOUND'],
  ['BPKP', 'external-auditor:bpkp', () => bpk, () => ({}), 'FORBIDDEN'],
  ['BPK elsewhere', 'external-auditor:bpk@72', () => bpk, () => ({}), 'NOT_FOUND'],
  ['BPK, engaged at one of two', BPK, () => shared, () => ({}), 'FORBIDDEN'],
  ['BPK, of APIP’s own', BPK, () => apip, () => ({}), 'FORBIDDEN'],
  ['APIP, of BPK’s, without its letter', APIP, () => bpk, () => ({}), 'BAD_USER_INPUT documentNumber'],
  [
    'APIP, with no day of it',
    APIP,
    () => bpk,
    () => ({ documentNumber: 'S-1' }),
    'BAD_USER_INPUT documentOn',
  ],
  [
    'a letter to come',
    APIP,
    () => bpk,
    () => ({ ...LETTER, documentOn: '2026-07-01' }),
    'BAD_USER_INPUT documentOn',
  ],
  [
    'a letter before the report',
    APIP,
    () => bpk,
    () => ({ ...LETTER, documentOn: '2026-02-01' }),
    'BAD_USER_INPUT documentOn',
  ],
  [
    'a day of no letter',
    BPK,
    () => bpk,
    () => ({ documentOn: '2026-06-01' }),
    'BAD_USER_INPUT documentNumber',
  ],
  [
    'a number without end',
    APIP,
    () => bpk,
    () => ({ ...LETTER, documentNumber: 'S'.repeat(81) }),
    'BAD_USER_INPUT documentNumber',
  ],
  ['status 4 for no reason', BPK, () => bpk, () => ({ ...NEVER, reason: null }), 'BAD_USER_INPUT reason'],
  [
    'status 4 without a document',
    BPK,
    () => bpk,
    () => ({ ...NEVER, documentNumber: null }),
    'BAD_USER_INPUT documentNumber',
  ],
  ['a reason for another status', BPK, () => bpk, () => ({ reason: 'IN_COURT' }), 'BAD_USER_INPUT reason'],
  ['a note without end', BPK, () => bpk, () => ({ note: 'x'.repeat(2001) }), 'BAD_USER_INPUT note'],
  ['a day to come', BPK, () => bpk, () => ({ effectiveOn: '2026-07-01' }), 'BAD_USER_INPUT effectiveOn'],
  [
    'a day before the receipt',
    BPK,
    () => bpk,
    () => ({ effectiveOn: '2026-02-28' }),
    'BAD_USER_INPUT effectiveOn',
  ],
  ['a day that is none', BPK, () => bpk, () => ({ effectiveOn: '2026-02-30' }), 'BAD_USER_INPUT'],
  ['a version read before', BPK, () => bpk, () => ({ expectedVersion: 7 }), 'CONFLICT expectedVersion'],
  ['no answer there', BPK, () => unanswered, () => ({}), 'ILLEGAL_STEP'],
  [
    'another’s addressee',
    BPK,
    () => bpk,
    () => ({ offices: [{ addresseeId: shared.addressees['71.10'], status: 'SESUAI' }] }),
    'BAD_USER_INPUT offices',
  ],
  ['less than nothing', BPK, () => bpk, () => part('-1'), 'BAD_USER_INPUT accepted'],
  ['more than the share', BPK, () => bpk, () => part('1000001'), 'BAD_USER_INPUT accepted'],
  ['rupiah as a float', BPK, () => bpk, () => part(1000.5), 'BAD_USER_INPUT'],
  ['rupiah with a point', BPK, () => bpk, () => part('1000.50'), 'BAD_USER_INPUT'],
  ['10^25 rupiah', BPK, () => bpk, () => part(`1${'0'.repeat(25)}`), 'BAD_USER_INPUT'],
])('by %s it is not assessed, and nothing is written', async (_, persona, of, input, code) => {
  const before = await stateOf(graph, of());
  expect(await refusalOf(assess(graph, persona, of(), input()))).toBe(code);
  expect(await stateOf(graph, of())).toEqual(before);
});

test('whoever submitted or verified neither decides nor confirms, and is not offered to', async () => {
  const it = await plantAnswered(graph);
  for (const [who, did] of [
    [APIP, 'VERIFIER'],
    [BPK, 'SUBMITTER'],
  ])
    await asAdministrator(graph.databases.open, (client) =>
      client.query(
        `insert into findings.follow_up_actor (recommendation_id, subject, organisation_code, province_code, regency_code,
           report_id, provenance, part, recorded_at) values ($1, $2, '71.10', 71, 7110, $3, 'RECORDED', $4, now())`,
        [it.recommendation, `demonstration:${who}`, it.report, did],
      ),
    );
  for (const who of [APIP, BPK]) {
    const before = await stateOf(graph, it);
    expect(await refusalOf(assess(graph, who, it, LETTER))).toBe('FOUR_EYES');
    const { data } = await graph.ask(who, `{ recommendation(id: "${it.recommendation}") { nextActions } }`);
    expect(data.recommendation.nextActions).toEqual([]);
    expect(await stateOf(graph, it)).toEqual(before);
  }
  const { assessment } = await must<{ assessment: { id: string } }>(assess(graph, APIP_2, it, LETTER));
  expect(await refusalOf(settle(graph, APIP, 'confirmAssessment', assessment.id))).toBe('FOUR_EYES');
  const stale = { expectedVersion: 9 };
  expect(
    await refusalOf(settle(graph, 'national-auditor+3', 'confirmAssessment', assessment.id, stale)),
  ).toBe('CONFLICT expectedVersion');
  expect(await refusalOf(settle(graph, 'external-auditor:bpkp', 'confirmAssessment', assessment.id))).toBe(
    'FORBIDDEN',
  );
});

test('a pending one does not hold when what it was decided on has changed', async () => {
  const it = await plantAnswered(graph);
  const { assessment } = await must<{ assessment: { id: string } }>(assess(graph, APIP, it, LETTER));
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update findings.recommendation_addressee set workflow = 'RETURNED' where recommendation_id = $1`,
      [it.recommendation],
    ),
  );
  const before = await stateOf(graph, it);
  expect(await refusalOf(settle(graph, APIP_2, 'confirmAssessment', assessment.id))).toBe('ILLEGAL_STEP');
  expect(await stateOf(graph, it)).toEqual(before);
});

test('neither a draft, nor what is kept to others', async () => {
  const draft = await plantAnswered(graph, { draftOf: 'APIP', source: 'APIP' });
  expect(await refusalOf(assess(graph, APIP, draft))).toBe('ILLEGAL_STEP');
  const kept = await plantAnswered(graph, { restricted: true, needToKnow: [`demonstration:${APIP}`] });
  expect(await refusalOf(assess(graph, APIP_2, kept, LETTER))).toBe('NOT_FOUND');
  await must(assess(graph, APIP, kept, LETTER));
  await must(assess(graph, BPK, await plantAnswered(graph, { restricted: true })));
});
