import { insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { type DemonstrationPlan, synthesizeFindings } from './synthesize-findings.ts';
import { DEMONSTRATION_COLUMNS, type DemonstrationRecommendation } from './tables.ts';

const TABLE: Record<keyof typeof DEMONSTRATION_COLUMNS, string> = {
  reports: 'audit_report',
  findings: 'finding',
  recommendations: 'recommendation',
  changes: 'status_change',
  addressees: 'recommendation_addressee',
  answers: 'answer',
  deposits: 'deposit',
};

/** Loads two made-up years through the loader's own door, and says how many rows came. */
export async function loadDemonstration(
  client: Client,
  plan: DemonstrationPlan,
): Promise<{ rows: number; recommendations: DemonstrationRecommendation[] }> {
  const tables = synthesizeFindings(plan);
  let count = 0;
  await client.query('set role findings_loader');
  for (const [name, columns] of Object.entries(DEMONSTRATION_COLUMNS)) {
    const key = name as keyof typeof DEMONSTRATION_COLUMNS;
    await insertRows(
      client,
      `findings.${TABLE[key]}`,
      { ...columns, need_to_know: 'text[]', provenance: 'text' },
      tables[key].map((row) => [...row, '{}', 'SYNTHETIC']),
    );
    count += tables[key].length;
  }
  await client.query('reset role');
  return { rows: count, recommendations: tables.promisable };
}
