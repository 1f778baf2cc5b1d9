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
           where not restricted group by 1 having max(received_on) <= date '2026-06-30' - 60) due) as due,
        (select count(*)::int from (select recommendation_id from findings.recommendation_addressee
           where not restricted group by 1 having max(received_on) <= date '2026-06-30' - 60
             and bool_and(coalesce(answered_on - received_on <= 60, false))) kept) as kept,
        (select sum(r.value - (select sum(deposited) from findings.recommendation_addressee a where a.recommendation_id = r.id))::text
           from findings.recommendation r where not restricted and official_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')) as outstanding
      from findings.recommendation where not restricted`);
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
      'select addressed_offices as offices from findings.recommendation where cardinality(addressed_offices) > 1 and not restricted and length(addressed_offices[1]) = 5 and length(addressed_offices[2]) = 5 limit 1',
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

test('null means not given', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ a: recommendations(first: 2, last: null, after: null, before: null, filter: null, orderBy: null) { nodes { id } pageInfo { hasPreviousPage } } b: organisations(filter: { name: { contains: null }, code: null, under: null }, first: 1) { totalCount } c: organisation(code: "71", kodeBps: null) { code } d: findings(filter: { organisation: { eq: "71.10", under: null } }, first: 1) { nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.a.nodes).toHaveLength(2);
  expect(data.a.pageInfo.hasPreviousPage).toBe(false);
  expect(data.b.totalCount).toBe(553);
  expect(data.d.nodes).toHaveLength(1);
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

test('the clock of an addressee: day 60 after receipt, late without an answer, silent with one', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    '{ recommendations(first: 100, filter: { officialStatus: [BELUM_DITINDAKLANJUTI] }, orderBy: [{ field: RECEIVED_ON }]) { nodes { addressees { receivedOn answerDueOn daysLeft answerOverdue answeredOn } } } }',
  );
  const parts = data.recommendations.nodes.flatMap((node: { addressees: object[] }) => node.addressees);
  expect(parts.length).toBeGreaterThan(100);
  for (const { receivedOn, answerDueOn, daysLeft, answerOverdue, answeredOn } of parts) {
    const days = (Date.parse(answerDueOn) - Date.parse(receivedOn)) / 86_400_000;
    const left = (Date.parse(answerDueOn) - Date.parse('2026-06-30')) / 86_400_000;
    expect({ days, daysLeft, answerOverdue }).toEqual({
      days: 60,
      daysLeft: answeredOn ? null : left,
      answerOverdue: !answeredOn && left < 0,
    });
  }
});

test('a promise leads to its recommendation and back', async () => {
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ commitments(first: 20, filter: { hasRecommendation: true }) { nodes { id recommendation { id officialStatus commitments { id } } } } }',
  );
  expect(errors).toBeUndefined();
  const linked = data.commitments.nodes.filter(
    (node: { recommendation: object | null }) => node.recommendation,
  );
  expect(linked.length).toBeGreaterThan(10);
  for (const { id, recommendation } of linked) {
    expect(recommendation.commitments.map((commitment: { id: string }) => commitment.id)).toContain(id);
  }
});
