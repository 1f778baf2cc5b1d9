import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, PROVINCE, REGENCY, readPart, uponPart } from '../kit/follow-ups.ts';
import { must } from '../kit/mutations.ts';
import { ANSWER, DISPOSE, expectRefused, MORE_TIME, partsAt, RECEIPT } from '../kit/refused-follow-ups.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
const STATES = ['RECEIVED', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'VERIFIED_BY_APIP'] as const;
let parts: Record<(typeof STATES)[number], string>;
beforeAll(async () => {
  graph = await startTestGraph();
  parts = await partsAt(graph, STATES);
});
afterAll(() => graph.close());

const LONG = 'x'.repeat(8001);

test.each([
  ['no position', REGENCY, 'advanceFollowUp', 'RECEIVED', { action: 'DISPOSE' }, 'BAD_USER_INPUT disposedTo'],
  [
    'a long position',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...DISPOSE, disposedTo: 'x'.repeat(121) },
    'BAD_USER_INPUT disposedTo',
  ],
  [
    'a long note',
    REGENCY,
    'advanceFollowUp',
    'RECEIVED',
    { ...DISPOSE, note: 'x'.repeat(2001) },
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
    { ...ANSWER, externalRef: 'x'.repeat(101) },
    'BAD_USER_INPUT externalRef',
  ],
  [
    'a receipt to come',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...RECEIPT, receivedByAuditorOn: '2026-07-01' },
    'BAD_USER_INPUT receivedByAuditorOn',
  ],
  [
    'a receipt before it was verified',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...RECEIPT, receivedByAuditorOn: '2026-06-29' },
    'BAD_USER_INPUT receivedByAuditorOn',
  ],
  [
    'a day that there is not',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...RECEIPT, receivedByAuditorOn: '2026-02-30' },
    'BAD_USER_INPUT',
  ],
  [
    'no number',
    APIP,
    'sendToAuditor',
    'VERIFIED_BY_APIP',
    { ...RECEIPT, receiptNumber: '' },
    'BAD_USER_INPUT receiptNumber',
  ],
  [
    'an extension that is none',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...MORE_TIME, dueOn: '2026-07-31' },
    'BAD_USER_INPUT dueOn',
  ],
  [
    'an extension without end',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...MORE_TIME, dueOn: '2100-01-01' },
    'BAD_USER_INPUT dueOn',
  ],
  [
    'an extension without a reason',
    APIP,
    'extendDeadline',
    'RECEIVED',
    { ...MORE_TIME, reason: '' },
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
] as const)('refused and nothing written: %s', (_, persona, mutation, state, input, refusal) =>
  expectRefused(graph, parts[state], [persona, mutation, input, refusal]),
);

test('words of any script go through whole', async () => {
  const { RECEIVED: part } = await partsAt(graph, ['RECEIVED']);
  const odd = 'Ibu ‮שרה 👩🏽‍⚖️ ﷺ';
  await must(uponPart(graph, REGENCY, 'advanceFollowUp', part, { ...DISPOSE, disposedTo: odd, note: odd }));
  expect(await readPart(graph, REGENCY, part, 'disposedTo history { note }')).toEqual({
    disposedTo: odd,
    history: [{ note: odd }],
  });
});
