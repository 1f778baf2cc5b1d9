import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { GUEST, HOST, meetingThatIs, onMeeting, TODAY } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
  id = await meetingThatIs(graph, 'IN_PROGRESS');
});
afterAll(() => graph.close());

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
  // When they signed in is not lost by correcting something else.
  const corrected = await must<{ attendance: object }>(
    act(
      graph,
      HOST,
      'correctAttendance',
      { attendanceId: attendance.id, role: 'CHAIR', reason: 'Salah ketik.', expectedVersion: 1 },
      '{ attendance { revisions { role checkedInAt } } }',
    ),
  );
  expect(corrected.attendance).toEqual({
    revisions: [{ role: 'SECRETARY', checkedInAt: '2026-06-30T05:00:00.000Z' }],
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
