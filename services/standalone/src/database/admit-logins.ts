import { admitOnly, roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import type { Client } from 'pg';
import { BI_LOGIN } from './bi-login.ts';
import { SEALED } from './databases.ts';

const LOGINS = [
  ...services.filter(({ name }) => name !== SEALED).map(({ tables }) => roleOf(tables.schema, 'login')),
  BI_LOGIN,
];

/** Built-in functions, by name, that are for nobody here: of large objects, of locks, for writing into the log of changes. */
const FOR_NOBODY = '^(lo_|lo(read|write)$|pg_(try_)?advisory_|pg_logical_emit_message$|pg_notify$)';
/** Those that tell how many rows are where, also of other databases: for whoever watches over the server. */
const FOR_MONITORS = '^(pg_stat_get_|pg_lock_status$|pg_(relation|table|indexes|total_relation)_size$)';

/** PostgreSQL lets everybody into every database and to all of these; here the logins get in, and have none of them. */
export async function admitLogins(admin: Client): Promise<void> {
  await admitOnly(admin, LOGINS);
  await admin.query(takenFromEverybody(FOR_NOBODY));
  await admin.query(takenFromEverybody(FOR_MONITORS, 'pg_monitor'));
}

const takenFromEverybody = (names: string, given = ''): string => `do $$ declare builtin regprocedure; begin
  for builtin in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
    and proname ~ '${names}' and has_function_privilege('public', oid, 'execute')
  loop
    execute format('revoke execute on function %s from public', builtin);
    ${given && `execute format('grant execute on function %s to ${given}', builtin);`}
  end loop;
end $$`;

/** The databases that a server of our own was laid out with are nobody's. */
export const closeServer = (admin: Client) =>
  admin.query('revoke all on database postgres, template1 from public');
