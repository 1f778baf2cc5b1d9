import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlOf } from '../kit/audits.ts';
import { APIP, BPK, bringTo, PROVINCE, plantPart, REGENCY, readPart, uponPart } from '../kit/follow-ups.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const STEPS = 'history { action from to takenBy note }';
const actions = async (persona: string, part: string) =>
  (await readPart(graph, persona, part, 'nextActions')).nextActions;

test('a regency answers BPK through its province and APIP, and each sees its own step', async () => {
  const part = await plantPart(graph);
  expect(await actions(REGENCY, part)).toEqual(['DISPOSE']);
  await bringTo(graph, part, 'SUBMITTED_TO_PROVINCE');
  expect(await actions(REGENCY, part)).toEqual([]);
  expect(await actions(PROVINCE, part)).toEqual(['CONSOLIDATE', 'RETURN']);
  expect(await readPart(graph, PROVINCE, part, 'waitingSince disposedTo')).toEqual({
    waitingSince: null,
    disposedTo: 'Sekretaris',
  });
  await must(uponPart(graph, PROVINCE, 'advanceFollowUp', part, { action: 'CONSOLIDATE' }));
  // 29 June 2026 is a Monday: ten working days from Tuesday the 30th end on Tuesday the 14th.
  expect(await readPart(graph, APIP, part, 'waitingSince verificationDueOn nextActions')).toEqual({
    waitingSince: '2026-06-30',
    verificationDueOn: '2026-07-14',
    nextActions: ['VERIFY', 'RETURN'],
  });
  await must(uponPart(graph, APIP, 'advanceFollowUp', part, { action: 'VERIFY', note: 'Bukti cukup.' }));
  expect(await actions(APIP, part)).toEqual(['SEND', 'RETURN']);
  const receipt = { receivedByAuditorOn: '2026-06-30', receiptNumber: 'TT-9/2026' };
  await must(uponPart(graph, APIP, 'sendToAuditor', part, receipt));
  expect(
    await readPart(
      graph,
      BPK,
      part,
      `workflow answeredOn withAuditorSince assessmentDueOn waitingSince nextActions daysLeft answerOverdue
       answers { text submittedOn verifiedOn receivedByAuditorOn receiptNumber returnedOn } ${STEPS}`,
    ),
  ).toEqual({
    workflow: 'SENT_TO_BPK',
    answeredOn: '2026-06-30',
    withAuditorSince: '2026-06-30',
    assessmentDueOn: '2026-07-30',
    waitingSince: null,
    nextActions: ['RETURN', 'ASSESS'],
    daysLeft: null,
    answerOverdue: false,
    answers: [
      {
        text: 'Sudah ditertibkan.',
        submittedOn: '2026-06-30',
        verifiedOn: '2026-06-30',
        receivedByAuditorOn: '2026-06-30',
        receiptNumber: 'TT-9/2026',
        returnedOn: null,
      },
    ],
    history: [
      ['DISPOSE', 'RECEIVED', 'DISPOSED', 'regency:71.10'],
      ['DRAFT', 'DISPOSED', 'DRAFTED', 'regency:71.10'],
      ['SUBMIT', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'regency:71.10'],
      ['CONSOLIDATE', 'SUBMITTED_TO_PROVINCE', 'SUBMITTED_TO_APIP', 'province:71'],
      ['VERIFY', 'SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP', 'national-auditor'],
      ['SEND', 'VERIFIED_BY_APIP', 'SENT_TO_BPK', 'national-auditor'],
    ].map(([action, from, to, who]) => ({
      ...{ action, from, to, takenBy: `demonstration:${who}` },
      note: action === 'VERIFY' ? 'Bukti cukup.' : null,
    })),
  });
  // Who it was is for the inspectorate and the auditors.
  const { history } = await readPart(graph, REGENCY, part, STEPS);
  expect(history.map(({ takenBy }: { takenBy: unknown }) => takenBy)).toEqual(Array(6).fill(null));
});

test.each(['71', '00'])(
  '%s answers APIP itself, and for APIP it answered on the day it submitted',
  async (office) => {
    const persona = office === '00' ? 'national-secretariat' : PROVINCE;
    const part = await plantPart(graph, { offices: [office], source: 'APIP' });
    const step = (who: string, action: string, more = {}) =>
      must(uponPart(graph, who, 'advanceFollowUp', part, { action, ...more }));
    await step(persona, 'DISPOSE', { disposedTo: 'Kabag Keuangan' });
    await step(persona, 'DRAFT');
    await must(uponPart(graph, persona, 'submitAnswer', part, { text: '✔ selesai' }));
    expect(await readPart(graph, persona, part, 'workflow answeredOn')).toEqual({
      workflow: 'SUBMITTED_TO_APIP',
      answeredOn: null,
    });
    expect(await refusalOf(uponPart(graph, APIP, 'advanceFollowUp', part, { action: 'VERIFY' }))).toBe(
      'BAD_USER_INPUT note',
    );
    await step(APIP, 'VERIFY', { note: 'Diperiksa di tempat.' });
    expect(await readPart(graph, APIP, part, 'workflow answeredOn withAuditorSince nextActions')).toEqual({
      workflow: 'VERIFIED_BY_APIP',
      answeredOn: '2026-06-30',
      withAuditorSince: '2026-06-30',
      // Whoever verified does not decide.
      nextActions: ['RETURN'],
    });
    expect(await actions('national-auditor+2', part)).toEqual(['RETURN', 'ASSESS']);
  },
);

const SHOWN = `insert into findings.evidence (id, report_id, addressee_id, kind, title, added_on, added_by, organisation_code, province_code, regency_code, provenance, withdrawn_at)
  select gen_random_uuid(), report_id, id, 'OTHER', 'Bukti', '2026-06-30', 'x', organisation_code, province_code, regency_code, 'RECORDED', $2
  from findings.recommendation_addressee where id = $1`;
const PAID = `insert into findings.deposit (id, report_id, addressee_id, ntpn, paid_on, amount, recorded_by, recorded_at, organisation_code, province_code, regency_code, provenance, refuted_on, refuted_by)
  select gen_random_uuid(), report_id, id, upper(substr(md5(id::text), 1, 16)), '2026-06-30', 1, 'x', now(), organisation_code, province_code, regency_code, 'RECORDED', $2::date,
    case when $2::date is not null then 'y' end
  from findings.recommendation_addressee where id = $1`;

test.each([
  ['by evidence', SHOWN, null, undefined],
  ['not by evidence that was withdrawn', SHOWN, '2026-06-30', 'BAD_USER_INPUT note'],
  ['by a deposit', PAID, null, undefined],
  ['not by a deposit that was refuted', PAID, '2026-06-30', 'BAD_USER_INPUT note'],
])('without a word an answer is verified %s', async (_, insert, ended, refusal) => {
  const part = await plantPart(graph);
  await bringTo(graph, part, 'SUBMITTED_TO_APIP');
  await sqlOf(graph)(insert, [part, ended]);
  expect(await refusalOf(uponPart(graph, APIP, 'advanceFollowUp', part, { action: 'VERIFY' }))).toBe(refusal);
});

test('what is sent back says why, and comes again; the first complete answer stands', async () => {
  const part = await plantPart(graph);
  const back = (who: string, note: string) =>
    must(uponPart(graph, who, 'advanceFollowUp', part, { action: 'RETURN', note }));
  const again = async (to: string) => {
    await must(uponPart(graph, REGENCY, 'advanceFollowUp', part, { action: 'DRAFT' }));
    await must(uponPart(graph, REGENCY, 'submitAnswer', part, { text: `untuk ${to}` }));
    if (to === 'provinsi') return;
    await must(uponPart(graph, PROVINCE, 'advanceFollowUp', part, { action: 'CONSOLIDATE' }));
    if (to === 'APIP') return;
    await must(uponPart(graph, APIP, 'advanceFollowUp', part, { action: 'VERIFY', note: 'Cukup.' }));
    const receipt = { receivedByAuditorOn: '2026-06-30', receiptNumber: to };
    await must(uponPart(graph, APIP, 'sendToAuditor', part, receipt));
  };
  await must(uponPart(graph, REGENCY, 'advanceFollowUp', part, { action: 'DISPOSE', disposedTo: 'KTU' }));
  await again('provinsi');
  await back(PROVINCE, 'Belum ditandatangani.');
  await again('APIP');
  await back('national-auditor+2', 'Bukti kurang.');
  expect(await readPart(graph, REGENCY, part, 'answeredOn workflow')).toEqual({
    answeredOn: null,
    workflow: 'RETURNED',
  });
  await again('BPK');
  await back(BPK, 'Tidak relevan. 📎');
  expect(
    await readPart(graph, REGENCY, part, 'answeredOn withAuditorSince answers { text returnedOn remark }'),
  ).toEqual({
    answeredOn: '2026-06-30',
    withAuditorSince: null,
    answers: [
      { text: 'untuk provinsi', returnedOn: '2026-06-30', remark: 'Belum ditandatangani.' },
      { text: 'untuk APIP', returnedOn: '2026-06-30', remark: 'Bukti kurang.' },
      { text: 'untuk BPK', returnedOn: '2026-06-30', remark: 'Tidak relevan. 📎' },
    ],
  });
  expect(
    (await readPart(graph, 'bi', part, 'answers { text remark receiptNumber } disposedTo')).answers[2],
  ).toEqual({
    text: null,
    remark: null,
    receiptNumber: 'BPK',
  });
});
