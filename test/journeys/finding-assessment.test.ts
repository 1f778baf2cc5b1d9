import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stateOf } from '../kit/assessed.ts';
import {
  APIP,
  APIP_2,
  assess,
  BPK,
  BPK_2,
  LETTER,
  NEVER,
  plantAnswered,
  SHARE,
  settle,
} from '../kit/assessments.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Answered {
  readonly assessment: { id: string; state: string; version: number };
  readonly recommendation: {
    officialStatus: string;
    statusOn: string;
    nextActions: string[];
    pendingAssessment: object | null;
    addressees: object[];
  };
}
const findingOf = async (id: string) =>
  (await graph.ask(APIP, `{ recommendations(first: 1, filter: { findingState: ${id} }) { totalCount } }`))
    .data;

test('an auditor of BPK settles it: status, deposit, workflow, history, and the finding is closed', async () => {
  const it = await plantAnswered(graph, { confirmed: SHARE + 5n });
  const answer = await must<Answered>(assess(graph, BPK, it, { status: 'SESUAI', note: 'Lunas.' }));
  expect(answer).toMatchObject({
    assessment: {
      state: 'CONFIRMED',
      from: 'BELUM_DITINDAKLANJUTI',
      to: 'SESUAI',
      decidedBy: 'BPK',
      recordedBy: `demonstration:${BPK}`,
      note: 'Lunas.',
      offices: [{ from: 'BELUM_DITINDAKLANJUTI', to: 'SESUAI', accepted: String(SHARE), surplus: false }],
    },
    recommendation: {
      officialStatus: 'SESUAI',
      statusOn: '2026-06-01',
      nextActions: ['ASSESS'],
      pendingAssessment: null,
      addressees: [{ officeStatus: 'SESUAI', workflow: 'ASSESSED', deposited: String(SHARE) }],
    },
  });
  expect(await stateOf(graph, it)).toMatchObject({
    whole: [{ official_status: 'SESUAI', deposited: String(SHARE), version: 2 }],
    changes: [
      { from: null, to: 'BELUM_DITINDAKLANJUTI' },
      { from: 'BELUM_DITINDAKLANJUTI', to: 'SESUAI', effective_on: '2026-06-01' },
    ],
    officeChanges: [{}, { from_status: 'BELUM_DITINDAKLANJUTI', to_status: 'SESUAI' }],
    steps: [{ action: 'ASSESS', from_state: 'SENT_TO_BPK', to_state: 'ASSESSED' }],
    actors: [{ subject: `demonstration:${BPK}`, part: 'DECIDER' }],
  });
  const reopened = await must<Answered>(
    assess(graph, BPK_2, it, { effectiveOn: '2026-06-20', note: 'Setoran dibatalkan.' }),
  );
  expect(reopened.recommendation).toMatchObject({
    officialStatus: 'BELUM_SESUAI',
    addressees: [{ officeStatus: 'BELUM_SESUAI', workflow: 'ASSESSED', deposited: String(SHARE) }],
  });
  const { recommendations } = (await findingOf('REOPENED')) as { recommendations: { totalCount: number } };
  expect(recommendations.totalCount).toBe(1);
});

test('APIP decides on its own report at once', async () => {
  const it = await plantAnswered(graph, { source: 'APIP', code: '02' });
  const { assessment, recommendation } = await must<Answered>(assess(graph, APIP, it, { status: 'SESUAI' }));
  expect(assessment).toMatchObject({ state: 'CONFIRMED', decidedBy: 'APIP' });
  expect(recommendation.addressees).toEqual([
    { officeStatus: 'SESUAI', workflow: 'ASSESSED', deposited: '0' },
  ]);
});

test('what BPK decided is recorded by one of APIP, and holds when another confirms', async () => {
  const it = await plantAnswered(graph);
  const before = await stateOf(graph, it);
  const recorded = await must<Answered>(assess(graph, APIP, it, { ...LETTER, note: '🙂 مرحبا' }));
  expect(recorded).toMatchObject({
    assessment: { state: 'PENDING', decidedBy: 'BPK', settledBy: null, note: '🙂 مرحبا' },
    recommendation: { officialStatus: 'BELUM_DITINDAKLANJUTI', nextActions: ['REJECT_ASSESSMENT'] },
  });
  const { parts, changes } = await stateOf(graph, it);
  expect({ parts, changes }).toEqual({ parts: before.parts, changes: before.changes });
  const asked = `{ recommendation(id: "${it.recommendation}") { pendingAssessment { id } assessments { id } nextActions } }`;
  expect((await graph.ask('regency:71.10', asked)).data.recommendation).toEqual({
    pendingAssessment: null,
    assessments: [],
    nextActions: [],
  });
  expect((await graph.ask(APIP_2, asked)).data.recommendation.nextActions).toEqual([
    'CONFIRM_ASSESSMENT',
    'REJECT_ASSESSMENT',
  ]);
  const { id } = recorded.assessment;
  expect(await refusalOf(settle(graph, APIP, 'confirmAssessment', id))).toBe('FOUR_EYES');
  expect(await refusalOf(assess(graph, APIP_2, it, LETTER))).toBe('ILLEGAL_STEP');
  const confirmed = await must<Answered>(settle(graph, APIP_2, 'confirmAssessment', id));
  expect(confirmed).toMatchObject({
    assessment: { state: 'CONFIRMED', settledBy: `demonstration:${APIP_2}` },
    recommendation: { officialStatus: 'BELUM_SESUAI', addressees: [{ workflow: 'ASSESSED' }] },
  });
  expect((await graph.ask('regency:71.10', asked)).data.recommendation.assessments).toHaveLength(1);
  expect(await refusalOf(settle(graph, BPK, 'confirmAssessment', id))).toBe('ILLEGAL_STEP');
});

test('what is rejected never held, and another one may be recorded', async () => {
  const it = await plantAnswered(graph);
  const { assessment } = await must<Answered>(assess(graph, APIP, it, LETTER));
  const bare = { reason: '  ' };
  expect(await refusalOf(settle(graph, APIP, 'rejectAssessment', assessment.id, bare))).toBe(
    'BAD_USER_INPUT reason',
  );
  const reason = { reason: 'Salah nomor surat.' };
  expect(await refusalOf(settle(graph, 'regency:71.10', 'rejectAssessment', assessment.id, reason))).toBe(
    'NOT_FOUND',
  );
  const rejected = await must<Answered>(settle(graph, APIP, 'rejectAssessment', assessment.id, reason));
  expect(rejected.assessment.state).toBe('REJECTED');
  expect(rejected.recommendation.nextActions).toEqual(['ASSESS']);
  await must(assess(graph, APIP_2, it, LETTER));
  expect((await stateOf(graph, it)).assessments).toEqual([{ state: 'REJECTED' }, { state: 'PENDING' }]);
});

test('status 4 waits for a second person, whoever says so', async () => {
  for (const [source, first, second] of [
    ['BPK', BPK, BPK_2],
    ['BPK', BPK, APIP],
    ['APIP', APIP, APIP_2],
  ] as const) {
    const it = await plantAnswered(graph, { source, workflow: 'RECEIVED' });
    const { assessment } = await must<Answered>(assess(graph, first, it, NEVER));
    expect(assessment.state).toBe('PENDING');
    expect(await refusalOf(settle(graph, first, 'confirmAssessment', assessment.id))).toBe('FOUR_EYES');
    const { recommendation } = await must<Answered>(
      settle(graph, second, 'confirmAssessment', assessment.id),
    );
    expect(recommendation).toMatchObject({
      officialStatus: 'TIDAK_DAPAT_DITINDAKLANJUTI',
      addressees: [{ officeStatus: 'TIDAK_DAPAT_DITINDAKLANJUTI', workflow: 'ASSESSED' }],
    });
  }
});

test('a status is confirmed as it is: a line of history, and it has held since the day it was given', async () => {
  const it = await plantAnswered(graph, { workflow: 'DRAFTED' });
  const { recommendation } = await must<Answered>(
    assess(graph, BPK, it, { status: 'BELUM_DITINDAKLANJUTI' }),
  );
  expect(recommendation).toMatchObject({ statusOn: '2026-03-01', addressees: [{ workflow: 'DRAFTED' }] });
  const { changes, officeChanges, steps } = await stateOf(graph, it);
  expect([changes.length, officeChanges.length, steps.length]).toEqual([2, 2, 0]);
});
