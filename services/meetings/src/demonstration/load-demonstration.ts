import { insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { REFRESH_PRESENCE } from '../invitation/presence.ts';
import { type DemonstrationPlan, synthesizeMeetings } from './synthesize-meetings.ts';
import { DEMONSTRATION_COLUMNS, type DemonstrationTables } from './tables.ts';

/** Loads two made-up years through the loader's own door, and says how many rows came. */
export async function loadDemonstration(client: Client, plan: DemonstrationPlan): Promise<{ rows: number }> {
  const tables = synthesizeMeetings(plan);
  let count = 0;
  await client.query('set role meetings_loader');
  for (const [name, columns] of Object.entries(DEMONSTRATION_COLUMNS)) {
    const rows = tables[name as keyof DemonstrationTables];
    await insertRows(client, `meetings.${name}`, columns, rows);
    count += rows.length;
  }
  await client.query(REFRESH_PRESENCE);
  await client.query('reset role');
  return { rows: count };
}
