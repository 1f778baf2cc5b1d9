import { beforeAll, expect, test } from '@jest/globals';
import { loadDemonstration } from '@oversight/whistleblowing';
import type { DatabaseError } from 'pg';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { CELLS, RELEASES, readAll, undone } from '../kit/sealed-tables.ts';
import { AS_OF } from '../kit/templates.ts';

let url: string;
let before: unknown;
beforeAll(async () => {
  ({ sealed: url } = await copyDatabases());
  before = await asAdministrator(url, async (admin) => {
    // A release without cells, as a broken loader would leave it: all its slots are free.
    await admin.query(release(2022, '2023-01-31'));
    return readAll(admin);
  });
});

const release = (year: number, on: string) => `insert into ${RELEASES} values (${year}, '${on}', 'RECORDED')`;
const cell = (year: number, values: string) => `insert into ${CELLS} values (${year}, ${values})`;
/** In one transaction, as the loader adds them. */
const together = (values: string) => `${release(2023, '2024-01-31')}; ${cell(2023, values)}`;

const TRIGGERS = [RELEASES, CELLS].map((table) => `alter table ${table} disable trigger all`).join(';');
const without = (constraint: string) =>
  `alter table ${constraint.startsWith('statistics_cell') ? CELLS : RELEASES} drop constraint ${constraint} cascade`;

interface Attack {
  readonly what: string;
  readonly sql: string;
  /** The constraint that refuses it; a trigger, where there is none. */
  readonly constraint?: string;
}

const ATTACKS: Attack[] = [
  { what: 'numbers are changed', sql: `update ${CELLS} set value = 99, below = false` },
  { what: 'a release is changed', sql: `update ${RELEASES} set released_on = released_on + 1` },
  {
    what: 'a release is changed by adding it again',
    sql: `${release(2025, '2026-01-31')} on conflict (year) do update set provenance = 'RECORDED'`,
  },
  {
    what: 'a release is changed by merging',
    sql: `merge into ${RELEASES} as mine using (values (2025)) as other (year) on mine.year = other.year
      when matched then update set provenance = 'RECORDED'`,
  },
  { what: 'numbers are deleted', sql: `delete from ${CELLS}` },
  { what: 'a release is deleted', sql: `delete from ${RELEASES} where year = 2022` },
  { what: 'numbers are emptied', sql: `truncate ${CELLS}` },
  { what: 'releases are emptied', sql: `truncate ${RELEASES} cascade` },
  { what: 'a cell comes late', sql: cell(2022, `5, 'NATIONAL_YEAR', 'ALL', null, 7, false`) },
  { what: 'a cell comes without its release', sql: cell(2021, `5, 'NATIONAL_YEAR', 'ALL', null, 7, false`) },
  {
    what: 'a small number at 5',
    sql: together(`5, 'NATIONAL_YEAR', 'ALL', null, 4, false`),
    constraint: 'statistics_cell_suppressed',
  },
  {
    what: 'a small number at 10',
    sql: together(`10, 'NATIONAL_YEAR', 'ALL', null, 9, false`),
    constraint: 'statistics_cell_suppressed',
  },
  {
    what: 'a threshold of one',
    sql: together(`1, 'NATIONAL_YEAR', 'ALL', null, 1, false`),
    constraint: 'statistics_cell_threshold',
  },
  {
    what: 'a number that is said to be small',
    sql: together(`5, 'NATIONAL_YEAR', 'ALL', null, 7, true`),
    constraint: 'statistics_cell_below',
  },
  {
    what: 'a regency',
    sql: together(`5, 'PROVINCE_YEAR', '7110', 7110, 40, false`),
    constraint: 'statistics_cell_lattice',
  },
  {
    what: 'a province under the name of another',
    sql: together(`5, 'PROVINCE_YEAR', '72', 71, 40, false`),
    constraint: 'statistics_cell_province',
  },
  {
    what: 'a second release of a year',
    sql: release(2025, '2026-02-01'),
    constraint: 'statistics_release_pkey',
  },
  {
    what: 'a release before its 30 days',
    sql: release(2023, '2024-01-30'),
    constraint: 'statistics_release_lag',
  },
];
/** Refused by a trigger, or by what the role may. */
const PRIVILEGE = '42501';

test.each([
  { who: 'the loader', prelude: 'set role whistleblowing_loader' },
  { who: 'a superuser', prelude: '' },
  { who: 'a superuser who replays', prelude: 'set session_replication_role = replica' },
  { who: 'the owner', prelude: 'set role whistleblowing_owner', refusal: PRIVILEGE },
  { who: 'a request', prelude: 'set role whistleblowing_app', refusal: PRIVILEGE },
])('$who changes, shortens and lengthens no release', async ({ prelude, refusal }) => {
  const refused = await asAdministrator(url, async (client) => {
    await client.query(prelude);
    const tried = [];
    for (const { what, sql } of ATTACKS) {
      // What is not refused stays, and is seen below.
      const error = await client.query(sql).catch((caught: DatabaseError) => caught);
      tried.push([what, error instanceof Error ? (error.constraint ?? error.code) : 'NOT REFUSED']);
    }
    return Object.fromEntries(tried);
  });
  expect(refused).toEqual(
    Object.fromEntries(ATTACKS.map(({ what, constraint }) => [what, refusal ?? constraint ?? PRIVILEGE])),
  );
  expect(await asAdministrator(url, readAll)).toEqual(before);
});

test('other counts of a year that has its release change nothing', async () => {
  await asAdministrator(url, (client) => loadDemonstration(client, { seed: 4711, asOf: AS_OF }));
  expect(await asAdministrator(url, readAll)).toEqual(before);
});

/** Whether it goes through; undone afterwards. */
const goesThrough = (...statements: string[]) =>
  asAdministrator(
    url,
    undone(async (client) => {
      for (const statement of statements) await client.query(statement);
      return JSON.stringify(await readAll(client)) !== JSON.stringify(before);
    }),
  );

test('control: the loader adds a whole release', async () => {
  const whole = together(`5, 'NATIONAL_YEAR', 'ALL', null, 7, false`);
  expect(await goesThrough('set role whistleblowing_loader', whole, 'reset role')).toBe(true);
});

test.each(ATTACKS)('control: $what, where nothing refuses it', async ({ sql, constraint }) => {
  expect(await goesThrough(constraint ? without(constraint) : TRIGGERS, sql)).toBe(true);
});
