import { untoldIn } from '@oversight/kernel';
import type { Client } from 'pg';
import { SCHEMA } from '../audit-scope.ts';
import { FED } from './fed-audits.ts';

/**
 * Loads rows and moves them on without telling each move; told is each once, as it stands in the end. A feed begins with
 * all there is, so nobody misses anything. To be called within a transaction: what undoes it switches the triggers on.
 */
export async function tellOnce(client: Client, load: () => Promise<void>): Promise<void> {
  const triggers = (how: string) =>
    client.query(
      Object.keys(FED)
        .map((table) => `alter table ${SCHEMA}.${table} ${how} trigger fed`)
        .join('; '),
    );
  await client.query('set role findings_owner');
  await triggers('disable');
  await client.query('set role findings_loader');
  await load();
  await client.query('set role findings_owner');
  await triggers('enable');
  await client.query('set role findings_loader');
  for (const [table, [node, scope]] of Object.entries(FED))
    await client.query(untoldIn(SCHEMA, table, node, scope));
}
