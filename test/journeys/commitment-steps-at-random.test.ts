import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUDITOR, agreedCommitments } from '../kit/agreed-commitments.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST } from '../kit/meetings.ts';
import { refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let promised: ReturnType<typeof agreedCommitments>;
beforeAll(async () => {
  graph = await startTestGraph();
  promised = agreedCommitments(graph, await meetingThatIs(graph, 'ENDED'));
});
afterAll(() => graph.close());

/** Everything that can happen, as the history writes it. */
const EDGES = [
  'AGREED START IN_PROGRESS',
  'AGREED REPORT REPORTED_DONE',
  'AGREED CANCEL CANCELLED',
  'IN_PROGRESS REPORT REPORTED_DONE',
  'IN_PROGRESS CANCEL CANCELLED',
  'REPORTED_DONE VERIFY VERIFIED',
  'REPORTED_DONE RETURN IN_PROGRESS',
  'REPORTED_DONE CANCEL CANCELLED',
];
const STATUSES = ['AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'];
const HOSTS = [AUDITOR, HOST, OTHER_HOST];
/** Whose step it is. */
const PARTIES: Record<string, readonly string[]> = {
  ...{ START: [GUEST], REPORT: [GUEST], VERIFY: [AUDITOR], RETURN: [AUDITOR], CANCEL: HOSTS, EXTEND: HOSTS },
};
const FIRST_DUE = '2026-08-31';

type Try = readonly [string, string];
const edgeFrom = (from: string, action: string) =>
  EDGES.find((edge) => edge.startsWith(`${from} ${action} `));

/** What a try is refused for; undefined when it is a step. */
function foreseen(from: string, [action, persona]: Try): string | undefined {
  if (!PARTIES[action]?.includes(persona)) return 'FORBIDDEN';
  if (action === 'EXTEND') return ['VERIFIED', 'CANCELLED'].includes(from) ? 'ILLEGAL_STEP' : undefined;
  if (!edgeFrom(from, action)) return 'ILLEGAL_STEP';
  return action === 'CANCEL' && persona === HOST ? 'FOUR_EYES' : undefined;
}

/** Who tries what; much of it is not theirs, or not its turn. */
const TRY: fc.Arbitrary<Try> = fc.tuple(
  fc.constantFrom(...Object.keys(PARTIES)),
  fc.constantFrom(GUEST, AUDITOR, HOST, OTHER_HOST),
);
/** Between them they take every step there is. */
const WAYS: Try[][] = [
  [
    ['START', GUEST],
    ['REPORT', GUEST],
    ['RETURN', AUDITOR],
    ['EXTEND', HOST],
    ['REPORT', GUEST],
    ['VERIFY', AUDITOR],
    ['EXTEND', HOST],
  ],
  [['CANCEL', OTHER_HOST]],
  [
    ['START', GUEST],
    ['CANCEL', OTHER_HOST],
  ],
  [
    ['REPORT', GUEST],
    ['CANCEL', AUDITOR],
  ],
];

async function mustAddUp(): Promise<void> {
  const counts = STATUSES.map(
    (status) => `${status}: commitments(filter: { status: [${status}] }) { totalCount }`,
  );
  const { data } = await graph.ask(AUDITOR, `{ all: commitments { totalCount } ${counts.join(' ')} }`);
  const { all, ...each } = data as Record<string, { totalCount: number }>;
  expect(Object.values(each).reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(all?.totalCount);
}

test('whatever is tried, each edge is one entry and all are reached, the first due date stays, and the statuses add up', async () => {
  const reached = new Set<string>();
  const life = fc.asyncProperty(fc.array(TRY, { minLength: 6, maxLength: 12 }), async (tries) => {
    const { id } = await promised.agreed();
    const edges: string[] = [];
    let status = 'AGREED';
    let due = FIRST_DUE;
    for (const [action, persona] of tries) {
      const later = `${Number(due.slice(0, 4)) + 1}${due.slice(4)}`;
      // It is due within five years.
      if (action === 'EXTEND' && later > '2031') continue;
      const answer =
        action === 'EXTEND'
          ? promised.upon(persona, 'extendCommitment', id, { dueDate: later, reason: 'x' })
          : promised.upon(persona, 'advanceCommitment', id, { action, note: 'x' });
      const refused = (await refusalOf(answer))?.split(' ')[0];
      const known = { status, action, persona };
      expect({ ...known, refused }).toEqual({ ...known, refused: foreseen(status, [action, persona]) });
      if (refused !== undefined) continue;
      if (action === 'EXTEND') due = later;
      else {
        const edge = edgeFrom(status, action) as string;
        edges.push(edge);
        reached.add(edge);
        status = edge.split(' ')[2] as string;
      }
    }
    const now = await promised.read(
      AUDITOR,
      id,
      'status dueDate originalDueDate history { from action to } extensions { to }',
    );
    expect(
      now.history.map(
        ({ from, action, to }: Record<'from' | 'action' | 'to', string>) => `${from} ${action} ${to}`,
      ),
    ).toEqual(edges);
    expect(now).toMatchObject({ status, dueDate: due, originalDueDate: FIRST_DUE });
    expect(now.extensions).toHaveLength(Number(due.slice(0, 4)) - Number(FIRST_DUE.slice(0, 4)));
    await mustAddUp();
  });
  await fc.assert(life, { numRuns: 16, seed: Date.now(), examples: WAYS.map((way) => [way]) });
  expect([...reached].toSorted()).toEqual(EDGES.toSorted());
}, 120_000);
