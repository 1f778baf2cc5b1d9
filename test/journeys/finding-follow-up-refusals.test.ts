import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, BPK, MACHINE, PROVINCE, plantPart, REGENCY, uponPart } from '../kit/follow-ups.ts';
import { refusalOf } from '../kit/mutations.ts';
import { ANSWER, DISPOSE, expectRefused, MORE_TIME, partsAt, RECEIPT } from '../kit/refused-follow-ups.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let parts: Record<string, string>;
beforeAll(async () => {
  graph = await startTestGraph();
  const draft = await plantPart(graph, { draftOf: 'APIP' });
  const apip = await plantPart(graph, { source: 'APIP', part: { workflow: 'VERIFIED_BY_APIP' } });
  parts = {
    ...(await partsAt(graph, [
      'RECEIVED',
      'DRAFTED',
      'SUBMITTED_TO_PROVINCE',
      'SUBMITTED_TO_APIP',
      'VERIFIED_BY_APIP',
      'SENT_TO_BPK',
    ])),
    DRAFT: draft,
    APIP: apip,
  };
});
afterAll(() => graph.close());

const BPKP = 'external-auditor:bpkp';

test.each([
  ['its province', PROVINCE, 'advanceFollowUp', 'RECEIVED', DISPOSE, 'FORBIDDEN'],
  ['APIP', APIP, 'advanceFollowUp', 'RECEIVED', DISPOSE, 'FORBIDDEN'],
  ['BI', 'bi', 'advanceFollowUp', 'RECEIVED', DISPOSE, 'FORBIDDEN'],
  ['leadership', 'national-leadership', 'advanceFollowUp', 'RECEIVED', DISPOSE, 'FORBIDDEN'],
  ['the public', undefined, 'advanceFollowUp', 'RECEIVED', DISPOSE, 'UNAUTHENTICATED'],
  ['another regency', 'regency:71.01', 'advanceFollowUp', 'RECEIVED', DISPOSE, 'NOT_FOUND'],
  [
    'another province',
    'province:72',
    'advanceFollowUp',
    'SUBMITTED_TO_PROVINCE',
    { action: 'CONSOLIDATE' },
    'NOT_FOUND',
  ],
  ['a machine elsewhere', 'integration:72', 'submitAnswer', 'DRAFTED', ANSWER, 'NOT_FOUND'],
  ['the office of what is a draft', REGENCY, 'advanceFollowUp', 'DRAFT', DISPOSE, 'NOT_FOUND'],
  ['APIP of what is a draft', APIP, 'extendDeadline', 'DRAFT', MORE_TIME, 'ILLEGAL_STEP action'],
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
  ['the office that sends', REGENCY, 'sendToAuditor', 'VERIFIED_BY_APIP', RECEIPT, 'FORBIDDEN'],
  ['the office that extends', REGENCY, 'extendDeadline', 'RECEIVED', MORE_TIME, 'FORBIDDEN'],
  ['BPKP that extends', BPKP, 'extendDeadline', 'RECEIVED', MORE_TIME, 'FORBIDDEN'],
  ['BPK that extends for APIP', BPK, 'extendDeadline', 'APIP', MORE_TIME, 'FORBIDDEN'],
  [
    'drafting what is received',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { action: 'DRAFT' },
    'ILLEGAL_STEP action',
  ],
  ['answering what is received', REGENCY, 'submitAnswer', 'RECEIVED', ANSWER, 'ILLEGAL_STEP action'],
  [
    'sending what is not verified',
    APIP,
    'sendToAuditor',
    'SUBMITTED_TO_APIP',
    RECEIPT,
    'ILLEGAL_STEP action',
  ],
  ['sending APIP’s own', APIP, 'sendToAuditor', 'APIP', RECEIPT, 'ILLEGAL_STEP action'],
  ['extending what is answered', APIP, 'extendDeadline', 'SENT_TO_BPK', MORE_TIME, 'ILLEGAL_STEP action'],
  [
    'an old version',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...DISPOSE, expectedVersion: 7 },
    'CONFLICT expectedVersion',
  ],
  [
    'an old version of an answer',
    REGENCY,
    'submitAnswer',
    'DRAFTED',
    { ...ANSWER, expectedVersion: 1 },
    'CONFLICT expectedVersion',
  ],
] as const)('refused and nothing written: %s', (_, persona, mutation, state, input, refusal) =>
  expectRefused(graph, parts[state] as string, [persona, mutation, input, refusal]),
);

test('a part that there is not is not found', async () => {
  for (const id of ['x', crypto.randomUUID()])
    expect(await refusalOf(uponPart(graph, REGENCY, 'submitAnswer', id, ANSWER))).toBe('NOT_FOUND');
});
