import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Recorded, recordAttendance, rowsOfAttendance } from '../kit/attendance.ts';
import { GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  id = await meetingThatIs(graph, 'IN_PROGRESS');
});
afterAll(() => graph.close());

const record = (persona: string, rows: object[], more: object = {}, meetingId = id) =>
  recordAttendance(graph, persona, { meetingId, rows, ...more });

const SITI = {
  organisationCode: '71.10',
  personName: 'Siti',
  role: 'DIVISION_HEAD',
  division: 'Divisi Hukum dan Pengawasan',
};

test('an office records who came, a province for its branch; sent again it is the same, and a change keeps what was', async () => {
  const first = await must<Recorded>(record(GUEST, [SITI]));
  expect(first).toMatchObject({ written: true, created: 1, rows: [{ status: 'CREATED' }] });
  const again = await must<Recorded>(
    record(HOST, [
      { ...SITI, personName: ' siti  ' },
      { organisationCode: '71.01', headcount: 3 },
    ]),
  );
  expect(again).toMatchObject({ written: true, created: 1, updated: 1 });
  expect(await must<Recorded>(record(GUEST, [SITI]))).toMatchObject({ updated: 1 });
  expect(await must<Recorded>(record(GUEST, [SITI]))).toMatchObject({ unchanged: 1, updated: 0 });
  const changed = await must<Recorded>(record(GUEST, [{ ...SITI, representedBy: 'Kasubbag Hukum' }]));
  expect(changed.rows[0]).toMatchObject({ status: 'UPDATED', id: first.rows[0]?.id });
  const { data } = await graph.ask(
    GUEST,
    `{ meeting(id: "${id}") { attendance(filter: { organisation: { eq: "71.10" } }) { nodes {
        personName represented representedBy revisions { reason represented personName takenBy } } } } }`,
  );
  expect(data.meeting.attendance.nodes).toEqual([
    {
      personName: 'Siti',
      represented: true,
      representedBy: 'Kasubbag Hukum',
      revisions: expect.arrayContaining([
        { reason: 'Dikirim ulang oleh pencatat.', represented: false, personName: 'Siti', takenBy: null },
      ]),
    },
  ]);
});

test('a row that is refused keeps all from being written, or only itself; a dry run writes nothing', async () => {
  const before = await rowsOfAttendance(graph, id);
  const rows = [
    { organisationCode: '71.02', personName: 'Budi', externalRef: 'a' },
    { organisationCode: '72.01', personName: 'Tamu' },
    { organisationCode: '71.03', personName: 'x'.repeat(121) },
    { organisationCode: '71.03', attendedOn: '2026-07-01' },
    { organisationCode: '71.03', mode: 'HYBRID' },
    { organisationCode: '71.02', personName: 'Budi', externalRef: 'a' },
  ];
  const codes = ['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT'];
  const none = await must<Recorded>(record(HOST, rows));
  expect(none).toMatchObject({ written: false, created: 1, refused: 5 });
  expect(none.rows.slice(1).map(({ code }) => code)).toEqual(codes);
  expect(none.rows[0]).toMatchObject({ status: 'CREATED', id: null });
  expect(await must(record(HOST, rows, { mode: 'BEST_EFFORT', dryRun: true }))).toMatchObject({
    written: false,
  });
  expect(await rowsOfAttendance(graph, id)).toBe(before);
  expect(await must(record(HOST, rows, { mode: 'BEST_EFFORT' }))).toMatchObject({
    written: true,
    created: 1,
  });
  expect(await rowsOfAttendance(graph, id)).toBe(before + 1);
  // An office says nothing of another.
  const others = await must<Recorded>(record(GUEST, [{ organisationCode: '71.02', personName: 'Palsu' }]));
  expect(others.rows[0]).toMatchObject({ status: 'REFUSED', code: 'FORBIDDEN' });
});

test('who may record for no office called, how many rows, and when', async () => {
  for (const persona of ['bi', 'national-leadership', 'external-auditor:bpk', 'province:72', 'regency:72.01'])
    expect(await refusalOf(record(persona, [SITI]))).toBe('FORBIDDEN');
  expect(await refusalOf(record(GUEST, []))).toBe('BAD_USER_INPUT rows');
  expect(
    await refusalOf(
      record(
        HOST,
        Array.from({ length: 501 }, () => SITI),
      ),
    ),
  ).toBe('BAD_USER_INPUT rows');
  const planned = await meetingThatIs(graph, 'SCHEDULED');
  expect(await refusalOf(record(GUEST, [SITI], {}, planned))).toBe('ILLEGAL_STEP action');
  expect(await refusalOf(record('province:72', [SITI], {}, '00000000-0000-7000-8000-000000000000'))).toBe(
    'NOT_FOUND',
  );
});

test('a row is corrected or taken back saying why; taken back it counts no more, and its history says all', async () => {
  const { rows } = await must<Recorded>(
    record(HOST, [{ organisationCode: '71.11', personName: 'Gita', role: 'CHAIR' }]),
  );
  const attendanceId = rows[0]?.id as string;
  const say = (mutation: string, input: object, persona = HOST) =>
    act(
      graph,
      persona,
      mutation,
      { attendanceId, reason: 'Salah ketik.', ...input },
      '{ attendance { version withdrawnAt revisions { reason role } } }',
    );
  for (const [input, refusal] of [
    [{ reason: ' ', role: 'MEMBER', expectedVersion: 1 }, 'BAD_USER_INPUT reason'],
    [{ role: 'CHAIR', expectedVersion: 1 }, 'BAD_USER_INPUT reason'],
    [{ headcount: 0, expectedVersion: 1 }, 'BAD_USER_INPUT headcount'],
    [{ role: 'MEMBER', expectedVersion: 7 }, 'CONFLICT expectedVersion'],
  ] as const)
    expect(await refusalOf(say('correctAttendance', input))).toBe(refusal);
  expect(
    await refusalOf(say('correctAttendance', { role: 'MEMBER', expectedVersion: 1 }, 'regency:71.10')),
  ).toBe('NOT_FOUND');
  await must(say('correctAttendance', { role: 'MEMBER', expectedVersion: 1 }));
  const { attendance } = await must<{ attendance: { version: number } }>(
    say('withdrawAttendance', { expectedVersion: 2, reason: 'Tidak hadir.' }),
  );
  expect(attendance).toMatchObject({
    withdrawnAt: '2026-06-30T05:00:00.000Z',
    revisions: [
      { reason: 'Salah ketik.', role: 'CHAIR' },
      { reason: 'Tidak hadir.', role: 'MEMBER' },
    ],
  });
  const again = { expectedVersion: attendance.version, role: 'CHAIR' };
  expect(await refusalOf(say('correctAttendance', again))).toBe('ILLEGAL_STEP');
  expect(await refusalOf(say('withdrawAttendance', { expectedVersion: attendance.version }))).toBe(
    'ILLEGAL_STEP',
  );
});

test('the host says when the list is whole', async () => {
  const say = (persona: string, complete: boolean) =>
    onMeeting(graph, persona, id, 'completeAttendance', { complete }, '{ meeting { attendanceComplete } }');
  expect(await refusalOf(say(GUEST, true))).toBe('FORBIDDEN');
  expect(await must(say(OTHER_HOST, true))).toEqual({ meeting: { attendanceComplete: true } });
  expect(await must(say(HOST, false))).toEqual({ meeting: { attendanceComplete: false } });
});

test('what was taken back is not brought back by a list that is sent again, and a bare list takes nothing away', async () => {
  const hana = { organisationCode: '71.71', personName: 'Hana', role: 'CHAIR', mode: 'IN_PERSON' };
  const { rows } = await must<Recorded>(record(HOST, [hana]));
  const attendanceId = rows[0]?.id as string;
  // A list of names alone says nothing of who they are.
  expect(
    await must<Recorded>(record(HOST, [{ organisationCode: '71.71', personName: 'Hana' }])),
  ).toMatchObject({
    unchanged: 1,
  });
  // Somebody else's name for the row makes no second person of her.
  expect(await must<Recorded>(record('integration:71', [{ ...hana, externalRef: 'h' }]))).toMatchObject({
    unchanged: 1,
    created: 0,
  });
  await must(
    act(graph, HOST, 'withdrawAttendance', { attendanceId, reason: 'Tidak hadir.', expectedVersion: 1 }),
  );
  const again = await must<Recorded>(record('integration:71', [hana], { mode: 'BEST_EFFORT' }));
  expect(again.rows[0]).toMatchObject({ status: 'REFUSED', code: 'ILLEGAL_STEP' });
});
