import type { Client } from 'pg';

/** Column name → PostgreSQL type, in the order of the values of a row. */
export type Columns = Record<string, string>;

const ROWS_AT_ONCE = 5000;

/**
 * Inserts many rows in few statements, under the current role's row policies (COPY would be refused by them).
 * Arrays travel as PostgreSQL array literals.
 */
export async function insertRows(
  client: Client,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  onConflict = '',
): Promise<void> {
  const names = Object.keys(columns);
  const types = Object.values(columns);
  const sent = types.map((type) => (type.endsWith('[]') ? 'text' : type));
  const statement = `insert into ${table} (${names.join(', ')})
    select ${names.map((name, index) => `${name}::${types[index]}`).join(', ')}
    from unnest(${sent.map((type, index) => `$${index + 1}::${type}[]`).join(', ')}) as t (${names.join(', ')})
    ${onConflict}`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const chunk = rows.slice(start, start + ROWS_AT_ONCE);
    await client.query(
      statement,
      names.map((_, index) => chunk.map((row) => row[index] ?? null)),
    );
  }
}

/** Inserts, or brings the row with the same key up to date; an id once given stays. */
export function upsertRows(
  client: Client,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  ...key: string[]
): Promise<void> {
  const rest = Object.keys(columns).filter((name) => name !== 'id' && !key.includes(name));
  const updates = rest.map((name) => `${name} = excluded.${name}`).join(', ');
  return insertRows(client, table, columns, rows, `on conflict (${key.join(', ')}) do update set ${updates}`);
}

/** `{a,b}`, as PostgreSQL writes an array. */
export const arrayLiteral = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
