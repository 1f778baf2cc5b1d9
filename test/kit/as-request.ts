import { roleOf, sessionVariables, type Viewer } from '@oversight/kernel';
import { loginUrl } from '@oversight/standalone';
import type { Client } from 'pg';
import { asAdministrator } from './databases.ts';
import { undone } from './sealed-tables.ts';
import { PASSWORD } from './templates.ts';

/** What a request of this viewer may do in a service's schema; of nobody, when the session is told nothing. */
export const asRequest = <T>(
  database: string,
  schema: string,
  viewer: Viewer | undefined,
  work: (client: Client) => Promise<T>,
): Promise<T> =>
  asAdministrator(
    loginUrl(database, roleOf(schema, 'login'), PASSWORD),
    undone(async (client) => {
      if (viewer) await say(client, viewer);
      await client.query(`set local role ${roleOf(schema, 'app')}`);
      return work(client);
    }),
  );

/** Tells the session who is looking, as anybody with a connection can. */
export async function say(client: Client, viewer: Viewer): Promise<void> {
  for (const variable of Object.entries(sessionVariables(viewer)))
    await client.query('select set_config($1, $2, false)', variable);
}
