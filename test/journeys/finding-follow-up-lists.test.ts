import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { APIP, PROVINCE, plantReceived } from '../kit/follow-ups.ts';
import { refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  const extended = { receivedOn: '2026-03-22', part: { extended_to: '2026-07-20' } };
  await plantReceived(graph, extended);
  await plantReceived(graph, {
    ...{ offices: ['71.10', '72'], code: '01', share: 450n, source: 'APIP' },
    part: { workflow: 'SUBMITTED_TO_APIP', waiting_since: '2026-06-15', deposited: 50 },
  });
});
afterAll(() => graph.close());

/** Every row of a list, by its ids, over as many pages as it has. */
async function idsOf(persona: string, filter: string, order = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const { data, errors } = await graph.ask(
      persona,
      `{ followUps(first: 100, filter: { ${filter} } ${after} ${order}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    ids.push(...data.followUps.nodes.map(({ id }: { id: string }) => id));
    const { hasNextPage, endCursor } = data.followUps.pageInfo;
    if (!hasNextPage) return ids;
    after = `after: "${endCursor}"`;
  }
}
const byHand = (where: string, order = 'last_day, id'): Promise<string[]> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select a.id from (
         select a.*, r.source as its_source, r.fiscal_year as its_year, r.code as its_code
         from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
         where not a.restricted and a.draft_of is null) a where ${where} order by ${order}`,
    );
    return rows.map(({ id }) => id);
  });

const IN_71 = `(organisation_code = '71' or organisation_code like '71.%')`;
const OPEN = `office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`;
test.each([
  ['organisation: { under: "71" }', IN_71],
  ['organisation: { eq: "71" }', `organisation_code = '71'`],
  ['workflow: [SUBMITTED_TO_PROVINCE, RETURNED]', `workflow in ('SUBMITTED_TO_PROVINCE', 'RETURNED')`],
  ['officeStatus: [BELUM_SESUAI]', `office_status = 'BELUM_SESUAI'`],
  ['source: APIP, fiscalYear: 2025', `its_source = 'APIP' and its_year = 2025`],
  ['code: { eq: "06" }', `its_code = '06'`],
  ['monetary: true', `its_code = '01'`],
  ['monetary: false, organisation: { under: "72" }', `its_code <> '01' and province_code = 72`],
  [
    'answered: false, overdue: true',
    `answered_on is null and coalesce(extended_to, received_on + 60) < '2026-06-30'`,
  ],
  [
    'answered: false, overdue: false',
    `answered_on is null and coalesce(extended_to, received_on + 60) >= '2026-06-30'`,
  ],
  [
    'dueWithinDays: 14',
    `answered_on is null and coalesce(extended_to, received_on + 60) between '2026-06-30' and '2026-07-14'`,
  ],
  [
    'dueOn: { gte: "2026-07-20", lt: "2026-07-21" }',
    `coalesce(extended_to, received_on + 60) = '2026-07-20'`,
  ],
  ['ageBucket: [DAYS_91_180]', `${OPEN} and '2026-06-30' - received_on between 91 and 180`],
  [
    'ageBucket: [DAYS_0_30, YEARS_OVER_2]',
    `${OPEN} and ('2026-06-30' - received_on <= 30 or '2026-06-30' - received_on > 730)`,
  ],
  [
    'currentAgeBucket: [DAYS_31_60]',
    `${OPEN} and '2026-06-30' - (coalesce(extended_to, received_on + 60) - 60) between 31 and 60`,
  ],
  ['waitingOverWorkingDays: 10', `findings.working_days_between(waiting_since, '2026-06-30') > 10`],
])('followUps of %s', async (filter, where) => {
  const expected = await byHand(where);
  expect(await idsOf(APIP, filter)).toEqual(expected);
  expect(expected).not.toEqual([]);
});

test.each([
  ['DUE_ON, direction: DESC', 'last_day desc, id'],
  ['RECEIVED_ON', 'received_on, id'],
  [
    'OUTSTANDING, direction: DESC',
    `case when ${OPEN} then greatest(share - deposited, 0) else 0 end desc, id`,
  ],
  ['WAITING_SINCE', `coalesce(waiting_since, '9999-12-31'), id`],
])('in the order of %s, over the pages', async (order, by) => {
  expect(await idsOf(APIP, 'organisation: { under: "71" }', `orderBy: [{ field: ${order} }]`)).toEqual(
    await byHand(IN_71, by),
  );
});

test('whoever does not read what was paid does not get it in an order', async () => {
  const asked = '{ followUps(orderBy: [{ field: OUTSTANDING }]) { nodes { id } } }';
  expect(await refusalOf(graph.ask('bi', asked))).toBe('FORBIDDEN');
  expect(await refusalOf(graph.ask('bi', asked.replace('OUTSTANDING', 'DUE_ON')))).toBeUndefined();
});

test('a number of days is a number of days', async () => {
  for (const [field, days] of [
    ['dueWithinDays', -1],
    ['dueWithinDays', 3651],
    ['waitingOverWorkingDays', -1],
    ['waitingOverWorkingDays', 2_000_000_000],
  ] as const)
    expect(
      await refusalOf(graph.ask(APIP, `{ followUps(filter: { ${field}: ${days} }) { nodes { id } } }`)),
    ).toBe(`BAD_USER_INPUT ${field}`);
});

test('an office has its own and those below it, and of an office elsewhere nothing is told', async () => {
  const asked = (code: string) =>
    `{ organisation(code: "${code}") { followUps(first: 100) { totalCount nodes { organisation { code } } } } }`;
  const { data } = await graph.ask(PROVINCE, asked('71.10'));
  const { nodes, totalCount } = data.organisation.followUps;
  expect(new Set(nodes.map((node: { organisation: { code: string } }) => node.organisation.code))).toEqual(
    new Set(['71.10']),
  );
  expect(totalCount).toBe((await byHand(`organisation_code = '71.10' and draft_of is null`)).length);
  for (const [persona, code] of [
    [PROVINCE, '72'],
    ['regency:71.10', '71.01'],
    [undefined, '71'],
  ] as const)
    expect((await graph.ask(persona, asked(code))).data.organisation.followUps).toEqual({
      totalCount: 0,
      nodes: [],
    });
});

test('what a recommendation is about is the same on its parts, also when it is told differently', async () => {
  const differing = `select count(*)::int as n from findings.recommendation_addressee a join findings.recommendation r
    on r.id = a.recommendation_id where (a.source, a.fiscal_year, a.code) is distinct from (r.source, r.fiscal_year, r.code)`;
  const { recommendation } = await plantReceived(graph, { offices: ['71', '71.01'] });
  await asAdministrator(graph.databases.open, async (client) => {
    expect((await client.query(differing)).rows).toEqual([{ n: 0 }]);
    await client.query(`update findings.recommendation set code = '09' where id = $1`, [recommendation]);
    expect((await client.query(differing)).rows).toEqual([{ n: 0 }]);
  });
});
