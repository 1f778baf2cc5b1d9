import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  APIP,
  BPK,
  bringTo,
  MACHINE,
  PROVINCE,
  plantRecommendation,
  REGENCY,
  readPart,
  uponPart,
} from '../kit/follow-ups.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
const parts: Record<string, string> = {};
beforeAll(async () => {
  graph = await startTestGraph();
  for (const state of [
    'RECEIVED',
    'DRAFTED',
    'SUBMITTED_TO_PROVINCE',
    'SUBMITTED_TO_APIP',
    'VERIFIED_BY_APIP',
    'SENT_TO_BPK',
  ]) {
    parts[state] = (await plantRecommendation(graph)).parts['71.10'] as string;
    if (state !== 'RECEIVED') await bringTo(graph, parts[state], state);
  }
  parts.DRAFT = (await plantRecommendation(graph, { draftOf: 'APIP' })).parts['71.10'] as string;
  const apip = { source: 'APIP', part: { workflow: 'VERIFIED_BY_APIP' } } as const;
  parts.APIP = (await plantRecommendation(graph, apip)).parts['71.10'] as string;
});
afterAll(() => graph.close());

const everything = (part: string) =>
  readPart(
    graph,
    APIP,
    part,
    'workflow version dueOn answeredOn waitingSince disposedTo answers { id remark } history { id } extensions { id }',
  );
const BPKP = 'external-auditor:bpkp';
const dispose = { action: 'DISPOSE', disposedTo: 'Sekretaris' };
const answer = { text: 'Sudah.' };
const receipt = { receivedByAuditorOn: '2026-06-30', receiptNumber: 'TT' };
const more = { dueOn: '2026-08-31', reason: 'Banjir.' };
const LONG = 'x'.repeat(8001);

test.each([
  ['its province', PROVINCE, 'advanceFollowUp', 'RECEIVED', dispose, 'FORBIDDEN'],
  ['APIP', APIP, 'advanceFollowUp', 'RECEIVED', dispose, 'FORBIDDEN'],
  ['BI', 'bi', 'advanceFollowUp', 'RECEIVED', dispose, 'FORBIDDEN'],
  ['leadership', 'national-leadership', 'advanceFollowUp', 'RECEIVED', dispose, 'FORBIDDEN'],
  ['the public', undefined, 'advanceFollowUp', 'RECEIVED', dispose, 'UNAUTHENTICATED'],
  ['another regency', 'regency:71.01', 'advanceFollowUp', 'RECEIVED', dispose, 'NOT_FOUND'],
  [
    'another province',
    'province:72',
    'advanceFollowUp',
    'SUBMITTED_TO_PROVINCE',
    { action: 'CONSOLIDATE' },
    'NOT_FOUND',
  ],
  ['a machine elsewhere', 'integration:72', 'submitAnswer', 'DRAFTED', answer, 'NOT_FOUND'],
  ['the office of what is a draft', REGENCY, 'advanceFollowUp', 'DRAFT', dispose, 'NOT_FOUND'],
  ['APIP of what is a draft', APIP, 'extendDeadline', 'DRAFT', more, 'ILLEGAL_STEP action'],
  [
    'a machine that checks',
    MACHINE,
    'advanceFollowUp',
    'SUBMITTED_TO_PROVINCE',
    { action: 'CONSOLIDATE' },
    'FORBIDDEN',
  ],
  [
    'the office that checks',
    REGENCY,
    'advanceFollowUp',
    'SUBMITTED_TO_APIP',
    { action: 'VERIFY' },
    'FORBIDDEN',
  ],
  [
    'the province too late',
    PROVINCE,
    'advanceFollowUp',
    'SUBMITTED_TO_APIP',
    { action: 'RETURN', note: 'x' },
    'FORBIDDEN',
  ],
  ['BPK too early', BPK, 'advanceFollowUp', 'VERIFIED_BY_APIP', { action: 'RETURN', note: 'x' }, 'FORBIDDEN'],
  ['BPKP', BPKP, 'advanceFollowUp', 'SENT_TO_BPK', { action: 'RETURN', note: 'x' }, 'FORBIDDEN'],
  ['the office that sends', REGENCY, 'sendToAuditor', 'VERIFIED_BY_APIP', receipt, 'FORBIDDEN'],
  ['the office that extends', REGENCY, 'extendDeadline', 'RECEIVED', more, 'FORBIDDEN'],
  ['BPKP that extends', BPKP, 'extendDeadline', 'RECEIVED', more, 'FORBIDDEN'],
  ['BPK that extends for APIP', BPK, 'extendDeadline', 'APIP', more, 'FORBIDDEN'],
  [
    'drafting what is received',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { action: 'DRAFT' },
    'ILLEGAL_STEP action',
  ],
  ['answering what is received', REGENCY, 'submitAnswer', 'RECEIVED', answer, 'ILLEGAL_STEP action'],
  [
    'sending what is not verified',
    APIP,
    'sendToAuditor',
    'SUBMITTED_TO_APIP',
    receipt,
    'ILLEGAL_STEP action',
  ],
  ['sending APIP’s own', APIP, 'sendToAuditor', 'APIP', receipt, 'ILLEGAL_STEP action'],
  ['extending what is answered', APIP, 'extendDeadline', 'SENT_TO_BPK', more, 'ILLEGAL_STEP action'],
  [
    'an old version',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...dispose, expectedVersion: 7 },
    'CONFLICT expectedVersion',
  ],
  [
    'an old version of an answer',
    REGENCY,
    'submitAnswer',
    'DRAFTED',
    { ...answer, expectedVersion: 1 },
    'CONFLICT expectedVersion',
  ],
  ['no position', REGENCY, 'advanceFollowUp', 'RECEIVED', { action: 'DISPOSE' }, 'BAD_USER_INPUT disposedTo'],
  [
    'a long position',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...dispose, disposedTo: 'x'.repeat(121) },
    'BAD_USER_INPUT disposedTo',
  ],
  [
    'a long note',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...dispose, note: 'x'.repeat(2001) },
    'BAD_USER_INPUT note',
  ],
  [
    'no remark',
    PROVINCE,
    'advanceFollowUp',
    'SUBMITTED_TO_PROVINCE',
    { action: 'RETURN', note: ' ' },
    'BAD_USER_INPUT note',
  ],
  ['no words', REGENCY, 'submitAnswer', 'DRAFTED', { text: ' ' }, 'BAD_USER_INPUT text'],
  ['too many words', REGENCY, 'submitAnswer', 'DRAFTED', { text: LONG }, 'BAD_USER_INPUT text'],
  [
    'a long reference',
    REGENCY,
    'submitAnswer',
    'DRAFTED',
    { ...answer, externalRef: 'x'.repeat(101) },
    'BAD_USER_INPUT externalRef',
  ],
  [
    'a receipt to come',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...receipt, receivedByAuditorOn: '2026-07-01' },
    'BAD_USER_INPUT receivedByAuditorOn',
  ],
  [
    'a receipt before it was verified',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...receipt, receivedByAuditorOn: '2026-06-29' },
    'BAD_USER_INPUT receivedByAuditorOn',
  ],
  [
    'a day that there is not',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...receipt, receivedByAuditorOn: '2026-02-30' },
    'BAD_USER_INPUT',
  ],
  [
    'no number',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...receipt, receiptNumber: '' },
    'BAD_USER_INPUT receiptNumber',
  ],
  [
    'an extension that is none',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...more, dueOn: '2026-07-31' },
    'BAD_USER_INPUT dueOn',
  ],
  [
    'an extension without end',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...more, dueOn: '2100-01-01' },
    'BAD_USER_INPUT dueOn',
  ],
  [
    'an extension without a reason',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...more, reason: '' },
    'BAD_USER_INPUT reason',
  ],
  [
    'a step with a mutation of its own',
    REGENCY,
    'advanceFollowUp',
    'DRAFTED',
    { action: 'SUBMIT' },
    'BAD_USER_INPUT',
  ],
] as const)('refused and nothing written: %s', async (_, persona, mutation, state, input, refusal) => {
  const part = parts[state] as string;
  const before = await everything(part);
  expect(await refusalOf(uponPart(graph, persona, mutation, part, input))).toBe(refusal);
  expect(await everything(part)).toEqual(before);
});

test('a part that there is not is not found', async () => {
  for (const id of ['x', crypto.randomUUID()])
    expect(await refusalOf(uponPart(graph, REGENCY, 'submitAnswer', id, answer))).toBe('NOT_FOUND');
});

test('words of any script go through whole', async () => {
  const part = (await plantRecommendation(graph)).parts['71.10'] as string;
  const odd = 'Ibu ‮שרה 👩🏽‍⚖️ ﷺ';
  await must(uponPart(graph, REGENCY, 'advanceFollowUp', part, { ...dispose, disposedTo: odd, note: odd }));
  expect(await readPart(graph, REGENCY, part, 'disposedTo history { note }')).toEqual({
    disposedTo: odd,
    history: [{ note: odd }],
  });
});
