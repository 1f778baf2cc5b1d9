import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  approveMinutes,
  GUEST,
  HOST,
  meetingThatIs,
  OTHER_HOST,
  readMeeting,
  step,
  stepsOf,
  TODAY,
} from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** Everything that can happen: from where, by what, to where. */
const EDGES = [
  'DRAFT SCHEDULE SCHEDULED',
  'DRAFT DISCARD CANCELLED',
  'SCHEDULED INVITE INVITED',
  'SCHEDULED POSTPONE POSTPONED',
  'SCHEDULED CANCEL CANCELLED',
  'INVITED BEGIN IN_PROGRESS',
  'INVITED POSTPONE POSTPONED',
  'INVITED CANCEL CANCELLED',
  'POSTPONED RESCHEDULE SCHEDULED',
  'POSTPONED CANCEL CANCELLED',
  'IN_PROGRESS END ENDED',
  'ENDED APPROVE MINUTES_APPROVED',
  'MINUTES_APPROVED FOLLOW_UP FOLLOW_UP',
  'MINUTES_APPROVED CLOSE CLOSED',
  'FOLLOW_UP CLOSE CLOSED',
];
const ACTIONS = [...new Set(EDGES.map((edge) => edge.split(' ')[1] as string))];
const edgeFrom = (from: string, action: string) =>
  EDGES.find((edge) => edge.startsWith(`${from} ${action} `));

/** What is known of a meeting that walks. */
interface Walk {
  readonly id: string;
  readonly edges: string[];
  status: string;
  /** Who did the last step. */
  last?: string;
  minutes?: { id: string; version: number };
}

const isKnown = ({ edges }: Walk) => edges.some((edge) => edge.startsWith('DRAFT SCHEDULE'));

/** What a try is refused for; undefined when it is a step. */
function foreseen(it: Walk, action: string, persona: string): string | undefined {
  const isApproved = it.edges.some((edge) => edge.startsWith('ENDED APPROVE'));
  if (persona === GUEST) return (action === 'APPROVE' ? isApproved : isKnown(it)) ? 'FORBIDDEN' : 'NOT_FOUND';
  // Approved minutes are another version than was read, and until then they are HOST's.
  if (action === 'APPROVE' && isApproved) return 'CONFLICT';
  if (action === 'APPROVE' && persona === HOST) return 'FOUR_EYES';
  if (!edgeFrom(it.status, action)) return 'ILLEGAL_STEP';
  return ['CLOSE', 'CANCEL'].includes(action) && persona === it.last ? 'FOUR_EYES' : undefined;
}

async function written(id: string) {
  const { minutes } = await must<{ minutes: { id: string; version: number } }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      {
        ...{ meetingId: id, minuteTaker: 'Notulis', paragraphs: ['x'], recommendations: [] },
        expectedVersion: 0,
      },
      '{ minutes { id version } }',
    ),
  );
  return minutes;
}

async function attempt(it: Walk, action: string, persona: string): Promise<void> {
  if (action === 'APPROVE') {
    if (['IN_PROGRESS', 'ENDED'].includes(it.status)) it.minutes ??= await written(it.id);
    if (!it.minutes) return;
  }
  const answer =
    action === 'APPROVE' && it.minutes
      ? approveMinutes(graph, persona, it.id, it.minutes)
      : step(graph, persona, it.id, action, {
          reason: 'Karena.',
          ...(action === 'RESCHEDULE' && { startsOn: TODAY }),
        });
  const refused = (await refusalOf(answer))?.split(' ')[0];
  const known = { status: it.status, action, persona };
  expect({ ...known, refused }).toEqual({ ...known, refused: foreseen(it, action, persona) });
  if (refused !== undefined) return;
  const edge = edgeFrom(it.status, action) as string;
  it.edges.push(edge);
  it.status = edge.split(' ')[2] as string;
  it.last = persona;
}

type Try = readonly [string | number, string];
/** Half of the tries are one of the steps there are from here, the others are whatever, by whomever. */
const TRY: fc.Arbitrary<Try> = fc.tuple(
  fc.oneof(fc.nat(11), fc.constantFrom(...ACTIONS)),
  fc.constantFrom(HOST, OTHER_HOST, OTHER_HOST, GUEST),
);
const way = (persona: string, ...actions: string[]): Try[] => actions.map((action) => [action, persona]);
const HELD = [...way(HOST, 'SCHEDULE', 'INVITE', 'BEGIN', 'END'), ...way(OTHER_HOST, 'APPROVE')];
/** Between them they take every step there is. */
const WAYS: Try[][] = [
  [...HELD, ...way(OTHER_HOST, 'FOLLOW_UP', 'CLOSE'), ...way(HOST, 'CLOSE', 'APPROVE')],
  [...HELD, ...way(HOST, 'CLOSE')],
  way(HOST, 'DISCARD', 'SCHEDULE'),
  [...way(HOST, 'SCHEDULE', 'POSTPONE', 'RESCHEDULE', 'INVITE', 'POSTPONE'), ...way(OTHER_HOST, 'CANCEL')],
  [...way(HOST, 'SCHEDULE', 'CANCEL'), ...way(OTHER_HOST, 'CANCEL')],
  [...way(HOST, 'SCHEDULE', 'INVITE'), ...way(OTHER_HOST, 'CANCEL')],
];

test('whatever is tried, in whatever order and by whom, each edge is one entry of the history, and all are reached', async () => {
  const reached = new Set<string>();
  const life = fc.asyncProperty(fc.array(TRY, { minLength: 8, maxLength: 16 }), async (tries) => {
    const it: Walk = { id: await meetingThatIs(graph, 'DRAFT'), edges: [], status: 'DRAFT' };
    for (const [what, persona] of tries) {
      const legal = ACTIONS.filter((action) => edgeFrom(it.status, action));
      const some = legal.length > 0 ? legal : ACTIONS;
      await attempt(it, typeof what === 'string' ? what : (some[what % some.length] as string), persona);
    }
    for (const edge of it.edges) reached.add(edge);
    // The approval of the minutes is no action of its own.
    expect(await stepsOf(graph, it.id)).toEqual(it.edges.map((edge) => edge.replace(' APPROVE ', ' ')));
    const { status, history } = await readMeeting(graph, HOST, it.id, 'status history { to takenBy }');
    expect(status).toBe(it.status);
    expect(history).toHaveLength(it.edges.length);
  });
  await fc.assert(life, { numRuns: 18, seed: Date.now(), examples: WAYS.map((each) => [each]) });
  expect([...reached].toSorted()).toEqual(EDGES.toSorted());
}, 120_000);
