import type { Client } from 'pg';

/** What is counted. Histories, answers, deposits and the feed of changes are read by no number. */
const TABLES = [
  'audit_report',
  'finding',
  'recommendation',
  'recommendation_addressee',
  'finding_ledger',
  'finding_rollup',
  'follow_up_ledger',
];

const SUMS = ['count', 'in_time', 'not_followed_up', 'value', 'deposited', 'outstanding'];
const SUMMED_BY = 'level, organisation_code, province_code, source, fiscal_year, status, monetary';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Each copy of a row has ids of its own, and happened as many days earlier as it is the how-manieth. */
const copied = ({ name, type }: Column): string => {
  if (type === 'uuid') return `overlay(t.${name}::text placing to_hex(128 + k) from 15 for 2)::uuid`;
  if (type === 'date') return `t.${name} - k`;
  if (type.startsWith('timestamp')) return `t.${name} - k * interval '1 day'`;
  return `t.${name}`;
};

/**
 * Makes the demonstration so many times as much, behind the triggers: the ledger is shifted by days as its rows are, and
 * what is summed of it is summed anew. `wrongSums` says whether it is what the triggers would keep.
 */
export async function multiply(client: Client, times: number): Promise<number> {
  let rows = 0;
  await sumByDays(client);
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '1GB'`,
  );
  for (const table of TABLES) {
    const { rows: indexes } = await client.query<{ name: string; made: string }>(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
       where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
      [`findings.${table}`],
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    rows += await copy(client, table, times);
    for (const { made } of indexes) await client.query(made);
  }
  await client.query(SHIFTED, [times]);
  await client.query(AS_IT_STANDS);
  await client.query('reset session_replication_role');
  await client.query('select findings.compact_rollup()');
  await client.query('vacuum analyze');
  return rows;
}

async function copy(client: Client, table: string, times: number): Promise<number> {
  const { rows: columns } = await client.query<Column>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [`findings.${table}`],
  );
  const names = columns.map(({ name }) => name).join(', ');
  const { rowCount } = await client.query(
    `insert into findings.${table} (${names}) select ${columns.map(copied).join(', ')}
     from generate_series(1, $1::int - 1) k, findings.${table} t`,
    [times],
  );
  return rowCount ?? 0;
}

/** A day that sums stand for is shifted as the rows are; the months beside, and months of what was recorded, are made anew. */
const SHIFTED = `
  with last as (select (date_trunc('month', max(recorded_on)::timestamp) - interval '1 month')::date as since from day_sum),
  shifted as (
    select s.*, recorded_on - k as recorded, on_day - k as day from day_sum s, generate_series(0, $1::int - 1) k),
  placed as (
    select s.*, recorded < last.since as long_ago, case when recorded < last.since then date_trunc('month', recorded::timestamp)::date else recorded end as noted_on,
      measure || by.what as named, by.on_day as stands_for
    from shifted s, last, lateral (
      select '' as what, day as on_day
      union all select '_MONTH', date_trunc('month', day::timestamp)::date where measure in ('DEADLINE', 'AGE', 'EXTENSION')) by)
  insert into findings.follow_up_history (folded, recorded_on, ${SUMMED_BY}, measure, on_day, ${SUMS})
  select long_ago, noted_on, ${SUMMED_BY}, named, stands_for, ${SUMS.map((sum) => `sum(${sum})`)} from placed
  group by long_ago, noted_on, ${SUMMED_BY}, named, stands_for having ${SUMS.map((sum) => `sum(${sum}) <> 0`).join(' or ')}`;
const AS_IT_STANDS = `
  insert into findings.follow_up_rollup (${SUMMED_BY}, measure, on_day, ${SUMS})
  select ${SUMMED_BY}, measure, on_day, ${SUMS.map((sum) => `sum(${sum})`)} from findings.follow_up_history
  group by ${SUMMED_BY}, measure, on_day having ${SUMS.map((sum) => `sum(${sum}) <> 0`).join(' or ')}`;

/** The sums of what was noted, by days alone, before it is copied: what is noted month by month is folded into none. */
async function sumByDays(client: Client): Promise<void> {
  const month = `date_trunc('month', recorded_at at time zone 'Asia/Jakarta')`;
  await client.query('truncate findings.follow_up_rollup, findings.follow_up_history');
  await client.query(`create temp table noted (like findings.follow_up_ledger);
    create trigger summed after insert on noted referencing new table as new_rows
      for each statement execute function findings.sum_follow_up()`);
  const { rows } = await client.query<{ month: string }>(
    `select distinct ${month}::text as month from findings.follow_up_ledger`,
  );
  for (const each of rows)
    await client.query(
      `insert into noted select * from findings.follow_up_ledger where ${month} = $1::timestamp`,
      [each.month],
    );
  await client.query(
    `create temp table day_sum as select * from findings.follow_up_history where measure not like '%_MONTH'`,
  );
  await client.query('truncate findings.follow_up_rollup, findings.follow_up_history');
}
