import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attendanceByHand, meetingWithWholeList } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { meetingThatIs } from '../kit/meetings.ts';
import { plantPromises, RAKOR } from '../kit/rakor.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, plantPromises);
});
afterAll(() => graph.close());

const ask = (name: string, persona: string | undefined, variables: object = {}) =>
  exampleAnswer(graph, name, persona, variables);

test('a province sees which of its offices came with whom, and what is due this month', async () => {
  const meeting = await meetingWithWholeList(graph);
  const byHand = await attendanceByHand(graph, meeting);
  const { meeting: told } = await ask('province-attendance', 'province:71', { meeting, province: '71' });
  expect(
    told.invitations.nodes.map(
      ({
        organisation: { code },
        attended: came,
        competent,
      }: {
        organisation: { code: string };
        attended: boolean;
        competent: boolean;
      }) => ({ code, came, competent }),
    ),
  ).toEqual(byHand);
  expect(told.attendance.nodes.length).toBeGreaterThanOrEqual(byHand.filter(({ came }) => came).length);
  const due = { province: '71', from: '2025-12-01', until: '2026-01-01' };
  const { commitments } = await ask('province-commitments-due', 'province:71', due);
  expect(commitments.nodes).toContainEqual(
    expect.objectContaining({ dueDate: '2025-12-31', status: 'IN_PROGRESS', owner: 'Sekretaris' }),
  );
  for (const { committedBy, dueDate } of commitments.nodes) {
    expect(committedBy.code).toMatch(/^71/);
    expect(dueDate).toMatch(/^2025-12/);
  }
});

test('of a meeting of the nation a province sees its own offices, all of them and no others', async () => {
  const { meeting } = await ask('province-attendance', 'province:71', { meeting: RAKOR, province: '71' });
  const codes = meeting.invitations.nodes.map(
    ({ organisation }: { organisation: { code: string } }) => organisation.code,
  );
  const invited = (await attendanceByHand(graph, RAKOR)).map(({ code }) => code);
  expect(codes).toEqual(invited.filter((code) => code.startsWith('71')));
  expect(meeting.invitations.totalCount).toBe(codes.length);
  expect(codes).toHaveLength(16);
});

test('a regency sees what it promised, and to what it is invited next', async () => {
  const { organisation } = await ask('regency-promises', 'regency:71.10', { code: '71.10' });
  const nodes = organisation.commitments.nodes as {
    overdue: boolean;
    dueDate: string | null;
    status: string;
  }[];
  const due = nodes.filter(
    ({ dueDate, status }) => dueDate !== null && dueDate < '2026-06-30' && status !== 'CANCELLED',
  );
  expect(organisation.meetingIndicators.commitmentsOverdue).toMatchObject({
    numerator: nodes.filter(({ overdue }) => overdue).length,
    denominator: due.length,
  });
  const id = await meetingThatIs(graph, 'INVITED');
  const next = await ask('regency-next-meetings', 'regency:71.10', { code: '71.10', from: '2026-06-30' });
  expect(next.organisation.invitations.nodes).toEqual([
    expect.objectContaining({
      answerable: true,
      reply: null,
      meeting: expect.objectContaining({ startsOn: '2026-06-30', status: 'INVITED' }),
    }),
  ]);
  const rows = [
    { organisationCode: '71.10', personName: 'Ina', externalRef: '1' },
    { organisationCode: '72.01', personName: 'Oto', externalRef: '2' },
  ];
  // Not before it is held.
  const early = await graph.ask(
    'integration:71',
    `mutation { recordAttendance(input: { meetingId: "${id}", rows: [{ organisationCode: "71.10" }] }) { written } }`,
  );
  expect(early.errors?.[0]?.extensions.code).toBe('ILLEGAL_STEP');
  const held = await meetingThatIs(graph, 'IN_PROGRESS');
  const pushed = await ask('integration-push-attendance', 'integration:71', { meeting: held, rows });
  expect(pushed.recordAttendance).toMatchObject({ written: true, created: 1, refused: 1 });
  const again = await ask('integration-push-attendance', 'integration:71', { meeting: held, rows });
  expect(again.recordAttendance).toMatchObject({ unchanged: 1, refused: 1 });
});

test('the public reads the agenda of PUBLIC meetings', async () => {
  const { meetings } = await ask('public-agenda', undefined);
  const rakor = meetings.nodes.find(({ startsOn }: { startsOn: string }) => startsOn === '2025-10-21');
  expect(rakor.sessions.map(({ topic }: { topic: string }) => topic)).toHaveLength(5);
  expect(rakor.externalBodies).toHaveLength(5);
});
