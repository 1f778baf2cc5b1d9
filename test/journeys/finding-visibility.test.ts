import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const ADDRESSEES = `query ($after: String) { recommendations(first: 100, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id addressees { organisation { code } } } } }`;

async function codesSeenBy(
  persona: string | undefined,
): Promise<{ codes: Set<string>; total: number; nodes: number }> {
  const codes = new Set<string>();
  let after: string | undefined;
  let total = 0;
  let nodes = 0;
  do {
    const { data, errors } = await graph.ask(persona, ADDRESSEES, { after });
    expect(errors).toBeUndefined();
    total = data.recommendations.totalCount;
    nodes += data.recommendations.nodes.length;
    for (const { addressees } of data.recommendations.nodes) {
      for (const { organisation } of addressees) codes.add(organisation.code);
    }
    after = data.recommendations.pageInfo.hasNextPage ? data.recommendations.pageInfo.endCursor : undefined;
  } while (after);
  return { codes, total, nodes };
}

test('a province sees its own and its 15 regencies’ recommendations, and nothing of another province', async () => {
  const { codes, total, nodes } = await codesSeenBy('province:71');
  expect(nodes).toBe(total);
  expect([...codes].every((code) => code.startsWith('71'))).toBe(true);
  expect(codes.size).toBe(16);
});

test('a regency sees only its own', async () => {
  const { codes, total } = await codesSeenBy('regency:71.10');
  expect(codes).toEqual(new Set(['71.10']));
  expect(total).toBeGreaterThan(0);
});

test('anonymous sees no recommendation, no finding and no report', async () => {
  const { data, errors } = await graph.ask(
    undefined,
    '{ recommendations { totalCount nodes { id } } findings { totalCount } auditReports { totalCount } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    recommendations: { totalCount: 0, nodes: [] },
    findings: { totalCount: 0 },
    auditReports: { totalCount: 0 },
  });
});

test('BI reads status and value, never words, findings or deposits', async () => {
  const { data, errors } = await graph.ask(
    'bi',
    '{ recommendations(first: 50) { nodes { text value officialStatus finding { title } addressees { deposits { ntpn } } } } findings { totalCount } }',
  );
  expect(errors).toBeUndefined();
  expect(data.findings.totalCount).toBe(0);
  expect(data.recommendations.nodes).toHaveLength(50);
  for (const node of data.recommendations.nodes) {
    expect(node).toMatchObject({ text: null, finding: null, value: expect.stringMatching(/^\d+$/) });
    for (const { deposits } of node.addressees) expect(deposits).toEqual([]);
  }
});

test('a restricted finding is a title to national leadership, and nothing to its province, its office and APIP at large', async () => {
  const restricted = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string; province: number; office: string }>(
      'select id, addressed_provinces[1] as province, organisation_code as office from findings.finding where restricted and length(organisation_code) = 5 limit 1',
    );
    return rows[0];
  });
  if (!restricted) throw new Error('the demonstration has no restricted finding');
  const ask = `{ finding(id: "${restricted.id}") { title condition value code { code } recommendations { text value } } }`;
  const { data } = await graph.ask('national-leadership', ask);
  expect(data.finding).toMatchObject({ condition: null, value: null, code: null });
  expect(data.finding.title).toMatch(/^\[SINTETIS\]/);
  expect(data.finding.recommendations).toEqual([]);
  const listed = await graph.ask(
    'national-leadership',
    '{ findings(filter: { code: { eq: "1.05.01" } }) { totalCount } }',
  );
  expect(listed.data.findings.totalCount).toBe(0);
  for (const persona of [
    `province:${restricted.province}`,
    `regency:${restricted.office}`,
    'national-auditor',
    'bi',
    undefined,
  ]) {
    const { data: seen, errors } = await graph.ask(persona, ask);
    expect({ persona, seen, code: errors?.[0]?.extensions.code }).toEqual({
      persona,
      seen: { finding: null },
      code: 'NOT_FOUND',
    });
  }
});

test('a shared recommendation does not tell one office of another', async () => {
  const shared = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ offices: string[] }>(
      'select addressed_offices as offices from findings.recommendation where cardinality(addressed_offices) > 1 and not restricted and draft_of is null and length(addressed_offices[1]) = 5 and length(addressed_offices[2]) = 5 limit 1',
    );
    return rows[0]?.offices as [string, string];
  });
  const [own, other] = shared;
  const ask = (code: string) =>
    graph.ask(
      `regency:${own}`,
      `{ organisation(code: "${code}") { recommendations { totalCount } findings { totalCount } }
         eq: recommendations(filter: { organisation: { eq: "${code}" } }) { totalCount }
         under: findings(filter: { organisation: { under: "${code}" } }) { totalCount } }`,
    );
  const counts = ({ data }: { data: Record<string, Record<string, never>> }) =>
    JSON.stringify(data).match(/\d+/g)?.map(Number);
  expect(counts(await ask(own))?.every((count) => count > 0)).toBe(true);
  expect(counts(await ask(other))).toEqual([0, 0, 0, 0]);
});

test('an id that is no id, an absent one and an invisible one are one answer', async () => {
  const { data: own } = await graph.ask('province:71', '{ recommendations(first: 1) { nodes { id } } }');
  const ids = ['nonsense', '019a0000-0000-7000-8000-000000000000', own.recommendations.nodes[0].id];
  const answers = await Promise.all(
    ids.map(async (id) => {
      const { data, errors } = await graph.ask(
        'province:72',
        'query ($id: ID!) { recommendation(id: $id) { id } }',
        { id },
      );
      return { data, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code };
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.code).toBe('NOT_FOUND');
});
