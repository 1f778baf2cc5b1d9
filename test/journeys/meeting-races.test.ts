import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordAttendance, rowsOfAttendance } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { addDocument, listening, pdf, send } from '../kit/files.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting, readMeeting, step } from '../kit/meetings.ts';
import { refusalOf } from '../kit/mutations.ts';
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
