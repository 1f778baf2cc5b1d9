import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codesOf } from '@oversight/kernel';
import type { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { meetingThatIs } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

/** The national coordination meeting of 21 October 2025. */
const RAKOR = '019a0290-4280-7594-960a-5154c586f55b';
const AUDITOR = 'national-auditor';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, plant);
});
afterAll(() => graph.close());

const ask = (name: string, persona: string | undefined, variables: object = {}) =>
  exampleAnswer(graph, name, persona, variables);

interface Promise21 {
  readonly office: string;
  readonly status: 'IN_PROGRESS' | 'VERIFIED' | 'CANCELLED';
  readonly due: string;
  readonly tiedTo?: 'BPK' | 'APIP';
  readonly restricted?: boolean;
}

/** Made in the rakor, for today is 30 June 2026. */
const PROMISES: readonly Promise21[] = [
  { office: '71.10', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.10', status: 'IN_PROGRESS', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.01', status: 'IN_PROGRESS', due: '2026-12-31', tiedTo: 'BPK' },
  { office: '71.01', status: 'CANCELLED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '71.02', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'APIP' },
  { office: '72.01', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK' },
  { office: '72.01', status: 'VERIFIED', due: '2025-12-31', tiedTo: 'BPK', restricted: true },
  { office: '72', status: 'IN_PROGRESS', due: '2025-12-31' },
];

async function plant(client: Client): Promise<void> {
  await client.query('delete from meetings.commitment where meeting_id = $1', [RAKOR]);
  for (const { office, status, due, tiedTo, restricted = false } of PROMISES) {
    const { provinceCode, regencyCode } = codesOf(office) ?? {};
    const scope = [office, provinceCode, regencyCode ?? null];
    const { rows } = await client.query<{ id: string }>(
      `insert into meetings.commitment (id, meeting_id, text, owner, agreed_on, due_date, original_due_date, status,
         verified_on, cancelled_on, provenance, organisation_code, province_code, regency_code)
       values (gen_random_uuid(), $1, 'Janji', 'Sekretaris', '2025-10-21', $2, $2, $3, $4, $5, 'RECORDED', $6, $7, $8) returning id`,
      [
        RAKOR,
        due,
        status,
        status === 'VERIFIED' ? '2025-12-01' : null,
        status === 'CANCELLED' ? '2025-11-01' : null,
        ...scope,
      ],
    );
    if (!tiedTo) continue;
    await client.query(
      `insert into meetings.commitment_link (commitment_id, recommendation_id, source, restricted, organisation_code, province_code, regency_code)
       select $1::uuid, id, $2::text, $3::boolean, $4::text, $5::smallint, $6::int from findings.recommendation where source = $2::text and not restricted order by id limit 1`,
      [rows[0]?.id, tiedTo, restricted, ...scope],
    );
  }
}

test('of the commitments of 21 October tied to BPK, how many are kept, by province, and what of the recommendations', async () => {
  const { meeting } = await ask('national-commitments-kept', AUDITOR, { meeting: RAKOR });
  // Neither what was cancelled nor what is restricted is counted; what is tied to APIP or to none is another question.
  expect(meeting.indicators.numbers).toEqual({
    asOf: '2026-06-30',
    commitments: 4,
    commitmentsKept: { numerator: 2, denominator: 4, value: 0.5 },
  });
  const inProvince = Object.fromEntries(
    meeting.indicators.byProvince.map((each: { provinceCode: string; indicators: object }) => [
      each.provinceCode,
      each.indicators,
    ]),
  );
  expect(Object.keys(inProvince)).toHaveLength(39);
  expect(inProvince['71']).toEqual({
    commitments: 3,
    commitmentsKept: { numerator: 1, denominator: 3, value: 1 / 3 },
    commitmentsOverdue: { numerator: 1, denominator: 2 },
  });
  expect(inProvince['72']).toMatchObject({
    commitments: 1,
    commitmentsKept: { numerator: 1, denominator: 1 },
  });
  expect(inProvince['93']).toMatchObject({ commitmentsKept: { numerator: 0, denominator: 0, value: null } });
  expect(meeting.commitments.totalCount).toBe(5);
  for (const { recommendation } of meeting.commitments.nodes)
    expect(recommendation.officialStatus).toMatch(/SESUAI|DITINDAKLANJUTI/);
  // A province gets its own numbers, and no nation's.
  const own = (await ask('national-commitments-kept', 'province:71', { meeting: RAKOR })).meeting.indicators;
  expect(own.numbers).toBeNull();
  expect(own.byProvince).toEqual([
    expect.objectContaining({ provinceCode: '71', indicators: inProvince['71'] }),
  ]);
  expect((await ask('national-commitments-kept', undefined, { meeting: RAKOR })).meeting.indicators).toEqual({
    numbers: null,
    byProvince: [],
  });
});

/** A whole list of a synthetic meeting, with who is asked for and who came. */
async function wholeMeeting(): Promise<string> {
  return asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from meetings.meeting where organisation_code = '71' and attendance_complete order by id limit 1`,
    );
    return rows[0]?.id as string;
  });
}

const attendanceByHand = (meetingId: string) =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ code: string; came: boolean; competent: boolean }>(
      `select i.organisation_code as code, count(a.id) > 0 as came,
         coalesce(bool_or(a.role = 'DIVISION_HEAD' and a.division = 'Divisi Hukum dan Pengawasan' and not a.represented), false) as competent
       from meetings.invitation i left join meetings.attendance a using (meeting_id, organisation_code)
       where i.meeting_id = $1 group by 1 order by 1`,
      [meetingId],
    );
    return rows;
  });

test('which offices were invited and absent, and which came without the division that was asked for', async () => {
  const meeting = await wholeMeeting();
  const byHand = await attendanceByHand(meeting);
  const codes = (list: { nodes: { organisation: { code: string } }[] }) =>
    list.nodes.map(({ organisation }) => organisation.code);
  const { meeting: told } = await ask('national-absent-offices', AUDITOR, { meeting });
  expect(codes(told.absent)).toEqual(byHand.filter(({ came }) => !came).map(({ code }) => code));
  expect(codes(told.withoutTheDivision)).toEqual(
    byHand.filter(({ came, competent }) => came && !competent).map(({ code }) => code),
  );
  expect(told.indicators.attendanceCoverage).toMatchObject({
    numerator: byHand.filter(({ came }) => came).length,
    denominator: byHand.length,
  });
  expect(told.indicators.competentAttendance.numerator).toBe(
    byHand.filter(({ competent }) => competent).length,
  );
  // An office is told of itself only; where the list is not whole, nobody is told anything.
  const own = (await ask('national-absent-offices', 'regency:71.10', { meeting })).meeting;
  for (const code of [...codes(own.absent), ...codes(own.withoutTheDivision)]) expect(code).toBe('71.10');
  const rakor = (await ask('national-absent-offices', AUDITOR, { meeting: RAKOR })).meeting;
  expect([rakor.absent.totalCount, rakor.withoutTheDivision.totalCount]).toEqual([0, 0]);
});

test('who was trained, and who never was', async () => {
  const { organisation } = await ask('national-never-trained', 'province:71', { code: '71' });
  const byHand = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ code: string; lately: boolean }>(
      `select a.organisation_code as code, bool_or(m.ends_on >= '2025-07-01') as lately
       from meetings.attendance a join meetings.meeting m on m.id = a.meeting_id
       where m.type in ('TECHNICAL_GUIDANCE', 'SOCIALISATION') and 'SPIP' = any (m.topics) and a.province_code = 71
       group by 1`,
    );
    return rows;
  });
  expect(organisation.spip).toMatchObject({ since: '2025-07-01', asOf: '2026-06-30' });
  expect(organisation.spip.offices).toMatchObject({
    numerator: byHand.filter(({ lately }) => lately).length,
    denominator: 16,
  });
  expect(organisation.spip.neverTrained).toHaveLength(16 - byHand.length);
  const { people } = organisation.spipOfTheLawDivision;
  expect(people).toBeGreaterThan(0);
  expect(people).toBeLessThan(organisation.spip.people);
  expect(organisation.whistleblowing.offices).toMatchObject({ numerator: 0, denominator: 16 });
  expect(organisation.whistleblowing.neverTrained).toHaveLength(16);
});

test('a province sees which of its offices came with whom, and what is due this month', async () => {
  const meeting = await wholeMeeting();
  const byHand = await attendanceByHand(meeting);
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

test('BI sums provinces to nations, and M1 to M5 are what the rows say', async () => {
  const time = { from: '2025-07-01', until: '2026-07-01' };
  const { meetings } = await ask('bi-attendance-by-province', 'bi', time);
  const whole = meetings.nodes.filter(
    ({ attendanceComplete }: { attendanceComplete: boolean }) => attendanceComplete,
  );
  expect(whole.length).toBeGreaterThan(3);
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  for (const { id, indicators } of whole) {
    const byHand = await attendanceByHand(id);
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
           and status not in ('DRAFT', 'SCHEDULED', 'INVITED', 'IN_PROGRESS', 'POSTPONED', 'CANCELLED'))
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

test('the public reads the agenda of PUBLIC meetings', async () => {
  const { meetings } = await ask('public-agenda', undefined);
  const rakor = meetings.nodes.find(({ startsOn }: { startsOn: string }) => startsOn === '2025-10-21');
  expect(rakor.sessions.map(({ topic }: { topic: string }) => topic)).toHaveLength(5);
  expect(rakor.externalBodies).toHaveLength(5);
});
