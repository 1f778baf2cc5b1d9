import type { Client } from 'pg';

/** Inserts rows that name the same columns; JSON knows no dates or long numbers, so those travel as text. */
export async function putRows(client: Client, table: string, rows: readonly object[]): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first)
    .map((name) => client.escapeIdentifier(name))
    .join(', ');
  await client.query(
    `insert into findings.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::findings.${table}, $1)`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
