import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attendanceByHand } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { plantPromises } from '../kit/rakor.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, plantPromises);
});
afterAll(() => graph.close());

const ask = (name: string, persona: string | undefined, variables: object = {}) =>
  exampleAnswer(graph, name, persona, variables);

test('BI sums provinces to nations, and M1 to M5 are what the rows say', async () => {
  const time = { from: '2025-07-01', until: '2026-07-01' };
  const { meetings } = await ask('bi-attendance-by-province', 'bi', time);
  const whole = meetings.nodes.filter(
    ({ attendanceComplete }: { attendanceComplete: boolean }) => attendanceComplete,
  );
  expect(whole.length).toBeGreaterThan(3);
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  for (const { id, indicators } of whole) {
    const byHand = await attendanceByHand(graph, id);
    const parts = indicators.byProvince.map(
      (each: { indicators: { attendanceCoverage: { numerator: number; denominator: number } } }) =>
        each.indicators.attendanceCoverage,
    );
    expect([
      sum(parts.map(({ numerator }: { numerator: number }) => numerator)),
      sum(parts.map(({ denominator }: { denominator: number }) => denominator)),
    ]).toEqual([byHand.filter(({ came }) => came).length, byHand.length]);
  }
  const { organisation } = await ask('bi-meeting-indicators', 'bi', { code: '71' });
  const byHand = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `with c as (select * from meetings.commitment where province_code = 71 and due_date < '2026-06-30' and status <> 'CANCELLED'),
         i as (select i.* from meetings.invitation i join meetings.meeting m on m.id = i.meeting_id and m.attendance_complete where i.province_code = 71),
         m as (select * from meetings.meeting where province_code = 71 and ends_on <= '2026-06-23' and provenance <> 'REFERENCE'
           and status not in ('DRAFT', 'SCHEDULED', 'INVITED', 'POSTPONED', 'CANCELLED'))
       select (select count(*) from i)::int as invited,
         (select count(*) from i where exists (select from meetings.attendance a where a.meeting_id = i.meeting_id and a.organisation_code = i.organisation_code))::int as attended,
         (select count(*) from m)::int as ended, (select count(*) from m where minutes_approved_on - ends_on <= 7)::int as in_time,
         (select count(*) from c)::int as due, (select count(*) from c where status <> 'VERIFIED')::int as overdue,
         (select count(*) from c where verified_on <= due_date)::int as kept`,
    );
    return rows[0] as Record<string, number>;
  });
  const ratio = (numerator: string, denominator: string) => ({
    numerator: byHand[numerator],
    denominator: byHand[denominator],
  });
  expect(organisation.meetingIndicators).toMatchObject({
    asOf: '2026-06-30',
    attendanceCoverage: ratio('attended', 'invited'),
    minutesOnTime: ratio('in_time', 'ended'),
    commitmentsOverdue: ratio('overdue', 'due'),
    commitmentYield: ratio('kept', 'due'),
  });
  expect(Object.values(byHand).every((number) => number > 0)).toBe(true);
});

test('a machine reports progress, and reads what changed since', async () => {
  const mine = await graph.ask(
    'integration:71',
    '{ organisation(code: "71.10") { commitments(first: 1, filter: { status: [IN_PROGRESS] }) { nodes { id version } } } }',
  );
  const { id, version } = mine.data.organisation.commitments.nodes[0];
  let after: string | undefined;
  for (let more = true; more; ) {
    const { meetingChanges } = await ask('integration-meeting-changes', 'integration:71', { after });
    after = meetingChanges.endCursor;
    more = meetingChanges.hasNextPage;
  }
  await ask('integration-report-progress', 'integration:71', { commitment: id, version, note: 'Selesai.' });
  // A change is told once no transaction that began earlier runs any more, those of other databases included.
  let told: { id: string }[] = [];
  while (!told.some((each) => each.id === id)) {
    await wait(50);
    const { meetingChanges } = await ask('integration-meeting-changes', 'integration:71', { after });
    told = meetingChanges.nodes;
  }
  expect(told).toContainEqual(
    expect.objectContaining({
      type: 'Commitment',
      id,
      kind: 'UPSERTED',
      commitment: expect.objectContaining({ status: 'REPORTED_DONE' }),
    }),
  );
  for (const { commitment } of told as { commitment?: { committedBy: { code: string } } }[])
    if (commitment) expect(commitment.committedBy.code).toMatch(/^71/);
});
