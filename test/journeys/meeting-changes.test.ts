import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HOST, meetingThatIs, onMeeting, readMeeting, step } from '../kit/meetings.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const change = (id: string, input: object) => onMeeting(graph, HOST, id, 'changeMeeting', input);
const read = (id: string, fields: string) => readMeeting(graph, HOST, id, fields);
const DAYS = 'startsOn endsOn startsAt endsAt';
const HOURS = { startsAt: '2026-07-01T01:00:00.000Z', endsAt: '2026-07-03T08:00:00.000Z' };

test('what was said in a meeting is written down from when it begins until it is closed', async () => {
  const id = await meetingThatIs(graph, 'INVITED');
  const said = { keyStatement: 'Integritas dimulai dari kita. 🗳️', keyStatementBy: 'Ketua' };
  for (const field of ['keyStatement', 'keyStatementBy'] as const)
    expect(await refusalOf(change(id, { [field]: said[field] }))).toBe('ILLEGAL_STEP action');
  await must(step(graph, HOST, id, 'BEGIN'));
  await must(change(id, said));
  await must(step(graph, HOST, id, 'END'));
  await must(change(id, { keyStatementBy: '' }));
  expect(await read(id, 'keyStatement keyStatementBy')).toEqual({ ...said, keyStatementBy: null });
  expect(await refusalOf(change(id, { keyStatement: 'x'.repeat(1001) }))).toBe('BAD_USER_INPUT keyStatement');
});

test('a meeting of one day that begins on another stays one day, and a longer one keeps its days and hours', async () => {
  const oneDay = await meetingThatIs(graph, 'SCHEDULED');
  await must(change(oneDay, { startsOn: '2026-07-09' }));
  expect(await read(oneDay, DAYS)).toEqual({
    ...{ startsOn: '2026-07-09', endsOn: '2026-07-09', startsAt: null, endsAt: null },
  });
  const days = { startsOn: '2026-07-01', endsOn: '2026-07-03' };
  const id = await meetingThatIs(graph, 'SCHEDULED', { ...days, ...HOURS });
  await must(change(id, { startsOn: '2026-07-08' }));
  const moved = {
    startsOn: '2026-07-08',
    endsOn: '2026-07-10',
    startsAt: '2026-07-08T01:00:00.000Z',
    endsAt: '2026-07-10T08:00:00.000Z',
  };
  expect(await read(id, DAYS)).toEqual(moved);
  await must(change(id, { endsOn: '2026-07-09' }));
  const shorter = { ...moved, endsOn: '2026-07-09', endsAt: '2026-07-09T08:00:00.000Z' };
  expect(await read(id, DAYS)).toEqual(shorter);
  await must(change(id, { venue: 'Manado' }));
  expect(await read(id, DAYS)).toEqual(shorter);
  // An hour that is given is the one that is meant, on the day that is meant.
  expect(await refusalOf(change(id, { startsOn: '2026-07-07', startsAt: HOURS.startsAt }))).toBe(
    'BAD_USER_INPUT startsAt',
  );
});

test('what is not known any more is taken back; what is said in the same breath is not', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED', {
    ...{ startsOn: '2026-07-01', endsOn: '2026-07-03', ...HOURS, wave: 2, series: 'SPIP' },
  });
  expect(await refusalOf(change(id, { clear: ['ENDS_AT'], endsAt: HOURS.endsAt }))).toBe(
    'BAD_USER_INPUT clear',
  );
  await must(change(id, { clear: ['ENDS_AT', 'WAVE', 'INVITED_ON'], series: '' }));
  expect(await read(id, 'startsAt endsAt wave invitedOn series')).toEqual({
    ...{ startsAt: HOURS.startsAt, endsAt: null, wave: null, invitedOn: null, series: null },
  });
  await must(change(id, { clear: ['STARTS_AT'], startsOn: '2026-07-02' }));
  expect(await read(id, DAYS)).toEqual({
    ...{ startsOn: '2026-07-02', endsOn: '2026-07-04', startsAt: null, endsAt: null },
  });
});

test('an invitation that has gone out keeps its number and its date', async () => {
  const id = await meetingThatIs(graph, 'INVITED', { startsOn: '2026-07-01' });
  for (const input of [{ clear: ['INVITED_ON'] }, { number: '' }])
    expect(await refusalOf(change(id, input))).toBe('BAD_USER_INPUT number');
  await must(change(id, { number: '13/PW/2026', invitedOn: '2026-06-21' }));
  expect(await read(id, 'number invitedOn')).toEqual({ number: '13/PW/2026', invitedOn: '2026-06-21' });
});
