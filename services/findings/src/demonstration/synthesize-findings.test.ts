import { expect, test } from '@jest/globals';
import { daysBetween } from '@oversight/kernel';
import { synthesizeFindings } from './synthesize-findings.ts';
import { DEMONSTRATION_COLUMNS, type DemonstrationTables } from './tables.ts';

const plan = {
  offices: ['00', '71', '71.10', '71.11', '72', '72.01'],
  seed: 7,
  scale: 3,
  asOf: '2026-06-30',
};
const whole = (of = plan) => synthesizeFindings(of).next().value as DemonstrationTables;
const tables = whole();

type Table = keyof typeof DEMONSTRATION_COLUMNS;
const TABLES = Object.keys(DEMONSTRATION_COLUMNS) as Table[];
const rowsOf = (table: Table, from: DemonstrationTables = tables): Record<string, string>[] => {
  const names = Object.keys(DEMONSTRATION_COLUMNS[table]);
  return from[table].map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] as string])),
  );
};

test('the same seed makes the same country, another seed another', () => {
  expect(whole()).toEqual(tables);
  expect(whole({ ...plan, seed: 8 })).not.toEqual(tables);
  for (const table of TABLES)
    expect({ table, some: tables[table].length > 0 }).toEqual({ table, some: true });
});

test('nothing happens after the last day, and it covers two years', () => {
  const days = TABLES.flatMap((table) =>
    rowsOf(table).flatMap((row) =>
      Object.entries(row).filter(([name, value]) => /_on$/.test(name) && name !== 'due_on' && value),
    ),
  );
  expect(days.filter(([, day]) => day > plan.asOf)).toEqual([]);
  const reported = rowsOf('reports')
    .map(({ reported_on }) => reported_on as string)
    .sort();
  expect(daysBetween(reported[0] as string, plan.asOf)).toBeGreaterThan(500);
  expect(daysBetween(reported[0] as string, plan.asOf)).toBeLessThanOrEqual(740);
});

test('every text a reader meets is marked', () => {
  const texts = [
    ...rowsOf('reports').map(({ title }) => title),
    ...rowsOf('findings').flatMap(({ title, condition, criteria, cause, effect, response }) => [
      title,
      condition,
      criteria,
      cause,
      effect,
      response,
    ]),
    ...rowsOf('recommendations').map(({ text }) => text),
    ...rowsOf('answers').flatMap(({ remark, text }) => [...(remark ? [remark] : []), text]),
  ];
  expect(texts.filter((text) => !text?.startsWith('[SINTETIS]'))).toEqual([]);
});

test('shares add up to the value, and nobody deposits more than their share', () => {
  const shares = new Map<string, bigint>();
  for (const { recommendation_id = '', share, deposited } of rowsOf('addressees')) {
    expect(BigInt(deposited as string)).toBeLessThanOrEqual(BigInt(share as string));
    shares.set(recommendation_id, (shares.get(recommendation_id) ?? 0n) + BigInt(share as string));
  }
  for (const { id = '', value } of rowsOf('recommendations'))
    expect(shares.get(id)).toBe(BigInt(value as string));
});

test('every recommendation begins BELUM_DITINDAKLANJUTI, and its status is the last of its history', () => {
  const history = Map.groupBy(rowsOf('changes'), ({ recommendation_id }) => recommendation_id);
  for (const { id, official_status, status_on } of rowsOf('recommendations')) {
    const changes = history.get(id) ?? [];
    expect(changes[0]?.['"to"']).toBe('BELUM_DITINDAKLANJUTI');
    expect(changes.at(-1)).toMatchObject({ '"to"': official_status, effective_on: status_on });
    for (let index = 1; index < changes.length; index++)
      expect(changes[index]?.['"from"']).toBe(changes[index - 1]?.['"to"']);
  }
});

test('nothing is found before it happened', () => {
  const reported = new Map(rowsOf('reports').map(({ id, reported_on }) => [id, reported_on as string]));
  for (const { report_id, occurred_on } of rowsOf('findings')) {
    expect((occurred_on as string) < (reported.get(report_id as string) as string)).toBe(true);
  }
});

test('money counts only once the auditor has assessed and the treasury confirmed it', () => {
  const paid = Map.groupBy(
    rowsOf('deposits').filter(({ confirmed }) => confirmed),
    ({ addressee_id }) => addressee_id,
  );
  for (const { id, deposited, workflow } of rowsOf('addressees')) {
    const confirmed = (paid.get(id) ?? []).reduce((sum, { amount }) => sum + BigInt(amount as string), 0n);
    expect(BigInt(deposited as string)).toBe(workflow === 'ASSESSED' ? confirmed : 0n);
  }
});

test('administrative findings lead', () => {
  const groups = Map.groupBy(rowsOf('findings'), ({ code = '' }) => code.slice(0, 4));
  const counts = [...groups]
    .map(([group, { length }]) => [group, length] as const)
    .sort((one, two) => two[1] - one[1]);
  expect(counts[0]?.[0]).toBe('1.04');
});
