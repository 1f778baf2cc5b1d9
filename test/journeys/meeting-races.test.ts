import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Recorded, recordAttendance, rowsOfAttendance } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { addDocument, listening, pdf, send } from '../kit/files.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting, readMeeting, step } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const ROUNDS = 12;
const GROUP = { organisationCode: '71.10', headcount: 40 };

test('a document that is added while its meeting is classified is as hidden as its meeting', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const meeting = await meetingThatIs(graph, 'SCHEDULED');
    const uploadId = await send(origin, HOST, pdf());
    const input = {
      meetingId: meeting,
      kind: 'MATERIAL',
      title: 'Paparan',
      classification: 'PUBLIC',
      uploadId,
    };
    await Promise.all([
      addDocument(graph, HOST, input),
      onMeeting(graph, OTHER_HOST, meeting, 'changeMeeting', { classification: 'CONFIDENTIAL' }),
    ]);
    const { rows } = await asAdministrator(graph.databases.open, (client) =>
      client.query(
        `select d.meeting_classification as document, v.meeting_classification as version, m.classification as meeting
         from meetings.meeting m left join meetings.meeting_document d on d.meeting_id = m.id
           left join meetings.document_version v on v.document_id = d.id where m.id = $1`,
        [meeting],
      ),
    );
    for (const { document, version, meeting: wanted } of rows)
      if (document !== null) expect([document, version]).toEqual([wanted, wanted]);
  }
}, 120_000);

test('what is sent twice at once is one row, also by two senders', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const meetingId = await meetingThatIs(graph, 'IN_PROGRESS');
    await Promise.all(
      [GUEST, GUEST, HOST].map((who) => recordAttendance(graph, who, { meetingId, rows: [GROUP] })),
    );
    expect(await rowsOfAttendance(graph, meetingId)).toBe(1);
  }
}, 120_000);

test('nobody comes to a meeting that is closed meanwhile', async () => {
  const meetingId = await meetingThatIs(graph, 'ENDED');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update meetings.meeting set status = 'FOLLOW_UP', last_step_by = 'x' where id = $1`, [
      meetingId,
    ]),
  );
  const push = (part: number) =>
    recordAttendance(graph, HOST, {
      meetingId,
      rows: Array.from({ length: 100 }, (_, place) => ({
        organisationCode: '71.10',
        personName: `${part} ${place}`,
      })),
    });
  const [closed, ...pushed] = await Promise.all([
    refusalOf(step(graph, HOST, meetingId, 'CLOSE')),
    ...[1, 2, 3, 4].map(push),
  ]);
  expect(closed).toBeUndefined();
  expect((await readMeeting(graph, HOST, meetingId, 'status')).status).toBe('CLOSED');
  const written = pushed.filter(({ errors }) => errors === undefined).length;
  for (const { errors } of pushed) if (errors) expect(errors[0]?.extensions.code).toBe('ILLEGAL_STEP');
  expect(await rowsOfAttendance(graph, meetingId)).toBe(100 * written);
});

test('a machine does not learn by trying which names a list has', async () => {
  const meetingId = await meetingThatIs(graph, 'IN_PROGRESS');
  await must(
    recordAttendance(graph, GUEST, { meetingId, rows: [{ organisationCode: '71.10', personName: 'Siti' }] }),
  );
  const rows = ['Siti', 'Orang Lain'].map((personName) => ({ organisationCode: '71.10', personName }));
  const refused = { organisationCode: '72.01', personName: 'Oto' };
  for (const tried of [{ rows, dryRun: true }, { rows: [...rows, refused] }]) {
    const told = await must<Recorded>(recordAttendance(graph, 'integration:71', { meetingId, ...tried }));
    expect(told.written).toBe(false);
    expect(told.rows.slice(0, 2)).toEqual([
      expect.objectContaining({ status: 'CREATED', id: null }),
      expect.objectContaining({ status: 'CREATED', id: null }),
    ]);
    // Whoever may read the names is told.
    const own = await must<Recorded>(recordAttendance(graph, 'province:71', { meetingId, ...tried }));
    expect(own.rows[0]).toMatchObject({ status: 'UNCHANGED', id: expect.any(String) });
  }
  // Also one that was taken back is as unknown as any.
  const { attendance } = await readMeeting(graph, GUEST, meetingId, 'attendance { nodes { id version } }');
  const [{ id: attendanceId, version: expectedVersion }] = attendance.nodes;
  await must(act(graph, GUEST, 'withdrawAttendance', { attendanceId, reason: 'Keliru.', expectedVersion }));
  const told = await must<Recorded>(
    recordAttendance(graph, 'integration:71', { meetingId, rows, dryRun: true }),
  );
  expect(told.rows.map(({ status }) => status)).toEqual(['CREATED', 'CREATED']);
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
