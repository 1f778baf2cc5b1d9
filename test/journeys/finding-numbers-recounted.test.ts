import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { addDays, stopClockOn } from '@oversight/kernel';
import { asAdministrator } from '../kit/databases.ts';
import { numbersTold } from '../kit/finding-numbers.ts';
import { AS_OF } from '../kit/templates.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterEach(() => stopClockOn(AS_OF));
afterAll(() => graph.close());

const told = numbersTold(() => graph);
const recount = async <Row extends object>(sql: string): Promise<Row[]> =>
  (await asAdministrator(graph.databases.open, (client) => client.query<Row>(sql))).rows;
interface Ratio {
  numerator: number;
  denominator: number;
}

/** Edges of buckets at the ends of months and in their middle. */
const DAYS = ['2026-06-30', '2026-07-01', '2026-07-14', '2026-07-16', '2026-07-31', '2027-03-01'];
/** Days back, on none of which a bucket begins. */
const CARRIED = [100, 143, 205];
const BUCKETS = `case when age <= 30 then 0 when age <= 60 then 1 when age <= 90 then 2 when age <= 180 then 3 when age <= 365 then 4
  when age <= 730 then 5 else 6 end`;

test.each([
  [
    '00',
    `select received_on, value from findings.recommendation where not restricted and draft_of is null and official_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
  [
    '71',
    `select received_on, share as value from findings.recommendation_addressee where not restricted and draft_of is null and province_code = 71 and office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
  [
    '71.10',
    `select received_on, share as value from findings.recommendation_addressee where not restricted and draft_of is null and organisation_code = '71.10' and office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  ],
])('F5: what is open of %s by age on a day, as recounted by hand', async (code, open) => {
  for (const [index, day] of DAYS.entries()) {
    stopClockOn(day);
    const since = addDays(day, -(CARRIED[index % CARRIED.length] as number));
    const { numbers } = await told(
      'national-auditor',
      code,
      `ageing(since: "${since}") { buckets { bucket count value } carriedOver { count } }`,
    );
    const byHand = await recount<{ bucket: number; count: number; value: string }>(
      `select ${BUCKETS} as bucket, count(*)::int, sum(value)::text as value
       from (select date '${day}' - received_on as age, value from (${open}) o) a group by 1`,
    );
    expect({
      day,
      ages: numbers.ageing.buckets.map(({ count, value }: { count: number; value: string }) => [
        count,
        value,
      ]),
    }).toEqual({
      day,
      ages: Array.from({ length: 7 }, (_, bucket) => {
        const found = byHand.find((row) => row.bucket === bucket);
        return [found?.count ?? 0, found?.value ?? '0'];
      }),
    });
    const [carried] = await recount(`select count(*)::int from (${open}) o where received_on < '${since}'`);
    expect(numbers.ageing.carriedOver).toEqual(carried);
  }
});

test('F8: findings by sub-group, each once, for the country and a province', async () => {
  for (const [code, where] of [
    ['00', 'true'],
    ['71', `left(f.organisation_code, 2) = '71'`],
    ['71.10', `f.organisation_code = '71.10'`],
  ] as const) {
    const { numbers } = await told(
      'bi',
      code,
      'findingMix { subGroup { code } count { numerator denominator } value { numerator denominator } }',
      '(fiscalYear: 2025)',
    );
    const byHand = await recount<{ sub: string }>(
      `select c.code as sub, count(f.id)::int as n, coalesce(sum(f.value), 0)::text as v, sum(count(f.id)) over ()::int as all_n, coalesce(sum(sum(f.value)) over (), 0)::text as all_v
       from findings.finding_code c left join (findings.finding f join findings.audit_report p on p.id = f.report_id and p.fiscal_year = 2025)
         on left(f.code, 4) = c.code and not f.restricted and f.draft_of is null and ${where}
       where c.level = 'SUB_GROUP' group by 1 order by 1`,
    );
    expect(
      numbers.findingMix.map(
        ({ subGroup, count, value }: { subGroup: { code: string }; count: Ratio; value: Ratio }) => ({
          sub: subGroup.code,
          n: count.numerator,
          v: value.numerator,
          all_n: count.denominator,
          all_v: value.denominator,
        }),
      ),
    ).toEqual(byHand);
  }
});
