import { ConfigError } from '@oversight/kernel';
import { Client } from 'pg';
import { DATABASE_SETTINGS, SERVER_SETTINGS, type ServerFacts, wrongSettings } from './server-settings.ts';

/**
 * Asks the running server, as the service itself will meet it, and refuses to go on when anything could record
 * what was reported. One line, all that is wrong; `hardenDatabase` sets what can be set for one database.
 */
export async function checkServerSettings(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect().catch(() => {
    throw new ConfigError('The database does not answer, or not to this login.');
  });
  try {
    const wrong = wrongSettings(await factsOf(client));
    if (wrong.length > 0) throw new ConfigError(`This PostgreSQL will not do: ${wrong.join('; ')}.`);
  } finally {
    await client.end();
  }
}

async function factsOf(client: Client): Promise<ServerFacts> {
  const list = async (sql: string, parameters: unknown[] = []): Promise<string[]> =>
    (await client.query<{ item: string }>(sql, parameters)).rows.map(({ item }) => item);

  const names = Object.keys({ ...DATABASE_SETTINGS, ...SERVER_SETTINGS });
  const { rows } = await client.query<{ name: string; value: string }>(
    'select name, setting as value from pg_settings where name = any ($1)',
    [names],
  );
  const [hardened] = await list(
    `select to_regprocedure('whistleblowing_sealing.preloaded_libraries()')::text as item`,
  );
  if (!hardened)
    throw new ConfigError('This database is not hardened: run hardenDatabase as an administrator.');

  return {
    settings: Object.fromEntries(rows.map(({ name, value }) => [name, value])),
    preloadedLibraries: await list('select unnest(whistleblowing_sealing.preloaded_libraries()) as item'),
    extensions: await list('select extname as item from pg_extension'),
    strangers: await list(`
      select 'public' as item where has_database_privilege('public', current_database(), 'connect')
      union all
      select rolname from pg_roles
      where rolcanlogin and not rolsuper and rolname <> current_user
        and oid <> (select datdba from pg_database where datname = current_database())
        and has_database_privilege(oid, current_database(), 'connect')`),
  };
}
