import type { Client } from 'pg';
import { REACH_FUNCTIONS, reachFunctions } from '../access/reach.sql.ts';
import { scramVerifier } from './scram-verifier.ts';

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
  const [owner, app, sigma, loader] = ROLES.map((role) => roleOf(schema, role));
  const login = roleOf(schema, 'login');
  const statements = [
    ...ROLES.map((role) => makeRole(roleOf(schema, role), 'nologin')),
    ...makeLogin(login, loginPassword),
    // It becomes a request by saying so, and lets nobody else become one.
    `grant ${app} to ${login} with inherit false, set true, admin false`,
    ...ROLES.map((role) => `grant ${roleOf(schema, role)} to current_user`),
    `create schema if not exists ${schema} authorization ${owner}`,
    `grant usage on schema ${schema} to ${app}, ${sigma}, ${loader}`,
    // So that a migration can hand a counting function to the role that may count, and one that keeps copies or sums
    // over all rows to the one that loads.
    `grant ${sigma}, ${loader} to ${owner} with inherit false, set true, admin false`,
    `grant create on schema ${schema} to ${sigma}, ${loader}`,
    closeFunctions(schema),
    `set role ${owner}`,
    // A function is for whom its migration names: PostgreSQL gives every new one to everybody.
    'alter default privileges revoke execute on functions from public',
    ...reachFunctions(schema),
    `grant execute on function ${REACH_FUNCTIONS.map((name) => `${schema}.${name}`)} to ${app}, ${sigma}`,
    'reset role',
  ];
  await client.query(statements.join(';\n'));
}

/** A role that connects. What the server gets to see, and may log, is not the password. */
export const makeLogin = (name: string, password?: string): string[] => [
  makeRole(name, 'login'),
  ...(password === undefined ? [] : [`alter role ${name} password '${scramVerifier(password)}'`]),
];

/** One that was made by another hand loses what it could do more. */
const makeRole = (name: string, login: 'login' | 'nologin'): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then
    create role ${name} ${login} noinherit;
  elsif exists (select from pg_roles where rolname = '${name}' and (rolcanlogin <> ${login === 'login'} or rolinherit
    or rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)) then
    alter role ${name} ${login} noinherit nosuperuser nocreaterole nocreatedb noreplication nobypassrls;
  end if;
end $$`;

/** In older databases everybody who reached the schema could call its functions. */
const closeFunctions = (schema: string): string => `do $$ declare open regprocedure; begin
  for open in select oid from pg_proc
    where pronamespace = '${schema}'::regnamespace and has_function_privilege('public', oid, 'execute')
  loop execute format('revoke execute on function %s from public', open); end loop;
end $$`;
