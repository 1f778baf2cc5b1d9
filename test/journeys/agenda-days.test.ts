import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DRAFT, HOST, meetingThatIs, onMeeting, readMeeting, step } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const FIRST_DAY = '2026-06-30T02:00:00Z';
const SECOND_DAY = '2026-07-01T06:30:00Z';
const say = (id: string, ...hours: (string | undefined)[]) =>
  onMeeting(graph, HOST, id, 'setAgenda', {
    sessions: hours.map((startsAt, index) => ({ topic: `Sesi ${index + 1}`, startsAt })),
  });
const change = (id: string, input: object) => onMeeting(graph, HOST, id, 'changeMeeting', input);
const hoursOf = async (id: string) =>
  (await readMeeting(graph, HOST, id, 'sessions { startsAt }')).sessions.map(
    ({ startsAt }: { startsAt: string | null }) => startsAt?.slice(0, 16) ?? null,
  );
const ofTwoDays = (status: string) => meetingThatIs(graph, status, { endsOn: '2026-07-01' });

test('an item of the agenda is on one of the meeting’s days, where it is held', async () => {
  const id = await ofTwoDays('SCHEDULED');
  await must(say(id, '2026-06-29T17:00:00Z', FIRST_DAY, FIRST_DAY, undefined, '2026-07-01T16:59:00Z'));
  for (const outside of [
    '2026-06-29T16:59:00Z',
    '2026-07-01T17:00:00Z',
    '2025-06-30T02:00:00Z',
    '9999-12-31T00:00:00Z',
  ])
    expect(await refusalOf(say(id, FIRST_DAY, outside))).toBe('BAD_USER_INPUT startsAt');
  expect(await hoursOf(id)).toHaveLength(5);
});

test('a meeting that moves takes its agenda along, day for day at the same hours', async () => {
  const id = await ofTwoDays('SCHEDULED');
  await must(say(id, FIRST_DAY, undefined, SECOND_DAY));
  await must(change(id, { startsOn: '2026-07-06', endsOn: '2026-07-08' }));
  expect(await hoursOf(id)).toEqual(['2026-07-06T02:00', null, '2026-07-07T06:30']);
  await must(step(graph, HOST, id, 'POSTPONE', { reason: 'Banjir.' }));
  await must(step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-07-02', endsOn: '2026-07-03' }));
  expect(await hoursOf(id)).toEqual(['2026-07-02T02:00', null, '2026-07-03T06:30']);
});

test('days without room for the agenda are refused until it is set anew, and nothing has moved', async () => {
  const id = await ofTwoDays('SCHEDULED');
  await must(say(id, FIRST_DAY, SECOND_DAY));
  const oneDay = { startsOn: '2026-07-01', endsOn: '2026-07-01' };
  expect(await refusalOf(change(id, oneDay))).toBe('BAD_USER_INPUT endsOn');
  expect(await refusalOf(change(id, { endsOn: '2026-06-30' }))).toBe('BAD_USER_INPUT endsOn');
  await must(say(id, FIRST_DAY, '2026-07-01T15:30:00Z'));
  expect(await refusalOf(change(id, { timeZone: 'Asia/Jayapura' }))).toBe('BAD_USER_INPUT timeZone');
  await must(step(graph, HOST, id, 'POSTPONE', { reason: 'Banjir.' }));
  const moved = () => step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-07-14' });
  expect(await refusalOf(moved())).toBe('BAD_USER_INPUT endsOn');
  expect(await readMeeting(graph, HOST, id, 'status startsOn')).toEqual({
    status: 'POSTPONED',
    startsOn: '2026-06-30',
  });
  await must(say(id, FIRST_DAY));
  await must(moved());
  expect(await hoursOf(id)).toEqual(['2026-07-14T02:00']);
});

test('of two who set the agenda at once, or move the meeting meanwhile, one reads again', async () => {
  const id = await ofTwoDays('DRAFT');
  const { version: expectedVersion } = await readMeeting(graph, HOST, id, 'version');
  const known = { meetingId: id, expectedVersion };
  const answers = await Promise.all([
    act(graph, HOST, 'setAgenda', { ...known, sessions: [{ topic: 'Satu', startsAt: SECOND_DAY }] }),
    act(graph, HOST, 'setAgenda', { ...known, sessions: [{ topic: 'Dua' }] }),
    act(graph, HOST, 'changeMeeting', { ...known, endsOn: '2026-06-30' }),
  ]);
  const refusals = await Promise.all(answers.map((answer) => refusalOf(Promise.resolve(answer))));
  // Whoever moves it and reads an agenda that is just being set finds no room for it.
  const MAY_BE = ['CONFLICT expectedVersion', 'BAD_USER_INPUT endsOn'];
  expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  for (const refusal of refusals) if (refusal) expect(MAY_BE).toContain(refusal);
  expect((await readMeeting(graph, HOST, id, 'version')).version).toBe(expectedVersion + 1);
});

test('an invitation is of the year before the meeting, also of one that is put off to an earlier day', async () => {
  for (const invitedOn of ['2026-07-01', '2025-06-28', '0001-01-01'])
    expect(await refusalOf(act(graph, HOST, 'draftMeeting', { ...DRAFT, invitedOn }))).toBe(
      'BAD_USER_INPUT invitedOn',
    );
  const id = await meetingThatIs(graph, 'SCHEDULED', { startsOn: '2026-07-20', invitedOn: '2026-07-10' });
  expect(await refusalOf(change(id, { invitedOn: '2026-07-21' }))).toBe('BAD_USER_INPUT invitedOn');
  expect(await refusalOf(change(id, { startsOn: '2026-07-09', endsOn: '2026-07-09' }))).toBe(
    'BAD_USER_INPUT invitedOn',
  );
  await must(step(graph, HOST, id, 'POSTPONE', { reason: 'Banjir.' }));
  const earlier = () => step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-07-09' });
  expect(await refusalOf(earlier())).toBe('BAD_USER_INPUT startsOn');
  await must(change(id, { invitedOn: '2026-07-01' }));
  await must(earlier());
});
