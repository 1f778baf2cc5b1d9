import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { CANARY, plantCanaries, type Tenant } from '../kit/canaries.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let tenants: [Tenant, Tenant];
beforeAll(async () => {
  graph = await startTestGraph();
  tenants = await asAdministrator(graph.databases.open, async (client) => [
    await plantCanaries(client, '71', '71.10'),
    await plantCanaries(client, '72', '72.01'),
  ]);
});
afterAll(() => graph.close());

const FINDING = 'title condition';
const ADDRESSEES = 'addressees { answers { remark } deposits { ntpn } }';
const RECOMMENDATION = `text ${ADDRESSEES} statusHistory { to } finding { ${FINDING} } commitments { text measure }`;
const COMMITMENT = `text measure recommendation { ${RECOMMENDATION} }`;
const ATTENDANCE = 'division personName';

/** Every root list, and every edge that leads from it to a row of an office. */
const LISTS: Record<string, string> = {
  auditReports: `title findings { ${FINDING} recommendations { ${RECOMMENDATION} } }`,
  findings: `${FINDING} report { title } recommendations { ${RECOMMENDATION} }`,
  recommendations: RECOMMENDATION,
  commitments: COMMITMENT,
  meetings: `title attendance(first: 30) { nodes { ${ATTENDANCE} } } commitments(first: 30) { nodes { ${COMMITMENT} } }`,
  organisations: `recommendations(first: 100) { nodes { ${RECOMMENDATION} } } findings(first: 100) { nodes { ${FINDING} } }
    attendance(first: 100) { nodes { ${ATTENDANCE} } } commitments(first: 100) { nodes { ${COMMITMENT} } } meetings(first: 5) { nodes { title } }`,
};

/** Straight at a subgraph: entities by the keys of both tenants. */
const ENTITIES: { service: string; type: string; key: (tenant: Tenant) => object; fields: string }[] = [
  {
    service: 'findings',
    type: 'AuditReport',
    key: ({ ids }) => ({ id: ids.report }),
    fields: `title findings { ${FINDING} }`,
  },
  {
    service: 'findings',
    type: 'Finding',
    key: ({ ids }) => ({ id: ids.finding }),
    fields: `${FINDING} report { title }`,
  },
  {
    service: 'findings',
    type: 'Recommendation',
    key: ({ ids }) => ({ id: ids.recommendation }),
    fields: `text ${ADDRESSEES}`,
  },
  {
    service: 'findings',
    type: 'Organisation',
    key: ({ office }) => ({ code: office }),
    fields: `recommendations { nodes { text ${ADDRESSEES} } } findings { nodes { ${FINDING} } }`,
  },
  {
    service: 'meetings',
    type: 'Meeting',
    key: ({ ids }) => ({ id: ids.meeting }),
    fields: `attendance { nodes { ${ATTENDANCE} } } commitments { nodes { text measure } }`,
  },
  {
    service: 'meetings',
    type: 'Commitment',
    key: ({ ids }) => ({ id: ids.commitment }),
    fields: 'text measure',
  },
  {
    service: 'meetings',
    type: 'Recommendation',
    key: ({ ids }) => ({ id: ids.recommendation }),
    fields: 'commitments { text measure }',
  },
  {
    service: 'meetings',
    type: 'Organisation',
    key: ({ office }) => ({ code: office }),
    fields: `attendance { nodes { ${ATTENDANCE} } } commitments { nodes { text measure } }`,
  },
];

const found = (text: string): string[] => text.match(CANARY) ?? [];

async function walkLists(persona: string, offices: string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const [list, fields] of Object.entries(LISTS)) {
    // The tree is public and long: look at the offices in question and those above them.
    const only = list === 'organisations' ? `, filter: { code: { in: ${JSON.stringify(offices)} } }` : '';
    let after: string | undefined;
    do {
      const { data, errors } = await graph.ask(
        persona,
        `query ($after: String) { ${list}(first: ${list === 'organisations' ? 5 : 50}, after: $after${only}) { pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
        { after },
      );
      expect({ list, errors, logged: graph.logged.map(String) }).toEqual({
        list,
        errors: undefined,
        logged: [],
      });
      for (const canary of found(JSON.stringify(data))) seen.add(canary);
      after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : undefined;
    } while (after);
  }
  return seen;
}

async function walkEntities(viewer: Viewer): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const { service, type, key, fields } of ENTITIES) {
    const representations = tenants.map((tenant) => ({ __typename: type, ...key(tenant) }));
    const { data, errors } = await graph.askSubgraph(
      service,
      viewer,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
      { representations },
    );
    expect({ service, type, errors }).toEqual({ service, type, errors: undefined });
    for (const canary of found(JSON.stringify(data))) seen.add(canary);
  }
  return seen;
}

const provincial = (province: string): Viewer => ({
  ...anonymous,
  subject: `walk:${province}`,
  roles: ['PROVINCE'],
  level: 'PROVINCE',
  organisationCode: province,
  provinceCode: Number(province),
});

test.each([0, 1] as const)('tenant %i finds every own canary and none of the other’s', async (index) => {
  const mine = tenants[index] as Tenant;
  const offices = tenants.flatMap(({ province, office }) => [province, office]).concat('00');
  const walked = {
    lists: [...(await walkLists(`province:${mine.province}`, offices))].sort(),
    entities: [...(await walkEntities(provincial(mine.province)))].sort(),
  };
  const own = [...mine.canaries].sort();
  expect(walked).toEqual({ lists: own, entities: own });
});

test('a viewer without a role finds no canary at all', async () => {
  expect([...(await walkEntities(anonymous))]).toEqual([]);
});

test('control: with row security off the same walk finds the other’s canaries', async () => {
  await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('findings', 'meetings')`,
    );
    for (const { name } of rows) await client.query(`alter table ${name} disable row level security`);
  });
  const seen = await walkEntities(provincial('71'));
  const leaked = tenants[1].canaries.filter((canary) => seen.has(canary));
  // Words that a field's own policy withholds stay shut even then.
  expect(leaked).toEqual(
    expect.arrayContaining(['CANARY-72-FINDING', 'CANARY-72-CONDITION', 'CANARY-72-NTPN']),
  );
});
