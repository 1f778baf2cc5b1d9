import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('the national number counts each recommendation once, as recounted by hand', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    `{ organisation(code: "00") { findingIndicators { countedBy total overdue outstanding
         byStatus { status count } completionRateStrict { numerator denominator value }
         answeredWithin60Rate { numerator denominator } } } }`,
  );
  const shown = data.organisation.findingIndicators;
  const recounted = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(`
      select count(*)::int as total,
        (count(*) filter (where official_status = 'SESUAI'))::int as done,
        (select count(*)::int from (select recommendation_id from findings.recommendation_addressee
           where not restricted and draft_of is null group by 1 having max(received_on) <= date '2026-06-30' - 60) due) as due,
        (select count(*)::int from (select recommendation_id from findings.recommendation_addressee
           where not restricted and draft_of is null group by 1 having max(received_on) <= date '2026-06-30' - 60
             and bool_and(coalesce(answered_on - received_on <= 60, false))) kept) as kept,
        (select sum(r.value - (select sum(deposited) from findings.recommendation_addressee a where a.recommendation_id = r.id))::text
           from findings.recommendation r where not restricted and draft_of is null and official_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')) as outstanding
      from findings.recommendation where not restricted and draft_of is null`);
    return rows[0];
  });
  expect(shown.countedBy).toBe('RECOMMENDATIONS');
  expect(shown.total).toBe(recounted.total);
  expect(shown.byStatus.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
    recounted.total,
  );
  expect(shown.completionRateStrict).toEqual({
    numerator: recounted.done,
    denominator: recounted.total,
    value: recounted.done / recounted.total,
  });
  expect(shown.answeredWithin60Rate).toEqual({ numerator: recounted.kept, denominator: recounted.due });
  expect(shown.outstanding).toBe(recounted.outstanding);
});

test('a province’s number is the sum of its offices’ numbers', async () => {
  const { data, errors } = await graph.ask(
    'province:71',
    `{ organisation(code: "71") { all: findingIndicators { total outstanding } own: findingIndicators(scope: OFFICE) { total outstanding }
         children { findingIndicators { countedBy total outstanding } } } }`,
  );
  expect(errors).toBeUndefined();
  const { all, own, children } = data.organisation;
  type Counted = { findingIndicators: { total: number; outstanding: string } };
  const total = children.reduce(
    (sum: number, office: Counted) => sum + office.findingIndicators.total,
    own.total,
  );
  const outstanding = children.reduce(
    (sum: bigint, office: Counted) => sum + BigInt(office.findingIndicators.outstanding),
    BigInt(own.outstanding),
  );
  expect(children).toHaveLength(15);
  expect(all).toEqual({ total, outstanding: outstanding.toString() });
});

test('nobody gets a number over offices they see only in part', async () => {
  const ask = '{ organisation(code: "71") { findingIndicators { total } } }';
  for (const persona of [
    'regency:71.10',
    'province:72',
    'external-auditor:bpk',
    'national-secretariat',
    undefined,
  ]) {
    const { data, errors } = await graph.ask(persona, ask);
    expect({
      persona,
      number: data.organisation.findingIndicators,
      code: errors?.[0]?.extensions.code,
    }).toEqual({
      persona,
      number: null,
      code: 'FORBIDDEN',
    });
  }
});

test('the public gets the national numbers on BPK’s recommendations and no others', async () => {
  const { data, errors } = await graph.ask(
    undefined,
    '{ organisation(code: "00") { bpk: findingIndicators(source: BPK) { total completionRateStrict { denominator } valueRecoveryRate { value } overdue outstanding answeredWithin60Rate { value } } apip: findingIndicators(source: APIP) { total } all: findingIndicators { total } } }',
  );
  const { bpk } = data.organisation;
  expect(bpk.total).toBeGreaterThan(0);
  expect(bpk.completionRateStrict.denominator).toBe(bpk.total);
  // F3, F4 and F7 are not for the public.
  expect(bpk).toMatchObject({ overdue: null, outstanding: null, answeredWithin60Rate: null });
  expect(data.organisation.apip).toBeNull();
  expect(data.organisation.all).toBeNull();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});

test.each([-2147483648, 0, 2147483647])(
  'of the fiscal year %d there is nothing, and no failure',
  async (year) => {
    const { data, errors } = await graph.ask(
      'national-auditor',
      `{ organisation(code: "00") { findingIndicators(source: BPK, fiscalYear: ${year}) { total overdue ageing { buckets { count } }
       verificationQueue { waiting } findingMix { subGroup { code } } } province: findingIndicators(fiscalYear: ${year}) { total } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.organisation.findingIndicators).toMatchObject({ total: 0, overdue: 0 });
  },
);
