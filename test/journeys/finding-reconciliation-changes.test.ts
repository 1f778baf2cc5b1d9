import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, assess, BPK, plantAnswered, SHARE } from '../kit/assessments.ts';
import type { PlantedAudit } from '../kit/audits.ts';
import { withoutMadeUp } from '../kit/made-up.ts';
import { must } from '../kit/mutations.ts';
import { freeze, reconciled, reconciliationRows } from '../kit/reconciliations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let it: PlantedAudit;
let earlier: string;
let later: string;
beforeAll(async () => {
  graph = await startTestGraph();
  await withoutMadeUp(graph, 'reconciliation', 'reconciliation_line');
  it = await plantAnswered(graph, { offices: ['71', '71.10'], confirmed: SHARE });
  earlier = (await reconciled(freeze(graph, APIP, { year: 2025 }))).id;
});
afterAll(() => graph.close());

const { sql, lines } = reconciliationRows(() => graph);

interface Change {
  readonly organisation: { code: string };
  readonly recommendation: { id: string };
  readonly from: string;
  readonly to: string;
}
const changes = async (persona: string, of: string, args = '') => {
  const { data, errors } = await graph.ask(
    persona,
    `{ reconciliation(id: "${of}") { changesSince(first: 100 ${args}) { totalCount nodes { organisation { code } recommendation { id }
       from to officialFrom officialTo fromDeposited toDeposited } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.reconciliation.changesSince as { totalCount: number; nodes: Change[] };
};

test('a frozen line stays when its recommendation changes, and what changed since is told, to whoever may know', async () => {
  const before = await lines(earlier);
  expect(await changes('national-auditor', earlier)).toMatchObject({ totalCount: 0 });
  await must(
    assess(graph, BPK, it, {
      offices: [{ addresseeId: it.addressees['71.10'], status: 'SESUAI' }],
      status: 'BELUM_SESUAI',
    }),
  );
  expect(await lines(earlier)).toEqual(before);
  const since = {
    officialFrom: 'BELUM_DITINDAKLANJUTI',
    officialTo: 'BELUM_SESUAI',
    recommendation: { id: it.recommendation },
  };
  const provincial = {
    ...since,
    organisation: { code: '71' },
    from: 'BELUM_DITINDAKLANJUTI',
    to: 'BELUM_DITINDAKLANJUTI',
    fromDeposited: '0',
    toDeposited: '0',
  };
  const regencys = {
    ...since,
    organisation: { code: '71.10' },
    from: 'BELUM_DITINDAKLANJUTI',
    to: 'SESUAI',
    fromDeposited: '0',
    toDeposited: String(SHARE),
  };
  expect((await changes('province:71', earlier)).nodes).toEqual([provincial, regencys]);
  expect(await changes('regency:71.10', earlier)).toEqual({ totalCount: 1, nodes: [regencys] });
  expect(await changes('bi', earlier, ', filter: { toStatus: [SESUAI] }')).toEqual({
    totalCount: 1,
    nodes: [{ ...regencys, fromDeposited: null, toDeposited: null }],
  });
  expect(await changes('province:72', earlier)).toEqual({ totalCount: 0, nodes: [] });
  await sql("update findings.reconciliation set as_of = as_of - interval '1 month' where id = $1", [earlier]);
  later = (await reconciled(freeze(graph, APIP))).id;
  expect((await changes(APIP, earlier, `, until: "${later}"`)).nodes).toEqual([provincial, regencys]);
  expect((await changes(APIP, later)).nodes).toEqual([]);
  const { errors } = await graph.ask(
    APIP,
    `{ reconciliation(id: "${later}") { changesSince(until: "${earlier}") { totalCount } } }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'until' });
});

test('of accepted deposits alone BI is not told whose they are, however it asks', async () => {
  await sql(
    'update findings.recommendation_addressee set deposited = deposited + 1, recorded_at = now() where id = $1',
    [it.addressees['71']],
  );
  const ofDeposits = ', filter: { statusChanged: false }';
  expect((await changes(APIP, later, ofDeposits)).totalCount).toBe(1);
  expect((await changes('province:71', later)).totalCount).toBe(1);
  for (const filter of [ofDeposits, '']) expect((await changes('bi', later, filter)).totalCount).toBe(0);
});

test('pages of what changed join to the whole', async () => {
  const page = async (after?: string) =>
    (
      await graph.ask(
        'province:71',
        `query ($after: String) { reconciliation(id: "${earlier}") { changesSince(first: 1, after: $after) { nodes { organisation { code } } pageInfo { endCursor hasNextPage } } } }`,
        { after },
      )
    ).data.reconciliation.changesSince;
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  expect([first, second].map(({ nodes }) => nodes[0].organisation.code)).toEqual(['71', '71.10']);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test.each([
  ['national-auditor', '00', undefined],
  ['national-auditor', '71', undefined],
  ['province:71', '71', undefined],
  ['regency:71.10', '71.10', undefined],
  ['province:71', '00', 'FORBIDDEN'],
  ['regency:71.10', '71', 'FORBIDDEN'],
  ['province:72', '71', 'FORBIDDEN'],
  ['national-auditor', 'x', 'BAD_USER_INPUT'],
])('%s has the totals under %s as the lines say, or %s', async (persona, under, code) => {
  const { data, errors } = await graph.ask(
    persona,
    `{ reconciliation(id: "${earlier}") { totals(under: "${under}") { countedBy total byStatus { status count value deposited } }
       lines(filter: { organisation: { under: "${under === 'x' ? '00' : under}" } }) { totalCount } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe(code);
  if (code) return;
  const { totals, lines: list } = data.reconciliation;
  const isNation = under === '00';
  expect(totals.countedBy).toBe(isNation ? 'RECOMMENDATIONS' : 'ADDRESSEES');
  const [counted] = await sql<{ n: number; paid: string }>(
    `select count(${isNation ? 'distinct recommendation_id' : '*'})::int as n, sum(deposited)::text as paid
     from findings.reconciliation_line where reconciliation_id = $1 and ($2 = '00' or organisation_code like $2 || '%')`,
    [earlier, under],
  );
  expect(totals.total).toBe(counted?.n);
  if (!isNation) expect(list.totalCount).toBe(counted?.n);
  const sum = totals.byStatus.reduce(
    (all: bigint, { deposited }: { deposited: string }) => all + BigInt(deposited),
    0n,
  );
  expect(String(sum)).toBe(counted?.paid);
});

test('what is restricted later is no longer shown, and no line says otherwise', async () => {
  await sql(`update findings.audit_report set restricted = true, recorded_at = now() where id = $1`, [
    it.report,
  ]);
  expect((await changes('province:71', earlier)).nodes).toEqual([]);
  const { data } = await graph.ask(
    'regency:71.10',
    `{ reconciliation(id: "${earlier}") { lines(first: 100) { nodes { recommendation { id } } } } }`,
  );
  for (const { recommendation } of data.reconciliation.lines.nodes)
    expect(recommendation.id).not.toBe(it.recommendation);
  await expect(sql('update findings.reconciliation_line set share = 0')).rejects.toThrow('never changed');
  await expect(sql('delete from findings.reconciliation_line')).rejects.toThrow('never changed');
});
