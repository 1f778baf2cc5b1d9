import { roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import type { Client } from 'pg';
import { BI_LOGIN } from './bi-login.ts';
import { SEALED } from './databases.ts';

const LOGINS = [
  ...services.filter(({ name }) => name !== SEALED).map(({ tables }) => roleOf(tables.schema, 'login')),
  BI_LOGIN,
];

/**
 * PostgreSQL lets everybody into every database, to keep temporary tables and large objects there and to hold locks
 * such as those our starts wait for. Here the logins get in, and have none of the rest.
 */
export async function admitLogins(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ database: string }>('select current_database() as database');
  const database = admin.escapeIdentifier(rows[0]?.database as string);
  await admin.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${LOGINS.join(', ')};
    do $$ declare builtin regprocedure; begin
      for builtin in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
        and proname ~ '^(lo_|lo(read|write)$|pg_(try_)?advisory_)' and has_function_privilege('public', oid, 'execute')
      loop execute format('revoke execute on function %s from public', builtin); end loop;
    end $$`);
}

/** On a server of our own nobody has any business in the databases that it was laid out with. */
export const closeServer = (admin: Client) =>
  admin.query('revoke all on database postgres, template1 from public');
