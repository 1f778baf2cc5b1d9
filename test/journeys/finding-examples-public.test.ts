import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlOf } from '../kit/audits.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const recount = async (sql: string) => (await sqlOf(graph)(sql)).rows;
const COUNTED = 'not restricted and draft_of is null';

test('the public is told opinion and completion by year, and what was recovered, of the whole country', async () => {
  const { auditOpinions, organisation } = await exampleAnswer(
    graph,
    'public-opinion-and-completion',
    undefined,
  );
  expect(auditOpinions).toEqual(
    await recount(
      `select fiscal_year as "fiscalYear", number, opinion from findings.audit_report
       where organisation_code = '00' and source = 'BPK' and type = 'FINANCIAL' and ${COUNTED} order by fiscal_year desc, id`,
    ),
  );
  expect(auditOpinions.length).toBeGreaterThan(0);
  const years = await recount(
    `select fiscal_year as year, count(*)::int as total, (count(*) filter (where official_status = 'SESUAI'))::int as strict,
       (count(*) filter (where official_status in ('SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI')))::int as adjusted
     from findings.recommendation where source = 'BPK' and ${COUNTED} and fiscal_year between 2022 and 2025 group by 1`,
  );
  expect(years.length).toBeGreaterThan(1);
  for (const { year, total, strict, adjusted } of years)
    expect(organisation[`fiscalYear${year}`]).toMatchObject({
      total,
      completionRateStrict: { numerator: strict, denominator: total },
      completionRateAdjusted: { numerator: adjusted, denominator: total },
    });

  const recovered = (where: string) =>
    recount(
      `select sum(a.deposited)::text as numerator, (select sum(value)::text from findings.recommendation r
         where source = 'BPK' and code = '01' and ${COUNTED} and ${where}) as denominator
       from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
       where r.source = 'BPK' and r.code = '01' and not r.restricted and r.draft_of is null and ${where}`,
    );
  for (const [variables, where] of [
    [{}, 'true'],
    [{ fiscalYear: 2024 }, 'r.fiscal_year = 2024'],
  ] as const) {
    const { organisation: nation } = await exampleAnswer(
      graph,
      'public-recovered-value',
      undefined,
      variables,
    );
    expect(nation.findingIndicators.valueRecoveryRate).toMatchObject((await recovered(where))[0]);
  }
});

test('a hearing has one page: opinion, completion and recovery, and what was promised', async () => {
  const { auditOpinions, organisation } = await exampleAnswer(
    graph,
    'national-hearing',
    'national-leadership',
  );
  expect(auditOpinions.length).toBeGreaterThan(0);
  const [byHand] = await recount(
    `select count(*)::int as total, (count(*) filter (where official_status = 'SESUAI'))::int as strict,
       sum(value) filter (where code = '01')::text as owed
     from findings.recommendation where source = 'BPK' and ${COUNTED}`,
  );
  expect(organisation.bpk).toMatchObject({
    total: byHand.total,
    completionRateStrict: { numerator: byHand.strict, denominator: byHand.total },
    valueRecoveryRate: { denominator: byHand.owed },
  });
  const [promised] = await recount(
    `select count(*)::int as all, (count(*) filter (where c.status = 'VERIFIED'))::int as kept
     from meetings.commitment c join meetings.commitment_link l on l.commitment_id = c.id
     where l.source = 'BPK' and not l.restricted and c.status <> 'CANCELLED'`,
  );
  expect(organisation.meetingIndicators.commitmentsKept).toMatchObject({
    numerator: promised.kept,
    denominator: promised.all,
  });
});

test('the provinces of 2022 and the nation: findings on election grants, completion and attendance', async () => {
  const { nation, provinces } = await exampleAnswer(
    graph,
    'national-new-provinces-grants',
    'national-auditor',
  );
  expect(provinces.nodes.map(({ code }: { code: string }) => code)).toEqual(['93', '94', '95', '96']);
  for (const { code, onElectionGrants, findings, findingIndicators } of [nation, ...provinces.nodes]) {
    const under = `addressed_branches @> '{${code}}'`;
    const [byHand] = await recount(
      `select count(*)::int as all, (count(*) filter (where process_area = 'ELECTION_GRANT'))::int as grants
       from findings.finding where ${under} and draft_of is distinct from 'BPK' and (not restricted or need_to_know @> '{demonstration:national-auditor}')`,
    );
    expect([findings.totalCount, onElectionGrants.totalCount]).toEqual([byHand.all, byHand.grants]);
    expect(byHand.grants).toBeGreaterThan(0);
    const [parts] = await recount(
      code === '00'
        ? `select count(*)::int as n from findings.recommendation where ${COUNTED}`
        : `select count(*)::int as n from findings.recommendation_addressee where province_code = ${code} and ${COUNTED}`,
    );
    expect(findingIndicators.completionRateStrict.denominator).toBe(parts.n);
  }
});
