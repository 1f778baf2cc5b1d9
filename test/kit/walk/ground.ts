import { loadDemonstration as loadStatistics } from '@oversight/whistleblowing';
import { asAdministrator, copyDatabases, type TestDatabases } from '../databases.ts';
import { AS_OF, REFERENCE } from '../templates.ts';
import { plantWorld } from './plant.ts';
import type { World } from './world.ts';

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

/** Databases full of canaries, and nothing made up beside them. */
export async function plantDatabases(
  subjects: readonly string[],
): Promise<{ databases: TestDatabases; world: World }> {
  const databases = await copyDatabases(REFERENCE, '_walk');
  await asAdministrator(databases.sealed, (client) => loadStatistics(client, { seed: 1, asOf: AS_OF }));
  const world = await asAdministrator(databases.open, (client) => plantWorld(client, subjects));
  return { databases, world };
}

/** Copies of planted databases, while nobody is connected to them. */
export const copyOf = ({ open, sealed }: TestDatabases, called: string): Promise<TestDatabases> =>
  copyDatabases({ open: nameIn(open), sealed: nameIn(sealed) }, called);

/** Nobody is told apart from anybody any more. */
export async function unlock({ open, sealed }: TestDatabases): Promise<void> {
  for (const url of [open, sealed]) {
    await asAdministrator(url, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select oid::regclass::text as name from pg_class where relkind = 'r' and relrowsecurity`,
      );
      for (const { name } of rows) await client.query(`alter table ${name} disable row level security`);
    });
  }
}
