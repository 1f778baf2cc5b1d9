import { roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import type { Client } from 'pg';
import { BI_LOGIN } from './bi-login.ts';
import { SEALED } from './databases.ts';

const LOGINS = [
  ...services.filter(({ name }) => name !== SEALED).map(({ tables }) => roleOf(tables.schema, 'login')),
  BI_LOGIN,
];

/** Built-in functions that are for nobody here; statistics are for whoever watches over the server. */
const CLOSED =
  '^(lo_|lo(read|write)$|pg_(try_)?advisory_|pg_stat_get_|pg_lock_status$|pg_(relation|table|indexes|total_relation)_size$|pg_logical_emit_message$|pg_notify$)';

/**
 * PostgreSQL lets everybody into every database, to keep temporary tables and large objects there, to hold locks such as
 * those our starts wait for, to write into its log of changes and wake others, and to read how many rows are where, of
 * other databases too. Here the logins get in, and have none of the rest.
 */
export async function admitLogins(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ database: string }>('select current_database() as database');
  const database = admin.escapeIdentifier(rows[0]?.database as string);
  await admin.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${LOGINS.join(', ')};
    do $$ declare builtin regprocedure; begin
      for builtin in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
        and proname ~ '${CLOSED}' and has_function_privilege('public', oid, 'execute')
      loop
        execute format('revoke execute on function %s from public', builtin);
        if builtin::text ~ 'pg_stat_get_|pg_lock_status|_size' then execute format('grant execute on function %s to pg_monitor', builtin); end if;
      end loop;
    end $$`);
}

/** On a server of our own nobody has any business in the databases that it was laid out with. */
export const closeServer = (admin: Client) =>
  admin.query('revoke all on database postgres, template1 from public');
