import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, step, TODAY } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('an invited office answers, and answers anew, until the meeting is over', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED');
  const mine = async (status: string) => {
    const { data } = await graph.ask(
      GUEST,
      `{ organisation(code: "71.10") { invitations(first: 100, filter: { startsOn: { eq: "${TODAY}" } }) {
        nodes { id version answerable reply replyNote expectedAttendees meeting { id status } } } } }`,
    );
    const found = data.organisation.invitations.nodes.find(
      ({ meeting }: { meeting: { id: string } }) => meeting.id === id,
    );
    expect(found.meeting.status).toBe(status);
    return found;
  };
  const invitation = await mine('SCHEDULED');
  expect(invitation.answerable).toBe(false);
  const { id: invitationId } = invitation;
  const reply = (input: object, persona = GUEST, expectedVersion = 1) =>
    act(graph, persona, 'replyToInvitation', { invitationId, expectedVersion, ...input });
  expect(await refusalOf(reply({ reply: 'WILL_ATTEND' }))).toBe('ILLEGAL_STEP action');
  await must(step(graph, HOST, id, 'INVITE'));
  expect((await mine('INVITED')).answerable).toBe(true);
  for (const [input, refusal] of [
    [{ reply: 'WILL_NOT_ATTEND' }, 'BAD_USER_INPUT note'],
    [{ reply: 'WILL_BE_REPRESENTED', note: ' ' }, 'BAD_USER_INPUT note'],
    [{ reply: 'WILL_ATTEND', expectedAttendees: 0 }, 'BAD_USER_INPUT expectedAttendees'],
    [{ reply: 'WILL_NOT_ATTEND', note: 'x', expectedAttendees: 2 }, 'BAD_USER_INPUT expectedAttendees'],
    [{ reply: 'WILL_ATTEND', note: 'x'.repeat(501) }, 'BAD_USER_INPUT note'],
  ] as const)
    expect(await refusalOf(reply(input))).toBe(refusal);
  for (const persona of [HOST, 'regency:71.01', 'national-auditor', 'bi'])
    expect(await refusalOf(reply({ reply: 'WILL_ATTEND' }, persona))).toBe('FORBIDDEN');
  const version = (await mine('INVITED')).version;
  expect(await refusalOf(reply({ reply: 'WILL_ATTEND' }, GUEST, version + 1))).toBe(
    'CONFLICT expectedVersion',
  );
  await must(
    reply(
      { reply: 'WILL_BE_REPRESENTED', note: 'Kasubbag Hukum 🙏 محمد', expectedAttendees: 2 },
      GUEST,
      version,
    ),
  );
  expect(await mine('INVITED')).toMatchObject({
    reply: 'WILL_BE_REPRESENTED',
    replyNote: 'Kasubbag Hukum 🙏 محمد',
    expectedAttendees: 2,
    version: version + 1,
  });
});

test('a division that no office has is not asked to come, and some that there are are named', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED');
  const invite = (requiredDivision: string) =>
    onMeeting(graph, HOST, id, 'inviteOffices', { under: '71', requiredDivision });
  for (const wrong of ['Divisi Hukum dan Pengawassan', 'Kepegawaian', '‮🗳️', 'x'.repeat(121)])
    expect(await refusalOf(invite(wrong))).toBe('BAD_USER_INPUT requiredDivision');
  expect((await invite('Divisi Hukum dan Pengawassan')).errors?.[0]?.message).toMatch(
    /"Divisi Hukum dan Pengawassan" is the name of no division\. There are: .*hukum dan pengawasan/,
  );
  await must(invite('Hukum dan Pengawasan'));
  await must(invite(' '));
});
