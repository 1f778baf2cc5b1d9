import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attendanceByHand, meetingWithWholeList } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
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

const AUDITOR = 'national-auditor';

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

test('which offices were invited and absent, and which came without the division that was asked for', async () => {
  const meeting = await meetingWithWholeList(graph);
  const byHand = await attendanceByHand(graph, meeting);
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
  // An office is told of itself only.
  const toldTo = async (office: string) => {
    const own = (await ask('national-absent-offices', `regency:${office}`, { meeting })).meeting;
    return [codes(own.absent), codes(own.withoutTheDivision)];
  };
  const [absent] = byHand.filter(({ came }) => !came);
  const [without] = byHand.filter(({ came, competent }) => came && !competent);
  expect(await toldTo(absent?.code as string)).toEqual([[absent?.code], []]);
  expect(await toldTo(without?.code as string)).toEqual([[], [without?.code]]);
});

test('of 552 invited offices every absent one is found, page by page; where the list is not whole, nobody is told', async () => {
  const told = async (variables: object = {}) =>
    (await ask('national-absent-offices', AUDITOR, { meeting: RAKOR, ...variables })).meeting;
  const rakor = await told();
  expect([rakor.absent.totalCount, rakor.withoutTheDivision.totalCount]).toEqual([0, 0]);
  await asAdministrator(graph.databases.open, (client) =>
    client.query('update meetings.meeting set attendance_complete = true where id = $1', [RAKOR]),
  );
  const byHand = await attendanceByHand(graph, RAKOR);
  const found: string[] = [];
  for (let absentAfter: string | undefined; ; ) {
    const { nodes, totalCount, pageInfo } = (await told({ absentAfter })).absent;
    expect(totalCount).toBe(551);
    found.push(...nodes.map(({ organisation }: { organisation: { code: string } }) => organisation.code));
    if (!pageInfo.hasNextPage) break;
    absentAfter = pageInfo.endCursor;
  }
  expect(found).toEqual(byHand.filter(({ came }) => !came).map(({ code }) => code));
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

interface Numbers {
  readonly code: string;
  readonly invited: number;
  readonly attended: number;
  readonly due: number;
  readonly kept: number;
}

/** Of each of the four provinces and of the nation, counted from the rows alone. */
const byProvinceByHand = () =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<Numbers>(
      `with place as (select code, code::int as province from unnest('{00,93,94,95,96}'::text[]) as code),
         i as (select i.province_code, exists (select from meetings.attendance a
             where a.meeting_id = i.meeting_id and a.organisation_code = i.organisation_code) as came
           from meetings.invitation i join meetings.meeting m on m.id = i.meeting_id and m.attendance_complete),
         c as (select province_code, verified_on <= due_date as kept from meetings.commitment
           where due_date < '2026-06-30' and status <> 'CANCELLED')
       select code, (select count(*)::int from i where province in (0, i.province_code)) as invited,
         (select count(*)::int from i where province in (0, i.province_code) and came) as attended,
         (select count(*)::int from c where province in (0, c.province_code)) as due,
         (select count(*)::int from c where province in (0, c.province_code) and kept) as kept
       from place order by code`,
    );
    return rows;
  });

test('the four provinces of 2022 stand beside the nation', async () => {
  const told = await ask('national-new-provinces-beside-nation', AUDITOR);
  const places = [{ code: '00', ...told.nation }, ...told.provinces.nodes];
  const byHand = await byProvinceByHand();
  expect(
    places.map(({ code, meetingIndicators: { attendanceCoverage, commitmentYield } }) => ({
      code,
      invited: attendanceCoverage.denominator,
      attended: attendanceCoverage.numerator,
      due: commitmentYield.denominator,
      kept: commitmentYield.numerator,
    })),
  ).toEqual(byHand);
  for (const { invited } of byHand) expect(invited).toBeGreaterThan(0);
  const sum = (numbers: Numbers[]) => numbers.reduce((all, { invited }) => all + invited, 0);
  expect(byHand[0]?.invited).toBeGreaterThan(sum(byHand.slice(1)));
  // A province is told of none but itself.
  const { errors } = await graph.ask('province:93', exampleText('national-new-provinces-beside-nation'));
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
});
