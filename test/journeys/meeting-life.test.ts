import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  approveMinutes,
  DRAFT,
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

const read = (persona: string | undefined, id: string, fields: string) =>
  readMeeting(graph, persona, id, fields);

test('from the draft to the end, by those whose step it is; the history has every step once', async () => {
  const id = await meetingThatIs(graph, 'DRAFT');
  // Until it is made known only its host and those above it know of it.
  for (const stranger of [GUEST, 'province:72', 'national-leadership', 'bi', undefined])
    expect(await read(stranger, id, 'id')).toBeNull();
  expect(await read('national-auditor', id, 'status')).toEqual({ status: 'DRAFT' });
  await must(step(graph, HOST, id, 'SCHEDULE'));
  await must(step(graph, HOST, id, 'INVITE'));
  expect(await read(undefined, id, 'title invitations { totalCount }')).toEqual({
    title: DRAFT.title,
    invitations: { totalCount: 0 },
  });
  expect(await read(GUEST, id, 'invitations { totalCount } nextActions')).toEqual({
    invitations: { totalCount: 15 },
    nextActions: [],
  });
  await must(step(graph, HOST, id, 'BEGIN'));
  await must(step(graph, HOST, id, 'END'));

  const minutes = { minuteTaker: 'Notulis', paragraphs: ['Dibuka.'], recommendations: ['Tertib.'] };
  const written = await must<{ minutes: { id: string; version: number } }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      { meetingId: id, ...minutes, expectedVersion: 0 },
      '{ minutes { id version } }',
    ),
  );
  expect(await read(GUEST, id, 'minutes { paragraphs }')).toEqual({ minutes: null });
  const approve = (persona: string) => approveMinutes(graph, persona, id, written.minutes);
  expect(await refusalOf(approve(HOST))).toBe('FOUR_EYES');
  expect(await read(OTHER_HOST, id, 'minutes { approvable }')).toEqual({ minutes: { approvable: true } });
  await must(approve(OTHER_HOST));
  const approved =
    'status minutesApprovedOn minutesDueOn minutesOverdue minutes { paragraphs recommendations approvedOn }';
  expect(await read(GUEST, id, approved)).toEqual({
    status: 'MINUTES_APPROVED',
    minutesApprovedOn: TODAY,
    minutesDueOn: '2026-07-07',
    minutesOverdue: false,
    minutes: { paragraphs: ['Dibuka.'], recommendations: ['Tertib.'], approvedOn: TODAY },
  });
  for (const stranger of ['regency:72.01', 'bi', 'integration:71', undefined])
    expect(await read(stranger, id, 'minutes { id }')).toEqual({ minutes: null });

  await must(step(graph, HOST, id, 'FOLLOW_UP'));
  expect(await refusalOf(step(graph, HOST, id, 'CLOSE'))).toBe('FOUR_EYES');
  await must(step(graph, OTHER_HOST, id, 'CLOSE'));
  expect(await stepsOf(graph, id)).toEqual([
    'DRAFT SCHEDULE SCHEDULED',
    'SCHEDULED INVITE INVITED',
    'INVITED BEGIN IN_PROGRESS',
    'IN_PROGRESS END ENDED',
    'ENDED MINUTES_APPROVED',
    'MINUTES_APPROVED FOLLOW_UP FOLLOW_UP',
    'FOLLOW_UP CLOSE CLOSED',
  ]);
  const { history } = await read('national-auditor', id, 'history { action from to takenBy }');
  expect(history.at(-1)).toEqual({
    action: 'CLOSE',
    from: 'FOLLOW_UP',
    to: 'CLOSED',
    takenBy: `demonstration:${OTHER_HOST}`,
  });
  expect((await read(GUEST, id, 'history { takenBy }')).history[0]).toEqual({ takenBy: null });
  expect(await read(undefined, id, 'history { id }')).toEqual({ history: [] });
});

test('a meeting is postponed saying why, and the invitation goes out anew for other days', async () => {
  const id = await meetingThatIs(graph, 'INVITED');
  expect(await refusalOf(step(graph, HOST, id, 'POSTPONE'))).toBe('BAD_USER_INPUT reason');
  await must(step(graph, HOST, id, 'POSTPONE', { reason: 'Banjir.' }));
  expect(await refusalOf(step(graph, HOST, id, 'RESCHEDULE'))).toBe('BAD_USER_INPUT startsOn');
  expect(await refusalOf(step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-06-29' }))).toBe(
    'BAD_USER_INPUT startsOn',
  );
  await must(step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-07-14', endsOn: '2026-07-15' }));
  const { history, ...now } = await read(GUEST, id, 'startsOn endsOn status history { reason movedFrom }');
  expect(now).toEqual({ startsOn: '2026-07-14', endsOn: '2026-07-15', status: 'SCHEDULED' });
  expect(history.slice(-2)).toEqual([
    { reason: 'Banjir.', movedFrom: null },
    { reason: null, movedFrom: TODAY },
  ]);
  await must(step(graph, HOST, id, 'INVITE'));
  expect(await refusalOf(step(graph, HOST, id, 'BEGIN'))).toBe('ILLEGAL_STEP action');
});

test('a host that does not end a meeting owes its minutes all the same', async () => {
  const minuted = async () => {
    const { data } = await graph.ask(
      HOST,
      `{ organisation(code: "71") { meetingIndicators { minutesOnTime { numerator denominator } } }
         meetings(first: 100, filter: { host: { eq: "71" }, minutesOnTime: false }) { nodes { id } } }`,
    );
    return {
      ...data.organisation.meetingIndicators.minutesOnTime,
      late: data.meetings.nodes.map(({ id }: { id: string }) => id),
    };
  };
  const before = await minuted();
  const id = await meetingThatIs(graph, 'IN_PROGRESS', { startsOn: '2026-06-22' });
  expect(await read(HOST, id, 'minutesDueOn minutesOverdue')).toEqual({
    minutesDueOn: '2026-06-29',
    minutesOverdue: true,
  });
  const after = await minuted();
  expect(after).toMatchObject({
    numerator: before.numerator,
    denominator: before.denominator + 1,
    late: expect.arrayContaining([...before.late, id]),
  });
  await must(step(graph, OTHER_HOST, id, 'END'));
  expect(await minuted()).toEqual(after);
});
