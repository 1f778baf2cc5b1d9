import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, readMeeting, step, TODAY } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const read = (persona: string | undefined, id: string, fields: string) =>
  readMeeting(graph, persona, id, fields);

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
    'STALE_VERSION expectedVersion',
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
