import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';

/** Takes away what is made up in tables of findings and all that hangs on it, which no request can: a test counts its own. */
export const withoutMadeUp = ({ databases }: TestGraph, ...tables: string[]): Promise<unknown> =>
  asAdministrator(databases.open, async (client) => {
    const named = tables.map((table) => `findings.${table}`);
    await client.query(`set session_replication_role = replica; truncate ${named.join(', ')} cascade`);
  });
