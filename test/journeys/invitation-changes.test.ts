import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordAttendance } from '../kit/attendance.ts';
import { GUEST, HOST, meetingThatIs, onMeeting, step } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

interface Change {
  type: string;
  id: string;
  invitation: { reply: string | null } | null;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** What is told behind a place until `last` is among it; the place behind that. */
async function toldUntil(persona: string, last: (change: Change) => boolean, after?: string) {
  const told: Change[] = [];
  let cursor = after;
  for (let patience = 400; patience > 0; patience -= 1) {
    const { data, errors } = await graph.ask(
      persona,
      'query ($after: String) { meetingChanges(after: $after, first: 500) { nodes { type id invitation { reply } } endCursor hasNextPage } }',
      { after: cursor },
    );
    expect(errors).toBeUndefined();
    told.push(...data.meetingChanges.nodes);
    cursor = data.meetingChanges.endCursor;
    if (data.meetingChanges.hasNextPage) continue;
    if (told.some(last)) return { told, cursor };
    await wait(50);
  }
  throw new Error('The feed did not get so far.');
}

test('invitations and their answers are told to whoever sees them; who came, by the attendance of an office alone', async () => {
  const meeting = await meetingThatIs(graph, 'INVITED');
  const { data } = await graph.ask(
    GUEST,
    `{ meeting(id: "${meeting}") { invitations { nodes { id version organisation { code } } } } }`,
  );
  const mine = data.meeting.invitations.nodes.find(
    ({ organisation }: { organisation: { code: string } }) => organisation.code === '71.10',
  ) as { id: string; version: number };
  const isMine = ({ id }: Change) => id === mine.id;
  const begun = await toldUntil('province:72', isMine);
  await must(
    act(graph, GUEST, 'replyToInvitation', {
      invitationId: mine.id,
      reply: 'WILL_ATTEND',
      expectedVersion: mine.version,
    }),
  );
  const answered = await toldUntil('province:72', isMine, begun.cursor);
  expect(answered.told.filter(isMine)).toEqual([
    { type: 'Invitation', id: mine.id, invitation: { reply: 'WILL_ATTEND' } },
  ]);
  await must(step(graph, HOST, meeting, 'BEGIN'));
  await must(recordAttendance(graph, GUEST, { meetingId: meeting, rows: [{ organisationCode: '71.10' }] }));
  await must(step(graph, HOST, meeting, 'END'));
  await must(onMeeting(graph, HOST, meeting, 'completeAttendance', { complete: true }));
  const isHost = await toldUntil(HOST, ({ type }) => type === 'Attendance', undefined);
  expect(isHost.told.some(({ type }) => type === 'Attendance')).toBe(true);
  const ended = await toldUntil('province:72', ({ id }) => id === meeting, answered.cursor);
  expect(ended.told.filter(({ type }) => type === 'Invitation')).toEqual([]);
});
