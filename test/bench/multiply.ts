import type { Client } from 'pg';

/** What is counted, and the sums. Histories, answers, deposits and the feed of changes are read by no number. */
const TABLES = [
  'audit_report',
  'finding',
  'recommendation',
  'recommendation_addressee',
  'finding_ledger',
  'finding_rollup',
  'follow_up_ledger',
  'follow_up_rollup',
];

/** Of shifted months nothing is right: they are summed anew from their days. */
const MONTHS_OF = (table: string, measure: string): string => `
  with gone as (delete from findings.${table} where measure = '${measure}_MONTH')
  insert into findings.${table} (level, organisation_code, province_code, source, fiscal_year, measure, status, on_day,
    count, in_time, not_followed_up, value, deposited, outstanding)
  select level, organisation_code, province_code, source, fiscal_year, '${measure}_MONTH', status, date_trunc('month', on_day::timestamp)::date,
    sum(count), sum(in_time), sum(not_followed_up), sum(value), sum(deposited), sum(outstanding)
  from findings.${table} where measure = '${measure}' group by 1, 2, 3, 4, 5, 7, 8`;

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
 * Makes the demonstration so many times as much, behind the triggers: a copy shifted by days is counted by sums and by a
 * ledger shifted by as many, so these are copied alike. `wrongSums` says whether they are what the triggers would keep.
 */
export async function multiply(client: Client, times: number): Promise<number> {
  let rows = 0;
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
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
  for (const measure of ['DEADLINE', 'AGE', 'EXTENSION'])
    await client.query(MONTHS_OF('follow_up_rollup', measure));
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
