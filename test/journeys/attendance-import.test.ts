import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importAttendance, type Recorded, rowsOfAttendance } from '../kit/attendance.ts';
import { HOST, meetingThatIs } from '../kit/meetings.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  id = await meetingThatIs(graph, 'IN_PROGRESS');
});
afterAll(() => graph.close());

const importCsv = (persona: string, csv: string, more: object = {}) =>
  importAttendance(graph, persona, { meetingId: id, csv, ...more });

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
  const before = await rowsOfAttendance(graph, id);
  expect(await refusalOf(importCsv(HOST, csv))).toBe(refusal);
  expect(await rowsOfAttendance(graph, id)).toBe(before);
});

test('Indonesian columns, semicolons and words are read too', async () => {
  const csv =
    '\uFEFFKode;Nama;Jabatan;Divisi;Moda;Diwakili oleh\n71.08;Dedi;Ketua Divisi;Hukum dan Pengawasan;luring;Kasubbag\n71.08;Eka;raja;;;\n';
  const done = await must<Recorded>(importCsv(HOST, csv, { mode: 'BEST_EFFORT' }));
  expect(done.rows.map(({ status }) => status)).toEqual(['CREATED', 'REFUSED']);
  expect(done.rows[1]?.message).toMatch(/"raja" is none of CHAIR/);
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
