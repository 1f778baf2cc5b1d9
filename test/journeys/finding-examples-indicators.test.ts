import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const recount = async <Row extends object>(sql: string): Promise<Row[]> =>
  (await asAdministrator(graph.databases.open, (client) => client.query<Row>(sql))).rows;
const OPEN = `a.office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI') and not a.restricted and a.draft_of is null`;

interface Bucket {
  bucket: string;
  outstanding: string;
}

test('the ten provinces with the largest remaining value of status 2 and 3 older than one year', async () => {
  const { organisation } = await exampleAnswer(graph, 'national-largest-outstanding', 'national-auditor');
  const old = ({ buckets }: { buckets: Bucket[] }): number =>
    buckets
      .filter(({ bucket }) => bucket.startsWith('YEARS'))
      .reduce((sum, { outstanding }) => sum + Number(outstanding), 0);
  type Placed = { provinceCode: string; indicators: { ageing: { buckets: Bucket[] } } };
  const told = (organisation.findingIndicators.byProvince as Placed[])
    .map(({ provinceCode, indicators }) => ({ code: provinceCode, lacks: old(indicators.ageing) }))
    .filter(({ lacks }) => lacks > 0)
    .sort((one, other) => other.lacks - one.lacks)
    .slice(0, 10);
  const byHand = await recount(
    `select lpad(province_code::text, 2, '0') as code, sum(greatest(share - deposited, 0))::float8 as lacks from findings.recommendation_addressee a
     where ${OPEN} and received_on < date '2026-06-30' - 365 group by 1 having sum(greatest(share - deposited, 0)) > 0 order by 2 desc limit 10`,
  );
  expect(told).toEqual(byHand);
});

test('completion strict beside adjusted, BPK and APIP, four fiscal years', async () => {
  const { organisation } = await exampleAnswer(graph, 'national-completion-rates', 'national-leadership');
  const byHand = await recount<{ name: string; strict: number; adjusted: number; total: number }>(
    `select lower(source) || fiscal_year as name, count(*)::int as total, (count(*) filter (where official_status = 'SESUAI'))::int as strict,
       (count(*) filter (where official_status in ('SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI')))::int as adjusted
     from findings.recommendation where not restricted and draft_of is null and fiscal_year between 2022 and 2025 group by 1 order by 1`,
  );
  expect(byHand.length).toBeGreaterThan(1);
  for (const { name, strict, adjusted, total } of byHand)
    expect(organisation[name]).toMatchObject({
      completionRateStrict: { numerator: strict, denominator: total },
      completionRateAdjusted: { numerator: adjusted, denominator: total },
    });
});

test('composition of findings by value, this year against last, and by level of office for BI', async () => {
  const years = { thisYear: 2025, lastYear: 2024 };
  const { organisation } = await exampleAnswer(
    graph,
    'national-finding-composition',
    'national-auditor',
    years,
  );
  const bi = (await exampleAnswer(graph, 'bi-finding-composition', 'bi', { fiscalYear: 2025 })).organisation
    .findingIndicators;
  const byHand = await recount<{ year: number; code: string; count: number; value: string; regency: number }>(
    `select p.fiscal_year as year, left(f.code, 4) as code, count(*)::int, sum(f.value)::text as value,
       (count(*) filter (where length(f.organisation_code) = 5))::int as regency
     from findings.finding f join findings.audit_report p on p.id = f.report_id where not f.restricted and f.draft_of is null group by 1, 2`,
  );
  type Part = { subGroup: { code: string }; count: { numerator: number }; value: { numerator: string } };
  for (const [name, year] of Object.entries(years))
    for (const { subGroup, count, value } of organisation[name].findingMix as Part[]) {
      const found = byHand.find((row) => row.year === year && row.code === subGroup.code);
      expect([count.numerator, value.numerator]).toEqual([found?.count ?? 0, found?.value ?? '0']);
    }
  for (const { subGroup, count } of bi.regency as Part[])
    expect(count.numerator).toBe(
      byHand.find((row) => row.year === 2025 && row.code === subGroup.code)?.regency ?? 0,
    );
});

test('a province’s offices: what is open by status and age, and what is lacking', async () => {
  const { organisation } = await exampleAnswer(graph, 'province-open-by-age', 'province:71', { code: '71' });
  type Placed = {
    organisation: { code: string };
    indicators: { outstanding: string; ageing: { buckets: { count: number }[] } };
  };
  const told = (organisation.findingIndicators.byOffice as Placed[]).map(
    ({ organisation: { code }, indicators }) => ({
      code,
      lacks: indicators.outstanding,
      open: indicators.ageing.buckets.reduce((sum, { count }) => sum + count, 0),
    }),
  );
  expect(told).toHaveLength(16);
  expect(told).toEqual(
    await recount(
      `select organisation_code as code, coalesce(sum(greatest(share - deposited, 0)) filter (where ${OPEN}), 0)::text as lacks,
         (count(*) filter (where ${OPEN}))::int as open
       from findings.recommendation_addressee a where province_code = 71 and not restricted and draft_of is null group by 1 order by 1`,
    ),
  );
});

test('the recovery rate as a series, and totals to reconcile with', async () => {
  const quarters = {
    first: '2025-09-30T17:00:00Z',
    second: '2025-12-31T17:00:00Z',
    third: '2026-03-31T17:00:00Z',
    fourth: '2026-06-30T05:00:00Z',
  };
  const { organisation } = await exampleAnswer(graph, 'bi-recovery-series', 'bi', quarters);
  const totals = Object.keys(quarters).map((name) => organisation[name].total);
  expect(totals).toEqual([...totals].sort((one, other) => one - other));
  expect(totals[0]).toBeLessThan(totals[3]);
  expect(organisation.fourth.asOfInstant).toBe('2026-06-30T05:00:00.000Z');
  for (const variables of [{}, { source: 'APIP' }, { source: 'BPK', fiscalYear: 2025 }]) {
    const { rows, organisation: nation } = await exampleAnswer(
      graph,
      'bi-finding-control-totals',
      'bi',
      variables,
    );
    expect(rows.totalCount).toBeGreaterThan(0);
    expect(rows.totalCount).toBe(nation.findingIndicators.total);
  }
});
