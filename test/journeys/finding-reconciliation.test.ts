import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APIP, APIP_2, BPK } from '../kit/assessments.ts';
import { withoutMadeUp } from '../kit/made-up.ts';
import { refusalOf } from '../kit/mutations.ts';
import { freeze, lastOf, onReconciliation, reconciled, reconciliationRows } from '../kit/reconciliations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let earlier: string;
beforeAll(async () => {
  graph = await startTestGraph();
  await withoutMadeUp(graph, 'reconciliation', 'reconciliation_line');
});
afterAll(() => graph.close());

const { sql, lines } = reconciliationRows(() => graph);

test.each<[string, string | undefined, object, string]>([
  ['an office', 'regency:71.10', {}, 'FORBIDDEN'],
  ['a province', 'province:71', {}, 'FORBIDDEN'],
  ['an engaged auditor', BPK, {}, 'FORBIDDEN'],
  ['national leadership', 'national-leadership', {}, 'FORBIDDEN'],
  ['the public', undefined, {}, 'UNAUTHENTICATED'],
  ['a third semester', APIP, { semester: 3 }, 'BAD_USER_INPUT semester'],
  ['a semester to come', APIP, { semester: 2 }, 'BAD_USER_INPUT year'],
  ['a year long ago', APIP, { year: -5 }, 'BAD_USER_INPUT year'],
  ['one that follows none there is', APIP, { followsId: crypto.randomUUID() }, 'NOT_FOUND'],
])('by %s nothing is frozen', async (_, persona, input, code) => {
  expect(await refusalOf(freeze(graph, persona, input))).toBe(code);
  expect(await lastOf(graph)).toBeNull();
});

test('of 20 who freeze at once one does, and its totals are the sums of the indicators', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      freeze(graph, `${APIP}+${index}`, { year: 2025, followsId: null }),
    ),
  );
  const codes = await Promise.all(answers.map((answer) => refusalOf(Promise.resolve(answer))));
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set([undefined, 'CONFLICT followsId']));
  earlier = (await lastOf(graph)) as string;
  const wrong = await sql(
    `with frozen as (
       select 'OFFICE' as level, organisation_code, office_status as status, count(*) as count, sum(share) as value, sum(deposited) as deposited
       from findings.reconciliation_line where reconciliation_id = $1 group by 2, 3
       union all select 'NATION', '00', key, (value ->> 0)::int, (value ->> 1)::numeric, (value ->> 2)::numeric
       from findings.reconciliation, jsonb_each(national_totals) where id = $1),
     counted as (
       select level, organisation_code, status, sum(count) as count, sum(value) as value, sum(deposited) as deposited
       from findings.follow_up_rollup where measure = 'STATE' and level in ('OFFICE', 'NATION') and source = 'BPK' group by 1, 2, 3 having sum(count) <> 0)
     select * from frozen full join counted using (level, organisation_code, status)
     where (frozen.count, frozen.value, frozen.deposited) is distinct from (counted.count, counted.value, counted.deposited)`,
    [earlier],
  );
  expect(wrong).toEqual([]);
  expect((await lines(earlier)).length).toBeGreaterThan(100);
});

test('it is signed by another person, or given up before; then its semester is free again', async () => {
  expect(await refusalOf(onReconciliation(graph, 'province:71', 'signReconciliation', earlier))).toBe(
    'FORBIDDEN',
  );
  expect(await refusalOf(onReconciliation(graph, undefined, 'signReconciliation', earlier))).toBe(
    'UNAUTHENTICATED',
  );
  const sign = (input: object = {}) => onReconciliation(graph, APIP_2, 'signReconciliation', earlier, input);
  expect(await refusalOf(sign({ expectedVersion: 4 }))).toBe('CONFLICT expectedVersion');
  expect(await refusalOf(sign({ minutesNumber: 'B'.repeat(81) }))).toBe('BAD_USER_INPUT minutesNumber');
  expect(await refusalOf(sign({ signedOn: '2026-07-01' }))).toBe('BAD_USER_INPUT signedOn');
  const [row] = await sql<{ frozen_by: string }>(
    'select frozen_by from findings.reconciliation where id = $1',
    [earlier],
  );
  const freezer = String(row?.frozen_by).replace('demonstration:', '');
  expect(await refusalOf(onReconciliation(graph, freezer, 'signReconciliation', earlier))).toBe('FOUR_EYES');
  const offered = async (who: string) =>
    (await graph.ask(who, `{ reconciliation(id: "${earlier}") { nextActions frozenBy } }`)).data
      .reconciliation;
  expect(await offered(freezer)).toMatchObject({ nextActions: ['WITHDRAW'], frozenBy: row?.frozen_by });
  expect(await offered('regency:71.10')).toEqual({ nextActions: [], frozenBy: null });
  expect(await reconciled(sign())).toMatchObject({ state: 'SIGNED', version: 2, nextActions: [] });
  const withdraw = { expectedVersion: 2 };
  expect(await refusalOf(onReconciliation(graph, APIP, 'withdrawReconciliation', earlier, withdraw))).toBe(
    'ILLEGAL_STEP',
  );
  expect(await refusalOf(freeze(graph, APIP, { year: 2025 }))).toBe('BAD_USER_INPUT semester');

  const second = await reconciled(freeze(graph, APIP));
  expect(
    await refusalOf(onReconciliation(graph, APIP, 'withdrawReconciliation', second.id, { reason: ' ' })),
  ).toBe('BAD_USER_INPUT reason');
  const given = await reconciled(onReconciliation(graph, APIP, 'withdrawReconciliation', second.id));
  expect(given).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Belum lengkap.' });
  expect(await lastOf(graph)).toBe(earlier);
});
