import { Client } from 'pg';
import { ConfigError } from './variables.ts';

/** What the embedded PostgreSQL of `services/standalone` calls itself. */
const EMBEDDED = 'oversight-standalone';

/** The embedded PostgreSQL, by its name: it is kept on one disk by whoever started a demonstration. */
export async function refuseEmbedded(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select current_setting('cluster_name') as name`);
    if (rows[0]?.name === EMBEDDED) {
      throw new ConfigError(
        'DATABASE_URL is the embedded PostgreSQL of a demonstration, not for production.',
      );
    }
  } finally {
    await client.end();
  }
}
