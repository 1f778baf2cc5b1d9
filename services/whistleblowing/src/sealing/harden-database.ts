import { admitOnly, roleOf } from '@oversight/kernel';
import type { Client } from 'pg';
import { DATABASE_SETTINGS } from './server-settings.ts';

const LOGIN = roleOf('whistleblowing', 'login');

/** Names of libraries are for superusers to read; the service must know whether one of them keeps statements. */
const PRELOADED_LIBRARIES = `create or replace function whistleblowing_sealing.preloaded_libraries()
  returns text[] language sql stable security definer set search_path = '' as $$
    select pg_catalog.regexp_split_to_array(pg_catalog.concat_ws(',',
      pg_catalog.current_setting('shared_preload_libraries'),
      pg_catalog.current_setting('session_preload_libraries'),
      pg_catalog.current_setting('local_preload_libraries')), '[\\s,"]+')
  $$`;

/**
 * Closes the database the client is connected to: nobody but the service's login may connect, and nothing that is
 * asked of it is recorded. Run by a superuser after `migrate`, as often as one likes.
 */
export async function hardenDatabase(admin: Client): Promise<void> {
  const database = await admitOnly(admin, [LOGIN]);
  const statements = [
    ...Object.entries(DATABASE_SETTINGS).map(
      ([name, value]) => `alter database ${database} set ${name} = ${admin.escapeLiteral(value)}`,
    ),
    'create schema if not exists whistleblowing_sealing',
    `grant usage on schema whistleblowing_sealing to ${LOGIN}`,
    PRELOADED_LIBRARIES,
    'revoke all on function whistleblowing_sealing.preloaded_libraries() from public',
    `grant execute on function whistleblowing_sealing.preloaded_libraries() to ${LOGIN}`,
  ];
  for (const statement of statements) await admin.query(statement);
}
