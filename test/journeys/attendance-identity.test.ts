import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importAttendance, type Recorded, recordAttendance, rowsOfAttendance } from '../kit/attendance.ts';
import { DRAFT, GUEST, HOST, meetingThatIs, onMeeting, step } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  // A training, so that it counts among who was trained.
  id = await meetingThatIs(graph, 'IN_PROGRESS', { type: 'TECHNICAL_GUIDANCE', topics: ['GRATIFICATION'] });
});
afterAll(() => graph.close());

const record = (persona: string, rows: object[]) =>
  must<Recorded>(recordAttendance(graph, persona, { meetingId: id, rows }));
const trained = async (code: string): Promise<number> => {
  const { data } = await graph.ask(
    HOST,
    `{ organisation(code: "${code}") { trainingCoverage(topic: GRATIFICATION, scope: OFFICE) { people } } }`,
  );
  return data.organisation.trainingCoverage.people;
};

test('a group without a role is the same when it is sent again', async () => {
  const group = { organisationCode: '71.01', headcount: 3 };
  expect(await record(HOST, [group])).toMatchObject({ created: 1 });
  expect(await record(HOST, [group])).toMatchObject({ created: 0, unchanged: 1 });
});

test('the office’s own list and the names of the video meeting are one person', async () => {
  const before = await trained('71.10');
  const siti = { organisationCode: '71.10', personName: 'Siti', role: 'MEMBER', division: 'Divisi Teknis' };
  await record(GUEST, [siti]);
  const csv = 'nama;waktu masuk\n71.10 - Siti;30/06/2026 09.05\n71.10 - siti;30/06/2026 09.30\n';
  const done = await must<Recorded>(importAttendance(graph, HOST, { meetingId: id, csv }));
  expect(done).toMatchObject({ written: true, created: 0, updated: 1, unchanged: 1 });
  expect(await trained('71.10')).toBe(before + 1);
});

test('two people a machine has no names for are two, however often they are sent', async () => {
  const members = ['a', 'b'].map((externalRef) => ({
    organisationCode: '71.02',
    role: 'MEMBER',
    externalRef,
    headcount: 1,
  }));
  expect(await record('integration:71', members)).toMatchObject({ written: true, created: 2 });
  expect(await record('integration:71', members)).toMatchObject({ created: 0, unchanged: 2 });
});

test('whoever signs in has the row under which a list named them, and what it said is kept', async () => {
  const fani = { organisationCode: '71.09', personName: 'Fani', division: 'Divisi Hukum', mode: 'IN_PERSON' };
  const { rows } = await record(HOST, [fani]);
  const before = await rowsOfAttendance(graph, id);
  const { code } = await must<{ code: string }>(
    onMeeting(graph, HOST, id, 'openCheckIn', { minutes: 60 }, '{ code }'),
  );
  const signIn = (persona: string, personName: string) =>
    must<{ attendance: { id: string } }>(
      act(
        graph,
        persona,
        'checkIn',
        { meetingId: id, code, personName, role: 'SECRETARY' },
        `{ attendance { id role division mode checkedInAt personName version
             revisions { role checkedInAt personName reason } } }`,
      ),
    );
  const { attendance } = await signIn('regency:71.09', 'fani');
  expect(attendance).toEqual({
    id: rows[0]?.id,
    role: 'SECRETARY',
    division: 'Divisi Hukum',
    mode: 'IN_PERSON',
    checkedInAt: '2026-06-30T05:00:00.000Z',
    personName: 'Fani',
    version: 2,
    revisions: [
      {
        role: 'OTHER',
        checkedInAt: null,
        personName: 'Fani',
        reason: 'Mengisi daftar hadir sendiri dengan kode.',
      },
    ],
  });
  expect(await rowsOfAttendance(graph, id)).toBe(before);
  // A cut line asks twice; a namesake is another person.
  expect((await signIn('regency:71.09', 'Lain')).attendance.id).toBe(attendance.id);
  expect((await signIn('regency:71.09+2', 'Fani')).attendance.id).not.toBe(attendance.id);
  expect(await rowsOfAttendance(graph, id)).toBe(before + 1);
});

test('a row that was taken back is claimed by nobody', async () => {
  const { rows } = await record(HOST, [{ organisationCode: '71.08', personName: 'Gita' }]);
  const attendanceId = rows[0]?.id;
  await must(
    act(graph, HOST, 'withdrawAttendance', { attendanceId, reason: 'Tidak hadir.', expectedVersion: 1 }),
  );
  const { code } = await must<{ code: string }>(
    onMeeting(graph, HOST, id, 'openCheckIn', { minutes: 60 }, '{ code }'),
  );
  const input = { meetingId: id, code, personName: 'Gita', role: 'CHAIR' };
  const { attendance } = await must<{ attendance: { id: string } }>(
    act(graph, 'regency:71.08', 'checkIn', input, '{ attendance { id mode withdrawnAt } }'),
  );
  expect(attendance).toMatchObject({ mode: 'ONLINE', withdrawnAt: null });
  expect(attendance.id).not.toBe(attendanceId);
});

test('so does whoever may sign in and record nobody', async () => {
  const CENTRE = 'national-auditor';
  const { meeting } = await must<{ meeting: { id: string } }>(
    act(graph, CENTRE, 'draftMeeting', { ...DRAFT, hostCode: '00' }, '{ meeting { id } }'),
  );
  await must(onMeeting(graph, CENTRE, meeting.id, 'inviteOffices', { offices: ['71'] }));
  for (const action of ['SCHEDULE', 'INVITE', 'BEGIN']) await must(step(graph, CENTRE, meeting.id, action));
  const rows = [{ organisationCode: '00', personName: 'Idham' }];
  const list = await must<Recorded>(recordAttendance(graph, CENTRE, { meetingId: meeting.id, rows }));
  const { code } = await must<{ code: string }>(
    onMeeting(graph, CENTRE, meeting.id, 'openCheckIn', { minutes: 60 }, '{ code }'),
  );
  const input = { meetingId: meeting.id, code, personName: 'Idham', role: 'CHAIR' };
  expect(
    await must(act(graph, 'national-leadership', 'checkIn', input, '{ attendance { id role checkedInAt } }')),
  ).toEqual({
    attendance: { id: list.rows[0]?.id, role: 'CHAIR', checkedInAt: '2026-06-30T05:00:00.000Z' },
  });
});
