import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { type PlantedAudit, plantAudit, sqlOf } from '../kit/audits.ts';
import { findingFeed, isTold } from '../kit/finding-feed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

let graph: TestGraph;
let feed: ReturnType<typeof findingFeed>;
let audit: PlantedAudit;
let now: string;
const run = (sql: string, values: unknown[] = []) => sqlOf(graph)(sql, values);
const retitle = (client: Pick<Client, 'query'>, id: string, title: string) =>
  client.query('update findings.audit_report set title = $2 where id = $1', [id, title]);

beforeAll(async () => {
  graph = await startTestGraph();
  feed = findingFeed(graph, 'regency:71.10');
});
afterAll(() => graph.close());
beforeEach(async () => {
  audit = await plantAudit(graph, { offices: ['71.10'] });
  now = (await feed.allBehind(undefined, isTold(audit.addressees['71.10'] as string))).cursor;
});

test('a feed begins with all that this viewer sees, each node once, and then goes on', async () => {
  const { told } = await feed.allBehind(undefined, isTold(audit.recommendation));
  for (const [type, table] of [
    ['AuditReport', 'audit_report'],
    ['Finding', 'finding'],
    ['Recommendation', 'recommendation'],
    ['RecommendationAddressee', 'recommendation_addressee'],
    ['Deposit', 'deposit'],
  ] as const) {
    const where = ['recommendation_addressee', 'deposit'].includes(table)
      ? `organisation_code = '71.10'`
      : `addressed_offices @> '{71.10}'`;
    const { rows } = await run(
      `select id from findings.${table} where not restricted and draft_of is null and ${where}`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const ids = told.filter((each) => each.type === type).map(({ id }) => id);
    expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
  }
  await run(`update findings.recommendation_addressee set workflow = 'DISPOSED' where id = $1`, [
    audit.addressees['71.10'],
  ]);
  expect((await feed.allBehind(now, ({ length }) => length > 0)).told).toEqual([
    { type: 'RecommendationAddressee', id: audit.addressees['71.10'], kind: 'UPSERTED' },
  ]);
});

test('of what was loaded in many moves each node is told once', async () => {
  const { rows } = await run(
    'select count(*)::int as told, count(distinct (type, key))::int as nodes from findings.change',
  );
  expect(rows[0].told).toBeGreaterThan(40_000);
  // What this test planted itself moved a little.
  expect(rows[0].told - rows[0].nodes).toBeLessThan(100);
});

test('each type leads to its node', async () => {
  await run(
    `insert into findings.deposit (id, report_id, addressee_id, ntpn, paid_on, amount, instalment, organisation_code, province_code, regency_code, provenance)
     select gen_random_uuid(), report_id, id, 'ABCDEF1234567890', '2026-06-01', 10, 1, organisation_code, province_code, regency_code, 'RECORDED'
     from findings.recommendation_addressee where id = $1`,
    [audit.addressees['71.10']],
  );
  await run(`update findings.recommendation set text = 'Setor segera.' where id = $1`, [
    audit.recommendation,
  ]);
  await feed.allBehind(now, ({ length }) => length >= 2);
  const { data, errors } = await graph.ask(
    'regency:71.10',
    `query ($after: String) { findingChanges(after: $after) { nodes { type auditReport { id } finding { id }
       recommendation { text } addressee { id } deposit { amount } } } }`,
    { after: now },
  );
  expect(errors).toBeUndefined();
  const nothing = { auditReport: null, finding: null, recommendation: null, addressee: null, deposit: null };
  expect(data.findingChanges.nodes).toEqual([
    { ...nothing, type: 'Deposit', deposit: { amount: '10' } },
    { ...nothing, type: 'Recommendation', recommendation: { text: 'Setor segera.' } },
  ]);
});

test('a transaction that began earlier and commits later is not skipped', async () => {
  const other = await plantAudit(graph, { offices: ['71.10'] });
  const from = (await feed.allBehind(now, isTold(other.addressees['71.10'] as string))).cursor;
  const [early, late] = [new Client(graph.databases.open), new Client(graph.databases.open)];
  await Promise.all([early.connect(), late.connect()]);
  try {
    await early.query('begin');
    await retitle(early, audit.report, 'early');
    await retitle(late, other.report, 'late');
    // The later one is committed; told now, a reader who went on from it would never hear of the earlier.
    const between = await feed.page(from);
    expect(between.nodes).toEqual([]);
    await early.query('commit');
    const { told } = await feed.allBehind(between.endCursor, ({ length }) => length === 2);
    expect(told.map(({ id }) => id)).toEqual([audit.report, other.report]);
  } finally {
    await Promise.all([early.end(), late.end()]);
  }
});

test('a cursor behind which deletions were pruned is expired, and one of another viewer is refused', async () => {
  const other = await plantAudit(graph, { offices: ['71.10'] });
  const [addressee] = Object.values(other.addressees) as [string];
  const from = (await feed.allBehind(now, isTold(addressee))).cursor;
  await run('delete from findings.recommendation_addressee where id = $1', [addressee]);
  const { told } = await feed.allBehind(from, ({ length }) => length > 0);
  expect(told).toEqual([{ type: 'RecommendationAddressee', id: addressee, kind: 'DELETED' }]);
  expect(await feed.codeOf(from, 'regency:71.01')).toBe('BAD_CURSOR');
  await run(`set role findings_loader`);
  await run(`select findings.prune_changes('0 days')`);
  expect(await feed.codeOf(from)).toBe('CURSOR_EXPIRED');
});

test('no request writes into the feed by itself', async () => {
  await expect(
    asRequest(graph.databases.open, 'findings', auditor, (client) =>
      client.query(`insert into findings.change (type, key, kind) values ('Finding', 'x', 'DELETED')`),
    ),
  ).rejects.toThrow(/row-level security/);
});
