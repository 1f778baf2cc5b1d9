import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, step } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('who answered for a day is asked anew for another; days change by putting the meeting off', async () => {
  const id = await meetingThatIs(graph, 'INVITED', { startsOn: '2026-07-10' });
  const change = (input: object) => onMeeting(graph, HOST, id, 'changeMeeting', input);
  for (const days of [{ startsOn: '2026-07-09' }, { endsOn: '2026-07-11' }])
    expect(await refusalOf(change(days))).toBe('ILLEGAL_STEP action');
  await must(change({ startsOn: '2026-07-10', venue: 'Manado' }));
  const mine = async (answered: boolean) => {
    const { data } = await graph.ask(
      GUEST,
      `{ organisation(code: "71.10") { invitations(first: 100, filter: { answered: ${answered} }) {
        nodes { id version answered reply meeting { id } } } } }`,
    );
    return data.organisation.invitations.nodes.find(
      ({ meeting }: { meeting: { id: string } }) => meeting.id === id,
    );
  };
  const reply = ({ id: invitationId, version: expectedVersion }: { id: string; version: number }) =>
    act(graph, GUEST, 'replyToInvitation', { invitationId, reply: 'WILL_ATTEND', expectedVersion });
  await must(reply(await mine(false)));
  expect(await mine(true)).toMatchObject({ answered: true, reply: 'WILL_ATTEND' });
  await must(step(graph, HOST, id, 'POSTPONE', { reason: 'Banjir.' }));
  expect(await refusalOf(change({ startsOn: '2026-07-20' }))).toBe('ILLEGAL_STEP action');
  await must(step(graph, HOST, id, 'RESCHEDULE', { startsOn: '2026-07-20' }));
  await must(step(graph, HOST, id, 'INVITE'));
  expect(await mine(true)).toBeUndefined();
  const asked = await mine(false);
  expect(asked).toMatchObject({ answered: false, reply: 'WILL_ATTEND' });
  await must(reply(asked));
  expect(await mine(true)).toMatchObject({ answered: true });
});

test('who answered for one person is asked anew for another; what was said stays to be read', async () => {
  const id = await meetingThatIs(graph, 'INVITED');
  const invite = (input: object) =>
    onMeeting(graph, HOST, id, 'inviteOffices', { offices: ['71.10'], ...input });
  const LAW = 'Ketua Divisi Hukum & Pengawasan';
  await must(invite({ requiredRole: 'DIVISION_HEAD', requiredDivision: LAW }));
  const mine = async () => {
    const { data } = await graph.ask(
      GUEST,
      `{ organisation(code: "71.10") { invitations(first: 100) {
        nodes { id version requiredRole requiredDivision answered reply replyNote meeting { id } } } } }`,
    );
    const { meeting: _, ...found } = data.organisation.invitations.nodes.find(
      ({ meeting }: { meeting: { id: string } }) => meeting.id === id,
    );
    return found;
  };
  const reply = async () => {
    const { id: invitationId, version: expectedVersion } = await mine();
    const said = { reply: 'WILL_BE_REPRESENTED', note: 'Kasubbag' };
    await must(act(graph, GUEST, 'replyToInvitation', { invitationId, expectedVersion, ...said }));
  };
  await reply();
  const answered = await mine();
  expect(answered).toMatchObject({ answered: true, requiredDivision: LAW });
  await must(invite({ requiredRole: 'DIVISION_HEAD', requiredDivision: LAW }));
  expect(await mine()).toEqual(answered);
  await must(invite({ requiredRole: 'SECRETARY' }));
  expect(await mine()).toMatchObject({
    ...{ requiredRole: 'SECRETARY', requiredDivision: null, answered: false },
    ...{ reply: 'WILL_BE_REPRESENTED', replyNote: 'Kasubbag' },
  });
  await reply();
  expect(await mine()).toMatchObject({ answered: true });
  // As it was asked at first, it is asked once more.
  await must(invite({ requiredRole: 'DIVISION_HEAD', requiredDivision: LAW }));
  expect(await mine()).toMatchObject({ answered: false });
});
