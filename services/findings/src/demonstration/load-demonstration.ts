import { type Columns, insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { tellOnce } from '../change-feed/tell-once.ts';
import type { MadeUpFile } from './cases/made-up-file.ts';
import { putCases } from './cases/put-cases.ts';
import { MOVED } from './moves.ts';
import { type DemonstrationPlan, synthesizeFindings } from './synthesize-findings.ts';
import {
  DEMONSTRATION_COLUMNS,
  type DemonstrationRecommendation,
  type DemonstrationTables,
} from './tables.ts';

const TABLE: Record<keyof typeof DEMONSTRATION_COLUMNS, string> = {
  reports: 'audit_report',
  receipts: 'report_addressee',
  findings: 'finding',
  recommendations: 'recommendation',
  changes: 'status_change',
  addressees: 'recommendation_addressee',
  officeChanges: 'office_status_change',
  answers: 'answer',
  deposits: 'deposit',
};
const STATUS: Columns = { recorded_at: 'timestamptz', official_status: 'text', status_on: 'date' };

/** Loads two made-up years through the loader's own door, and says how many rows came. */
export async function loadDemonstration(
  client: Client,
  plan: DemonstrationPlan,
): Promise<{
  rows: number;
  recommendations: DemonstrationRecommendation[];
  /** To be kept before what tells of them is committed. */
  files: readonly MadeUpFile[];
}> {
  const tables = synthesizeFindings(plan);
  await tellOnce(client, () => load(client, tables));
  const cases = await putCases(client, plan);
  await client.query('select findings.compact_rollup()');
  await client.query('reset role');
  const rows = Object.keys(DEMONSTRATION_COLUMNS).reduce(
    (count, key) => count + tables[key as keyof typeof DEMONSTRATION_COLUMNS].length,
    0,
  );
  return { rows: rows + cases.rows, recommendations: tables.promisable, files: cases.files };
}

async function load(client: Client, tables: DemonstrationTables): Promise<void> {
  for (const [name, columns] of Object.entries(DEMONSTRATION_COLUMNS)) {
    const key = name as keyof typeof DEMONSTRATION_COLUMNS;
    await insertRows(
      client,
      `findings.${TABLE[key]}`,
      { ...columns, need_to_know: 'text[]', provenance: 'text' },
      tables[key].map((row) => [...row, '{}', 'SYNTHETIC']),
    );
  }
  // As they happened: what an earlier moment looked like is made of what changed since.
  for (const moves of tables.moves) await moveRows(client, 'recommendation_addressee', MOVED, moves);
  for (const moves of tables.statuses) await moveRows(client, 'recommendation', STATUS, moves);
}

/** Changes rows by their ids; each row holds the id and the columns. */
async function moveRows(client: Client, table: string, columns: Columns, rows: unknown[][]): Promise<void> {
  const names = Object.keys(columns);
  const types = ['uuid', ...Object.values(columns)];
  await client.query(
    `update findings.${table} t set ${names.map((name) => `${name} = m.${name}`).join(', ')}
     from unnest(${types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')}) as m (id, ${names.join(', ')})
     where t.id = m.id`,
    types.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}
