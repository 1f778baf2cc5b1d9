import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock, stopClockOn } from '@oversight/kernel';
import { type Recorded, recordAttendance } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { HOST, meetingThatIs, TODAY } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  id = await meetingThatIs(graph, 'IN_PROGRESS', { endsOn: '2026-07-01' });
});
afterAll(() => graph.close());

const record = (rows: object[], more: object = {}, meetingId = id) =>
  must<Recorded>(recordAttendance(graph, HOST, { meetingId, rows, mode: 'BEST_EFFORT', ...more }));
const ANI = { organisationCode: '71.01', personName: 'Ani' };

test.each([
  ['a year before', { checkedInAt: '2025-06-30T02:00:00Z' }, /from 2026-06-30/],
  ['the evening before', { checkedInAt: '2026-06-29T16:59:00Z' }, /in Asia\/Jakarta/],
  ['an hour to come', { checkedInAt: '2026-06-30T06:00:00Z' }, /still to come/],
  ['tomorrow', { attendedOn: '2026-07-01' }, /still to come/],
  ['500 people of one name', { headcount: 500 }, /one person/],
  ['somebody in nobody’s place', { represented: false, representedBy: 'Kasubbag' }, /somebody did/],
])('nobody came %s', async (_, said, message) => {
  const { rows } = await record([{ ...ANI, ...said }]);
  expect(rows).toEqual([expect.objectContaining({ status: 'REFUSED', code: 'BAD_USER_INPUT' })]);
  expect(rows[0]?.message).toMatch(message);
});

test('a correction is held to the same', async () => {
  const { rows } = await record([
    { ...ANI, headcount: 1 },
    { organisationCode: '71.01', headcount: 3 },
  ]);
  const correct = (place: number, input: object) =>
    refusalOf(
      act(graph, HOST, 'correctAttendance', {
        attendanceId: rows[place]?.id,
        reason: 'Salah ketik.',
        expectedVersion: 1,
        ...input,
      }),
    );
  expect(await correct(0, { headcount: 2 })).toBe('BAD_USER_INPUT headcount');
  expect(await correct(0, { checkedInAt: '2026-06-30T06:00:00Z' })).toBe('BAD_USER_INPUT checkedInAt');
  expect(await correct(0, { attendedOn: '2026-07-01' })).toBe('BAD_USER_INPUT attendedOn');
  expect(await correct(1, { personName: 'Budi' })).toBe('BAD_USER_INPUT headcount');
  expect(await correct(1, { personName: 'Budi', headcount: 1 })).toBeUndefined();
});

test('today is that of where the meeting is', async () => {
  const far = await meetingThatIs(graph, 'IN_PROGRESS', { timeZone: 'Asia/Jayapura', endsOn: '2026-07-01' });
  // 01:30 of 1 July in Jayapura is still 30 June in Jakarta.
  setClock(new Date('2026-06-30T16:30:00Z'));
  expect(await record([{ ...ANI, attendedOn: '2026-07-01' }], {}, far)).toMatchObject({ created: 1 });
  // Who signed in on a day came on that day.
  const signedIn = { ...ANI, checkedInAt: '2026-06-30T15:30:00Z' };
  expect(await record([signedIn], {}, far)).toMatchObject({ updated: 1 });
  stopClockOn(TODAY);
});

/** All that a push writes. */
const written = () =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select (select json_agg(a order by id) from meetings.attendance a where meeting_id = $1) as attendance,
         (select count(*)::int from meetings.attendance_revision) as revisions,
         (select json_agg(i order by id) from meetings.invitation i where meeting_id = $1) as invitations,
         (select count(*)::int from meetings.change) as changes`,
      [id],
    );
    return rows[0];
  });

test.each(['BEST_EFFORT', 'ALL_OR_NOTHING'])(
  'a dry run says what a real one does, and writes nothing: %s',
  async (mode) => {
    const office = mode === 'BEST_EFFORT' ? '71.05' : '71.06';
    await record([
      { organisationCode: office, personName: 'Cici' },
      { organisationCode: office, personName: 'Dodi' },
      { organisationCode: office, personName: 'Eka', externalRef: 'e' },
    ]);
    const { rows: gone } = await record([{ organisationCode: office, personName: 'Gani' }]);
    await must(
      act(graph, HOST, 'withdrawAttendance', {
        attendanceId: gone[0]?.id,
        reason: 'Tidak.',
        expectedVersion: 1,
      }),
    );
    const rows = [
      { organisationCode: office, personName: 'Baru' },
      { organisationCode: office, personName: 'cici', role: 'CHAIR' },
      { organisationCode: office, personName: 'Dodi' },
      { organisationCode: office, personName: 'Dodi' },
      { organisationCode: office, personName: 'Eka Baru', externalRef: 'e' },
      { organisationCode: office, personName: 'Gani' },
      { organisationCode: office, personName: 'Hadi', headcount: 2 },
      { organisationCode: '72.01', personName: 'Tamu' },
      { organisationCode: office, personName: 'Baru' },
    ];
    const before = await written();
    const dry = await record(rows, { mode, dryRun: true });
    expect(await written()).toEqual(before);
    expect(dry.written).toBe(false);
    expect(dry.rows.map(({ status, code }) => code ?? status)).toEqual([
      'CREATED',
      'UPDATED',
      'UNCHANGED',
      'BAD_USER_INPUT',
      'UPDATED',
      'ILLEGAL_STEP',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    const real = await record(rows, { mode });
    expect(real.written).toBe(mode === 'BEST_EFFORT');
    const withoutNew = real.rows.map((row) => (row.status === 'CREATED' ? { ...row, id: null } : row));
    expect(withoutNew).toEqual(dry.rows);
    if (mode === 'ALL_OR_NOTHING') expect(await written()).toEqual(before);
    else expect(await written()).not.toEqual(before);
  },
);
