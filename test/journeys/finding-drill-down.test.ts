import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const rows = async (persona: string, filter: string): Promise<number> => {
  const { data, errors } = await graph.ask(
    persona,
    `{ recommendations(first: 1, filter: { ${filter} }) { totalCount } }`,
  );
  expect(errors).toBeUndefined();
  return data.recommendations.totalCount;
};

test.each([
  ['', ''],
  ['(source: BPK)', 'source: BPK'],
  ['(source: APIP, fiscalYear: 2025)', 'source: APIP, fiscalYear: 2025'],
])('behind every national number %s stand as many recommendations as it counts', async (args, same) => {
  const { data } = await graph.ask(
    'national-auditor',
    `{ organisation(code: "00") { findingIndicators${args} { total overdue byStatus { status count } answeredWithin60Rate { numerator denominator }
       completionRateAdjusted { numerator } ageing { buckets { bucket count } carriedOver { count } } current: ageing(by: CURRENT) { buckets { bucket count } }
       old: ageing(since: "2025-09-01") { carriedOver { count } } } } }`,
  );
  const told = data.organisation.findingIndicators;
  const count = (filter: string) => rows('national-auditor', `counted: true, ${same} ${filter}`);
  expect(told.total).toBeGreaterThan(0);
  expect(told.ageing.carriedOver).toBeNull();
  expect(await count('')).toBe(told.total);
  expect(await count('overdue: true')).toBe(told.overdue);
  expect(await count('overdue: false')).toBe(told.total - told.overdue);
  for (const { status, count: told1 } of told.byStatus)
    expect(await count(`officialStatus: [${status}]`)).toBe(told1);
  expect(await count('officialStatus: [SESUAI, TIDAK_DAPAT_DITINDAKLANJUTI]')).toBe(
    told.completionRateAdjusted.numerator,
  );
  expect(await count('dueOn: { lt: "2026-07-01" }')).toBe(told.answeredWithin60Rate.denominator);
  expect(await count('answeredInTime: true, dueOn: { lt: "2026-07-01" }')).toBe(
    told.answeredWithin60Rate.numerator,
  );
  expect(
    await count('officialStatus: [BELUM_SESUAI, BELUM_DITINDAKLANJUTI], receivedOn: { lt: "2025-09-01" }'),
  ).toBe(told.old.carriedOver.count);
  for (const [by, { buckets }] of Object.entries({ ORIGINAL: told.ageing, CURRENT: told.current }))
    for (const { bucket, count: told1 } of buckets)
      expect(await count(`age: { bucket: ${bucket}, by: ${by} }`)).toBe(told1);
});

test.each([
  ['province:71', '71', 'under'],
  ['regency:71.10', '71.10', 'eq'],
  ['national-auditor', '35', 'under'],
])('for %s, behind every number of %s stand as many parts as it counts', async (persona, code, how) => {
  const { data } = await graph.ask(
    persona,
    `{ organisation(code: "${code}") { findingIndicators { total overdue answeredWithin60Rate { numerator denominator }
       ageing { buckets { bucket count } } current: ageing(by: CURRENT) { buckets { bucket count } } old: ageing(since: "2025-09-01") { carriedOver { count } } } } }`,
  );
  const told = data.organisation.findingIndicators;
  const count = async (filter: string): Promise<number> => {
    const asked = `organisation: { ${how}: "${code}" } ${filter}`;
    const { data: list, errors } = await graph.ask(
      persona,
      `{ followUps(first: 1, filter: { ${asked} }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    return list.followUps.totalCount;
  };
  // Who is not the inspectorate sees nothing that is not counted.
  if (persona !== 'national-auditor') expect(await count('')).toBe(told.total);
  const open = 'officeStatus: [BELUM_SESUAI, BELUM_DITINDAKLANJUTI]';
  expect(told.answeredWithin60Rate.denominator).toBeGreaterThan(0);
  expect(await count('officeStatus: [BELUM_DITINDAKLANJUTI] originalDueOn: { lt: "2026-06-30" }')).toBe(
    told.overdue,
  );
  expect(await count('originalDueOn: { lt: "2026-07-01" }')).toBe(told.answeredWithin60Rate.denominator);
  expect(await count('answeredInTime: true originalDueOn: { lt: "2026-07-01" }')).toBe(
    told.answeredWithin60Rate.numerator,
  );
  expect(await count('answeredInTime: false originalDueOn: { lt: "2026-07-01" }')).toBe(
    told.answeredWithin60Rate.denominator - told.answeredWithin60Rate.numerator,
  );
  expect(await count(`${open} receivedOn: { lt: "2025-09-01" }`)).toBe(told.old.carriedOver.count);
  for (const [by, { buckets }] of Object.entries({ ageBucket: told.ageing, currentAgeBucket: told.current }))
    for (const { bucket, count: told1 } of buckets) expect(await count(`${by}: [${bucket}]`)).toBe(told1);
});

test('a day 60 that no report can have is refused', async () => {
  const { errors } = await graph.ask(
    'bi',
    '{ followUps(filter: { originalDueOn: { gte: "0001-01-01" } }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'originalDueOn' });
});

test('money: those of code 01 and the others are all there are', async () => {
  const [all, money, others] = await Promise.all(
    ['', 'monetary: true', 'monetary: false'].map((filter) => rows('national-auditor', filter)),
  );
  expect(money).toBeGreaterThan(0);
  expect((money ?? 0) + (others ?? 0)).toBe(all);
});

test('what stands on a recommendation of all its addressees is not asked by who does not see them all', async () => {
  for (const filter of [
    'overdue: true',
    'overdue: false',
    'answeredInTime: false',
    'dueOn: { gte: "2000-01-01" }',
    'age: { bucket: DAYS_0_30 }',
  ]) {
    expect(await rows('regency:71.10', filter)).toBe(0);
    expect(await rows('province:71', filter)).toBe(0);
  }
  expect(await rows('bi', 'dueOn: { gte: "2000-01-01" }')).toBeGreaterThan(0);
  expect(await rows('regency:71.10', 'monetary: false')).toBeGreaterThan(0);
});
