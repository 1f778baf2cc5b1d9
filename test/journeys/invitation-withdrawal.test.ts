import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, readMeeting, step } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const read = (persona: string | undefined, id: string, fields: string) =>
  readMeeting(graph, persona, id, fields);

test('whom it invites, a host says until the meeting begins; what has gone out is not taken back', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED');
  const invite = (input: object, persona = HOST) =>
    onMeeting(graph, persona, id, 'inviteOffices', input, '{ added }');
  expect(await must(invite({ offices: ['71.10', '72.01', '71'] }))).toEqual({ added: 1 });
  for (const [input, refusal] of [
    [{}, 'BAD_USER_INPUT offices'],
    [{ offices: ['71.10'], under: '71' }, 'BAD_USER_INPUT offices'],
    [{ offices: ['99'] }, 'BAD_USER_INPUT offices'],
    [{ offices: ['71'] }, 'BAD_USER_INPUT offices'],
    [{ under: 'Sulut' }, 'BAD_USER_INPUT under'],
    [{ offices: Array.from({ length: 601 }, () => '71.10') }, 'BAD_USER_INPUT offices'],
  ] as const)
    expect(await refusalOf(invite(input))).toBe(refusal);
  const all = await graph.ask(
    HOST,
    `{ meeting(id: "${id}") { invitations(first: 100) { nodes { id version organisation { code } } } } }`,
  );
  const nodes = all.data.meeting.invitations.nodes as {
    id: string;
    version: number;
    organisation: { code: string };
  }[];
  const away = nodes.find(({ organisation }) => organisation.code === '72.01') as (typeof nodes)[number];
  const input = { invitationId: away.id, expectedVersion: away.version };
  expect(await refusalOf(act(graph, GUEST, 'withdrawInvitation', input))).toBe('FORBIDDEN');
  await must(act(graph, HOST, 'withdrawInvitation', input));
  expect((await read(HOST, id, 'invitations { totalCount }')).invitations.totalCount).toBe(15);
  await must(step(graph, HOST, id, 'INVITE'));
  const [first] = nodes as [(typeof nodes)[number]];
  const late = await graph.ask(
    HOST,
    `{ meeting(id: "${id}") { invitations(first: 1) { nodes { version } } } }`,
  );
  const { version } = late.data.meeting.invitations.nodes[0];
  expect(
    await refusalOf(
      act(graph, HOST, 'withdrawInvitation', { invitationId: first.id, expectedVersion: version }),
    ),
  ).toBe('ILLEGAL_STEP action');
});

test('an invitation that went out before is not taken back when the meeting is put off', async () => {
  const meeting = await meetingThatIs(graph, 'INVITED');
  await must(step(graph, HOST, meeting, 'POSTPONE', { reason: 'Banjir.' }));
  await must(step(graph, HOST, meeting, 'RESCHEDULE', { startsOn: '2026-07-14' }));
  const { invitations } = await readMeeting(graph, HOST, meeting, 'invitations { nodes { id version } }');
  const [{ id: invitationId, version: expectedVersion }] = invitations.nodes;
  const withdraw = (invitationId: string, expectedVersion: number) =>
    act(graph, HOST, 'withdrawInvitation', { invitationId, expectedVersion });
  expect(await refusalOf(withdraw(invitationId, expectedVersion))).toBe('ILLEGAL_STEP action');
  // One that was invited since has not been told.
  await must(onMeeting(graph, HOST, meeting, 'inviteOffices', { offices: ['72.01'] }));
  const read = await readMeeting(
    graph,
    HOST,
    meeting,
    'invitations { nodes { id version organisation { code } } }',
  );
  const late = read.invitations.nodes.find(
    ({ organisation: { code } }: { organisation: { code: string } }) => code === '72.01',
  );
  await must(withdraw(late.id, late.version));
});
