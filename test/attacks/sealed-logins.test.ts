import { beforeAll, expect, test } from '@jest/globals';
import { roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { loginUrl } from '@oversight/standalone';
import { checkServerSettings, hardenDatabase } from '@oversight/whistleblowing';
import type { Client, DatabaseError } from 'pg';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { CELLS, RELEASES } from '../kit/sealed-tables.ts';
import { PASSWORD } from '../kit/templates.ts';

const OWN = roleOf('whistleblowing', 'login');
const OTHERS = services.map(({ name }) => roleOf(name, 'login')).filter((login) => login !== OWN);
const TABLES = [RELEASES, CELLS];
/** What PostgreSQL calls insufficient_privilege. */
const REFUSED = '42501';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});

const connectAs = <T>(login: string, database: string, work: (client: Client) => Promise<T>) =>
  asAdministrator(loginUrl(database, login, PASSWORD), work);
const greet = async (client: Client) => (await client.query('select current_user as me')).rows;
const codeOf = (client: Client, sql: string): Promise<string | undefined> =>
  client.query(sql).then(
    () => 'NOT REFUSED',
    ({ code }: DatabaseError) => code,
  );

async function expectAllRefused(statements: string[], before = ''): Promise<void> {
  const codes = await connectAs(OWN, databases.sealed, async (client) => {
    const found: [string, string | undefined][] = [];
    for (const sql of statements) {
      await client.query(`reset role; ${before}`);
      found.push([sql, await codeOf(client, sql)]);
    }
    return Object.fromEntries(found);
  });
  expect(codes).toEqual(Object.fromEntries(statements.map((sql) => [sql, REFUSED])));
}

test('its own login by itself may do nothing, and become nothing but a request', () =>
  expectAllRefused([
    ...TABLES.flatMap((table) => [
      `select from ${table}`,
      `insert into ${table} default values`,
      `delete from ${table}`,
    ]),
    `select whistleblowing.viewer_is('{PUBLIC}')`,
    'select from whistleblowing.migration',
    'create table whistleblowing.mine ()',
    'create table public.mine ()',
    'create temporary table mine ()',
    'create schema mine',
    `copy (select 1) to '/mine'`,
    `select pg_read_file('PG_VERSION')`,
    'set track_activities = on',
    'set session_replication_role = replica',
    ...(['owner', 'loader', 'sigma'] as const).map((role) => `set role ${roleOf('whistleblowing', role)}`),
    'set role postgres',
  ]));

test('a request may read, and write nothing', () =>
  expectAllRefused(
    [
      ...TABLES.flatMap((table) => [
        `insert into ${table} default values`,
        `update ${table} set year = 1`,
        `delete from ${table}`,
        `select from ${table} for update`,
        `truncate ${table} cascade`,
      ]),
      'create temporary table mine ()',
    ],
    `set role ${roleOf('whistleblowing', 'app')}; select from ${TABLES}`,
  ));

test.each(OTHERS)('%s is not let in, with the password that opens its own database', async (login) => {
  expect(await connectAs(login, databases.open, greet)).toEqual([{ me: login }]);
  await expect(connectAs(login, databases.sealed, greet)).rejects.toMatchObject({ code: REFUSED });
});

test('nobody but its own login, and for migrations its owner, can become a role of this service', async () => {
  const { rows } = await asAdministrator(databases.sealed, (admin) =>
    admin.query(
      `select member.rolname as member, role.rolname as role from pg_auth_members
       join pg_roles as member on member.oid = member join pg_roles as role on role.oid = roleid
       where role.rolname like 'whistleblowing%' and not member.rolsuper order by 2`,
    ),
  );
  expect(rows).toEqual([
    { member: OWN, role: 'whistleblowing_app' },
    { member: 'whistleblowing_owner', role: 'whistleblowing_loader' },
    { member: 'whistleblowing_owner', role: 'whistleblowing_sigma' },
  ]);
});

test('control: once everybody may connect they do, read nothing all the same, and the service refuses', async () => {
  const url = loginUrl(databases.sealed, OWN, PASSWORD);
  await checkServerSettings(url);
  await asAdministrator(databases.sealed, (admin) =>
    admin.query(`grant connect on database ${new URL(url).pathname.slice(1)} to public`),
  );
  expect(OTHERS).toHaveLength(3);
  for (const login of OTHERS) {
    expect(await connectAs(login, databases.sealed, greet)).toEqual([{ me: login }]);
    const read = `select from ${CELLS}`;
    expect(await connectAs(login, databases.sealed, (client) => codeOf(client, read))).toBe(REFUSED);
  }
  await expect(checkServerSettings(url)).rejects.toThrow('public may connect, must not');
  await asAdministrator(databases.sealed, hardenDatabase);
  await checkServerSettings(url);
});
