import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { arrives, finding, issued, type Node, recommendation, report, WRITER } from '../kit/audit-reports.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { viewerOf } from '../kit/viewers.ts';

let graph: TestGraph;
let draft: Node;
let out: { id: string };
beforeAll(async () => {
  graph = await startTestGraph();
  draft = await report(graph);
  await recommendation(graph, draft.id, (await finding(graph, draft.id)).id);
  await arrives(graph, draft.id, { '71.10': '2026-03-10' });
  out = await issued(graph, { number: 'LHP terbit' });
});
afterAll(() => graph.close());

/** Does something as a request of this viewer would, behind the resolvers' back, and undoes it. */
const as = (who: Viewer, sql: string, values: unknown[] = []) =>
  asRequest(graph.databases.open, 'findings', who, (client) => client.query(sql, values));
const viewer = (role: Role, code?: string, more: Partial<Viewer> = {}) =>
  viewerOf(role, code, { subject: `demonstration:${WRITER}`, ...more });
const APIP = viewer('NATIONAL_AUDITOR', '00');
const BPK = viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPK', engagements: ['71', '71.10'] });
const OTHERS: [string, Viewer][] = [
  ['an office', viewer('REGENCY', '71.10')],
  ['a province', viewer('PROVINCE', '71')],
  ['national leadership', viewer('NATIONAL_LEADERSHIP', '00')],
  ['a machine', viewer('INTEGRATION', '71', { scopes: ['recommendation:answer', 'deposit:record'] })],
  ['BPKP', viewer('EXTERNAL_AUDITOR', undefined, { body: 'BPKP', engagements: ['71.10'] })],
  ['BI', viewer('BI_READER')],
  ['the public', anonymous],
];
const PARTS = [
  'recommendation_item',
  'recommendation_addressee',
  'recommendation',
  'finding',
  'report_addressee',
];

test('a draft is taken away by its desk only, and what is issued by nobody', async () => {
  const taken = async (who: Viewer, id: string) => {
    const counts = [];
    for (const table of PARTS.slice(0, 2))
      counts.push((await as(who, `delete from findings.${table} where report_id = $1`, [id])).rowCount);
    return counts;
  };
  expect(await taken(APIP, draft.id)).toEqual([0, 1]);
  expect(await taken(APIP, out.id)).toEqual([0, 0]);
  for (const [name, who] of [...OTHERS, ['BPK', BPK] as const])
    expect({ name, taken: await taken(who, draft.id) }).toEqual({ name, taken: [0, 0] });
});

test.each(OTHERS)('%s changes nothing of what was recorded, by raw SQL either', async (_, who) => {
  for (const sql of [
    `update findings.audit_report set title = 'x'`,
    `update findings.finding set value = 0`,
    `update findings.finding set cause_confirmed = true`,
    `update findings.report_addressee set received_on = now()`,
  ])
    expect({ sql, changed: (await as(who, sql)).rowCount }).toEqual({ sql, changed: 0 });
});

test('an auditor of BPK adds nothing where they are not engaged', async () => {
  const sql = `insert into findings.report_addressee (id, report_id, organisation_code, province_code, restricted, need_to_know, provenance)
    values (gen_random_uuid(), $1, $2::text, left($2::text, 2)::int, false, '{}', 'RECORDED')`;
  await as(BPK, sql, [out.id, '71']);
  await expect(as(BPK, sql, [out.id, '72'])).rejects.toThrow(/row-level security/);
});

test.each([
  ['say how grave a finding is', `update findings.finding set severity = 'LOW'`],
  ['close a finding', `update findings.finding set state = 'CLOSED'`],
  ['change who wrote a report', `update findings.audit_report set recorded_by = 'x'`],
  ['make a report another source’s', `update findings.audit_report set source = 'APIP'`],
  ['change a correction', `update findings.receipt_correction set reason = 'x'`],
  ['change an item', `update findings.recommendation_item set amount = 0`],
  ['change a threshold', `update findings.severity_threshold set operand = '1'`],
  ['change what a code proposes', `update findings.cause_proposal set primary_sub_element = '1.1'`],
  ['publish an opinion', `update findings.published_opinion set opinion = 'WTP'`],
])('not even the inspectorate may %s by raw SQL', (_, sql) =>
  expect(as(APIP, sql)).rejects.toThrow(/permission denied/),
);
