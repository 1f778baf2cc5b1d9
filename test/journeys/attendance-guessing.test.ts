import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Recorded, recordAttendance } from '../kit/attendance.ts';
import { GUEST, meetingThatIs, readMeeting } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const rows = ['Siti', 'Orang Lain'].map((personName) => ({ organisationCode: '71.10', personName }));
/** A meeting to whose list the office has put the first of them. */
async function meetingWithOne(): Promise<string> {
  const meetingId = await meetingThatIs(graph, 'IN_PROGRESS');
  await must(recordAttendance(graph, GUEST, { meetingId, rows: rows.slice(0, 1) }));
  return meetingId;
}

test('a machine does not learn by trying which names a list has', async () => {
  const meetingId = await meetingWithOne();
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
});

test('nor which were taken back', async () => {
  const meetingId = await meetingWithOne();
  const { attendance } = await readMeeting(graph, GUEST, meetingId, 'attendance { nodes { id version } }');
  const [{ id: attendanceId, version: expectedVersion }] = attendance.nodes;
  await must(act(graph, GUEST, 'withdrawAttendance', { attendanceId, reason: 'Keliru.', expectedVersion }));
  const told = await must<Recorded>(
    recordAttendance(graph, 'integration:71', { meetingId, rows, dryRun: true }),
  );
  expect(told.rows.map(({ status }) => status)).toEqual(['CREATED', 'CREATED']);
});
