import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import {
  act,
  GUEST,
  HOST,
  meetingThatIs,
  must,
  OTHER_HOST,
  onMeeting,
  refusalOf,
  TODAY,
} from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  id = await meetingThatIs(graph, 'IN_PROGRESS');
});
afterAll(() => graph.close());

const ROWS =
  '{ written created updated unchanged refused rows { index externalRef status id code message } }';
interface Recorded {
  written: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  rows: { status: string; id: string | null; code: string | null; message: string | null }[];
}
const record = (persona: string, rows: object[], more: object = {}, meetingId = id) =>
  act(graph, persona, 'recordAttendance', { meetingId, rows, ...more }, ROWS);
const importCsv = (persona: string, csv: string, more: object = {}) =>
  act(graph, persona, 'importAttendance', { meetingId: id, csv, ...more }, ROWS);

const rowsIn = (meetingId = id): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      'select count(*)::int as n from meetings.attendance where meeting_id = $1',
      [meetingId],
    );
    return rows[0].n;
  });

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
  const before = await rowsIn();
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
  expect(await rowsIn()).toBe(before);
  expect(await must(record(HOST, rows, { mode: 'BEST_EFFORT' }))).toMatchObject({
    written: true,
    created: 1,
  });
  expect(await rowsIn()).toBe(before + 1);
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

const ZOOM = `Meeting ID,Topic
812 3456,Rakor
"Name (Original Name)","User Email","Join Time","Leave Time","Guest"
"71.04 - Ani محمد 😀",ani@example.com,2026-06-30 09:02:11,2026-06-30 11:00:00,Yes
"71.05_Bayu",,2026-06-30T02:05:00Z,,Yes
"Tanpa Kode",,,,Yes
"71.06 - Cici",,9/30/2026 9:00,,Yes
`;

test('the list of a video-meeting tool is read line by line', async () => {
  const dry = await must<Recorded>(importCsv(HOST, ZOOM, { dryRun: true, mode: 'BEST_EFFORT' }));
  expect(dry.rows.map(({ status, code }) => code ?? status)).toEqual([
    'CREATED',
    'CREATED',
    'BAD_USER_INPUT',
    'BAD_USER_INPUT',
  ]);
  expect(dry.rows[2]?.message).toMatch(/neither a code of its own, nor one before the name/);
  const done = await must<Recorded>(importCsv(HOST, ZOOM, { mode: 'BEST_EFFORT' }));
  expect(done).toMatchObject({ written: true, created: 2, refused: 2 });
  expect(await must<Recorded>(importCsv(HOST, ZOOM, { mode: 'BEST_EFFORT' }))).toMatchObject({
    unchanged: 2,
  });
  const { data } = await graph.ask(
    HOST,
    `{ meeting(id: "${id}") { attendance(first: 100, filter: { organisation: { eq: "71.04" } }) { nodes { personName checkedInAt mode } } } }`,
  );
  expect(data.meeting.attendance.nodes).toEqual([
    { personName: 'Ani محمد 😀', checkedInAt: '2026-06-30T02:02:11.000Z', mode: 'ONLINE' },
  ]);
});

test.each([
  ['nothing', '', 'BAD_USER_INPUT csv'],
  ['no names', 'a,b\n1,2', 'BAD_USER_INPUT csv'],
  ['names and no line', 'kode,nama\n', 'BAD_USER_INPUT csv'],
  ['an open quote', 'kode,nama\n71.07,"x', 'BAD_USER_INPUT csv'],
  ['501 lines', `kode;nama\n${'71.07;x\n'.repeat(501)}`, 'BAD_USER_INPUT csv'],
  ['too much text', `kode,nama\n${'x'.repeat(500_001)}`, 'BAD_USER_INPUT'],
])('of %s no list is made', async (_, csv, refusal) => {
  const before = await rowsIn();
  expect(await refusalOf(importCsv(HOST, csv))).toBe(refusal);
  expect(await rowsIn()).toBe(before);
});

test('Indonesian columns, semicolons and words are read too', async () => {
  const csv =
    '\uFEFFKode;Nama;Jabatan;Divisi;Moda;Diwakili oleh\n71.08;Dedi;Ketua Divisi;Hukum dan Pengawasan;luring;Kasubbag\n71.08;Eka;raja;;;\n';
  const done = await must<Recorded>(importCsv(HOST, csv, { mode: 'BEST_EFFORT' }));
  expect(done.rows.map(({ status }) => status)).toEqual(['CREATED', 'REFUSED']);
  expect(done.rows[1]?.message).toMatch(/raja is none of CHAIR/);
});

test('whoever is there signs in by the code, once, for the own office', async () => {
  const open = (persona: string, minutes = 60) =>
    onMeeting(graph, persona, id, 'openCheckIn', { minutes }, '{ code closesAt }');
  expect(await refusalOf(open(GUEST))).toBe('FORBIDDEN');
  expect(await refusalOf(open(HOST, 4))).toBe('BAD_USER_INPUT minutes');
  const first = await must<{ code: string }>(open(HOST));
  const { code, closesAt } = await must<{ code: string; closesAt: string }>(open(HOST));
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(closesAt).toBe('2026-06-30T06:00:00.000Z');
  const signIn = (persona: string | undefined, input: object = {}) =>
    act(
      graph,
      persona,
      'checkIn',
      { meetingId: id, code, personName: 'Fani', role: 'SECRETARY', ...input },
      '{ attendance { id personName mode checkedInAt organisation { code } } }',
    );
  const MY = 'regency:71.09';
  for (const wrong of [first.code, '0000-0000', ''])
    expect(await refusalOf(signIn(MY, { code: wrong }))).toBe('BAD_USER_INPUT code');
  const { attendance } = await must<{ attendance: { id: string } }>(
    signIn(MY, { code: ` ${code.toLowerCase().replace('-', ' ')} ` }),
  );
  expect(attendance).toEqual({
    id: expect.any(String),
    personName: 'Fani',
    mode: 'ONLINE',
    checkedInAt: '2026-06-30T05:00:00.000Z',
    organisation: { code: '71.09' },
  });
  // A cut line asks twice.
  expect(await must<{ attendance: { id: string } }>(signIn(MY, { personName: 'Lain' }))).toMatchObject({
    attendance,
  });
  for (const persona of ['regency:72.01', 'integration:71', 'bi', 'external-auditor:bpk'])
    expect(await refusalOf(signIn(persona))).toBe('FORBIDDEN');
  expect(await refusalOf(signIn(undefined))).toBe('UNAUTHENTICATED');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update meetings.check_in_code set closes_at = '${TODAY}T04:59:00Z' where meeting_id = $1`, [
      id,
    ]),
  );
  expect(await refusalOf(signIn(`${MY}+2`))).toBe('BAD_USER_INPUT code');
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
    [{ role: 'MEMBER', expectedVersion: 7 }, 'STALE_VERSION expectedVersion'],
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

test.each([
  ['a cell of blanks and a line', `nama\n"71${' '.repeat(20_000)}a\nb"`],
  ['a word that every object has', 'kode,nama,jabatan\n71.72,Ira,constructor'],
  ['a day that there is not', 'kode,nama,tanggal\n71.72,Ira,2026-02-30'],
])(
  'of %s one row is refused, at once',
  async (_, csv) => {
    const done = await must<Recorded>(importCsv(HOST, csv, { mode: 'BEST_EFFORT', dryRun: true }));
    expect(done.rows.map(({ status, code }) => `${status} ${code}`)).toEqual(['REFUSED BAD_USER_INPUT']);
  },
  5_000,
);
