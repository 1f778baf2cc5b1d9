import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AUDITOR, agreedCommitments } from '../kit/agreed-commitments.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST, TODAY } from '../kit/meetings.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let promised: ReturnType<typeof agreedCommitments>;
beforeAll(async () => {
  graph = await startTestGraph();
  promised = agreedCommitments(graph, await meetingThatIs(graph, 'ENDED'));
});
afterAll(() => graph.close());

test('more time is given saying why; what was agreed at first stays to be read', async () => {
  const { id } = await promised.agreed();
  const extend = (dueDate: string, reason = 'Anggaran.', persona = HOST) =>
    promised.upon(persona, 'extendCommitment', id, { dueDate, reason });
  for (const [dueDate, reason, refusal] of [
    ['2026-08-31', 'x', 'BAD_USER_INPUT dueDate'],
    ['2026-07-01', 'x', 'BAD_USER_INPUT dueDate'],
    ['2036-08-31', 'x', 'BAD_USER_INPUT dueDate'],
    ['2026-09-30', ' ', 'BAD_USER_INPUT reason'],
  ] as const)
    expect(await refusalOf(extend(dueDate, reason))).toBe(refusal);
  for (const persona of [GUEST, 'integration:71', 'bi'])
    expect(await refusalOf(extend('2026-09-30', 'x', persona))).toBe('FORBIDDEN');
  await must(extend('2026-09-30'));
  await must(extend('2026-10-31', 'Lagi.', AUDITOR));
  expect(
    await promised.read(GUEST, id, 'dueDate originalDueDate extensions { from to reason takenBy }'),
  ).toEqual({
    dueDate: '2026-10-31',
    originalDueDate: '2026-08-31',
    extensions: [
      { from: '2026-08-31', to: '2026-09-30', reason: 'Anggaran.', takenBy: null },
      { from: '2026-09-30', to: '2026-10-31', reason: 'Lagi.', takenBy: null },
    ],
  });
  expect((await promised.read('bi', id, 'extensions { reason }')).extensions[0]).toEqual({ reason: null });
});

test('it is given up by another person of the host than wrote it down, saying why', async () => {
  const { id } = await promised.agreed();
  const cancel = (persona: string, note?: string) =>
    promised.upon(persona, 'advanceCommitment', id, { action: 'CANCEL', note });
  expect(await refusalOf(cancel(GUEST, 'x'))).toBe('FORBIDDEN');
  expect(await refusalOf(cancel(OTHER_HOST))).toBe('BAD_USER_INPUT note');
  expect(await refusalOf(cancel(HOST, 'x'))).toBe('FOUR_EYES');
  await must(cancel(OTHER_HOST, 'Digabung.'));
  expect(await promised.read(GUEST, id, 'status cancelledOn hostNote overdue nextActions')).toEqual({
    status: 'CANCELLED',
    cancelledOn: TODAY,
    hostNote: 'Digabung.',
    overdue: false,
    nextActions: [],
  });
  expect(
    await refusalOf(promised.upon(HOST, 'extendCommitment', id, { dueDate: '2026-12-01', reason: 'x' })),
  ).toBe('ILLEGAL_STEP action');
});
