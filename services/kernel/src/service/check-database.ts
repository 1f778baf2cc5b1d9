import { Client } from 'pg';
import { roleOf } from '../database/provision.ts';
import { ConfigError } from './variables.ts';

/** The `cluster_name` of the embedded PostgreSQL, as `services/standalone` sets it. */
const EMBEDDED = 'oversight-standalone';

/** Refuses a login that is not the service's own: it may too much or too little. And in production a demonstration. */
export async function checkDatabase(databaseUrl: string, schema: string, production = false): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect().catch((error: Error) => {
    // The driver's words for a password that it was not given.
    throw /password must be a string/.test(error.message)
      ? new ConfigError('DATABASE_URL has no password.')
      : error;
  });
  try {
    const { rows } = await client.query<{ login: string; server: string }>(
      `select session_user as login, current_setting('cluster_name') as server`,
    );
    const { login, server } = rows[0] as (typeof rows)[number];
    if (production && server === EMBEDDED) {
      throw new ConfigError(
        'DATABASE_URL is the embedded PostgreSQL of a demonstration, not for production.',
      );
    }
    const own = roleOf(schema, 'login');
    if (login !== own) throw new ConfigError(`DATABASE_URL must be of the login ${own}, and is of ${login}.`);
  } finally {
    await client.end();
  }
}
