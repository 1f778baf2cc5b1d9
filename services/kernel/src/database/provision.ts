import type { Client } from 'pg';
import { reachFunctions } from '../access/reach.sql.ts';

/**
 * The roles of a service, none of which can do another's work:
 * `_owner` owns the tables and is used by migrations only; `_app` is what a request becomes, under the row
 * policies; `_sigma` counts over all rows and returns numbers; `_loader` writes reference data; `_login` is the
 * only one that connects, and by itself may nothing (NOINHERIT, no grants).
 */
const ROLES = ['owner', 'app', 'sigma', 'loader'] as const;

export const roleOf = (schema: string, role: (typeof ROLES)[number] | 'login'): string => `${schema}_${role}`;

/** Makes or mends roles, schema and kernel functions; run by an administrator before the migrations. */
export async function provision(client: Client, schema: string, loginPassword?: string): Promise<void> {
  const statements = [
    ...ROLES.map((role) => createRole(roleOf(schema, role), 'nologin noinherit')),
    createRole(roleOf(schema, 'login'), 'login noinherit'),
    ...(loginPassword === undefined
      ? []
      : [`alter role ${roleOf(schema, 'login')} password ${client.escapeLiteral(loginPassword)}`]),
    `grant ${roleOf(schema, 'app')} to ${roleOf(schema, 'login')}`,
    ...ROLES.map((role) => `grant ${roleOf(schema, role)} to current_user`),
    `create schema if not exists ${schema} authorization ${roleOf(schema, 'owner')}`,
    ...ROLES.filter((role) => role !== 'owner').map(
      (role) => `grant usage on schema ${schema} to ${roleOf(schema, role)}`,
    ),
    // So that a migration can hand a counting function to the role that may count.
    `grant ${roleOf(schema, 'sigma')} to ${roleOf(schema, 'owner')}`,
    `grant create on schema ${schema} to ${roleOf(schema, 'sigma')}`,
    `set role ${roleOf(schema, 'owner')}`,
    ...reachFunctions(schema),
    'reset role',
  ];
  await client.query(statements.join(';\n'));
}

const createRole = (name: string, options: string): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if;
end $$`;
