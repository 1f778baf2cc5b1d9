import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  act,
  DRAFT,
  GUEST,
  HOST,
  meetingThatIs,
  must,
  OTHER_HOST,
  onMeeting,
  refusalOf,
  step,
  stepsOf,
  TODAY,
} from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const read = async (persona: string | undefined, id: string, fields: string) =>
  (await graph.ask(persona, `{ meeting(id: "${id}") { ${fields} } }`)).data.meeting;

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
  const { id: minutesId, version: expectedVersion } = written.minutes;
  expect(await read(GUEST, id, 'minutes { paragraphs }')).toEqual({ minutes: null });
  expect(await refusalOf(act(graph, HOST, 'approveMinutes', { minutesId, expectedVersion }))).toBe(
    'FOUR_EYES',
  );
  expect(await read(OTHER_HOST, id, 'minutes { approvable }')).toEqual({ minutes: { approvable: true } });
  await must(act(graph, OTHER_HOST, 'approveMinutes', { minutesId, expectedVersion }));
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

test('an agenda is said whole; items that stay keep their ids, and their order is as said', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED');
  const say = (sessions: object[], persona = HOST) =>
    onMeeting(
      graph,
      persona,
      id,
      'setAgenda',
      { sessions },
      '{ meeting { sessions { id position topic speaker { title institution { code } } } } }',
    );
  const { meeting } = await must<{ meeting: { sessions: [{ id: string }, { id: string }] } }>(
    say([{ topic: 'SPIP', speakerTitle: 'Kepala Pusat', institutionCode: 'BPKP' }, { topic: 'WBS' }]),
  );
  const [spip, wbs] = meeting.sessions;
  const turned = await must<{ meeting: { sessions: object[] } }>(
    say([{ id: wbs.id, topic: 'WBS' }, { topic: 'Baru' }, { id: spip.id, topic: 'SPIP 2' }]),
  );
  expect(turned.meeting.sessions).toEqual([
    { id: wbs.id, position: 1, topic: 'WBS', speaker: null },
    { id: expect.any(String), position: 2, topic: 'Baru', speaker: null },
    { id: spip.id, position: 3, topic: 'SPIP 2', speaker: null },
  ]);
  const other = await meetingThatIs(graph, 'DRAFT');
  for (const [sessions, refusal] of [
    [[{ topic: ' ' }], 'BAD_USER_INPUT topic'],
    [
      [
        { id: spip.id, topic: 'a' },
        { id: spip.id, topic: 'b' },
      ],
      'BAD_USER_INPUT sessions',
    ],
    [[{ id: other, topic: 'a' }], 'BAD_USER_INPUT sessions'],
    [[{ topic: 'a', institutionCode: 'tidak ada' }], 'BAD_USER_INPUT externalBodyCodes'],
    [Array.from({ length: 51 }, () => ({ topic: 'a' })), 'BAD_USER_INPUT sessions'],
  ] as const)
    expect(await refusalOf(say([...sessions]))).toBe(refusal);
  expect(await refusalOf(say([], 'province:72'))).toBe('FORBIDDEN');
  expect((await read(HOST, id, 'sessions { topic }')).sessions).toHaveLength(3);
});

test.each([
  [{ title: ' ' }, 'BAD_USER_INPUT title'],
  [{ title: 'x'.repeat(301) }, 'BAD_USER_INPUT title'],
  [{ endsOn: '2026-06-29' }, 'BAD_USER_INPUT endsOn'],
  [{ startsAt: '2026-07-01T02:00:00Z' }, 'BAD_USER_INPUT startsAt'],
  [{ timeZone: 'UTC' }, 'BAD_USER_INPUT timeZone'],
  [{ wave: 0 }, 'BAD_USER_INPUT wave'],
  [{ hostCode: 'KPU' }, 'BAD_USER_INPUT hostCode'],
  [{ hostCode: '72' }, 'FORBIDDEN'],
  [{ hostCode: '71.10' }, 'FORBIDDEN'],
  [{ purpose: 'x'.repeat(10_000_000) }, 'BAD_REQUEST'],
])('a draft of %j is refused, and nothing is written', async (input, refusal) => {
  const before = await graph.ask('national-auditor', '{ meetings { totalCount } }');
  const answer = await graph
    .ask(HOST, 'mutation ($input: DraftMeetingInput!) { draftMeeting(input: $input) { meeting { id } } }', {
      input: { ...DRAFT, ...input },
    })
    .catch((error: unknown) => ({ errors: [{ extensions: { code: `thrown ${error}` } }] }));
  expect(await refusalOf(Promise.resolve(answer as never))).toBe(refusal);
  expect(await graph.ask('national-auditor', '{ meetings { totalCount } }')).toEqual(before);
});

test('only hosts plan: neither a regency, nor a machine, nor leadership, nor the public', async () => {
  for (const persona of [
    GUEST,
    'integration:71',
    'national-leadership',
    'national-secretariat',
    'bi',
    'external-auditor:bpk',
  ])
    expect(await refusalOf(act(graph, persona, 'draftMeeting', DRAFT))).toBe('FORBIDDEN');
  expect(await refusalOf(act(graph, undefined, 'draftMeeting', DRAFT))).toBe('UNAUTHENTICATED');
  const name = 'اجتماع تنسيق 🗳️ Rapat';
  const { meeting } = await must<{ meeting: { id: string } }>(
    act(
      graph,
      'national-auditor',
      'draftMeeting',
      { ...DRAFT, hostCode: '00', title: name },
      '{ meeting { id } }',
    ),
  );
  expect(await read('national-auditor', meeting.id, 'title level')).toEqual({
    title: name,
    level: 'NATIONAL',
  });
});
