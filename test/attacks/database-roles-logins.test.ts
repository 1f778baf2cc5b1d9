import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, provision, roleOf, type Viewer } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { BI_LOGIN, databaseOf, loginUrl } from '@oversight/standalone';
import type { Client } from 'pg';
import { asRequest, say } from '../kit/as-request.ts';
import { attempt, each, REFUSED } from '../kit/attempts.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { PASSWORD } from '../kit/templates.ts';
import { auditor, north } from '../kit/viewers.ts';

const SCHEMAS = services.map(({ tables }) => tables.schema);
const OPEN = SCHEMAS.filter((schema) => schema !== 'whistleblowing');
const KINDS = ['owner', 'app', 'sigma', 'loader', 'login'] as const;
/** A table of each, and a column to write. */
const TABLES: Record<string, string> = {
  organisations: 'organisation set code = code',
  meetings: 'commitment set office_note = office_note',
  findings: 'finding set title = title',
};

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});
const asLogin = <T>(schema: string, work: (client: Client) => Promise<T>, database = databases.open) =>
  asAdministrator(loginUrl(database, roleOf(schema, 'login'), PASSWORD), work);

/** Everything that may be tried on a service's rows. */
const reaching = (schema: string): string[] => {
  const [table] = (TABLES[schema] as string).split(' ');
  return [
    `select from ${schema}.${table}`,
    `table ${schema}.${table}`,
    `copy ${schema}.${table} to stdout`,
    `update ${schema}.${TABLES[schema]}`,
    `delete from ${schema}.${table}`,
    `truncate ${schema}.${table}`,
    `select ${schema}.viewer_is('{PUBLIC}')`,
    `select * from ${schema}.migration`,
    `select table_to_xml('${schema}.${table}', true, false, '')`,
  ];
};

test.each(OPEN)(
  '%s: whoever says to be a national auditor, and nothing else, gets nothing',
  async (schema) => {
    const statements = OPEN.flatMap(reaching);
    const answers = await asLogin(schema, async (client) => {
      await say(client, auditor);
      return attempt(client, statements);
    });
    expect(answers).toEqual(each(statements, REFUSED));
  },
);

test.each(OPEN)('%s: its login becomes its requests, and nobody else', async (schema) => {
  const others = SCHEMAS.flatMap((other) => KINDS.map((kind) => roleOf(other, kind))).filter(
    (role) => ![roleOf(schema, 'app'), roleOf(schema, 'login')].includes(role),
  );
  const app = roleOf(schema, 'app');
  const statements = [
    ...[...others, BI_LOGIN, 'postgres', 'pg_read_all_data'].flatMap((role) => [
      `set role ${role}`,
      `set session authorization ${role}`,
    ]),
    `set session authorization ${app}`,
    `grant ${app} to ${BI_LOGIN}`,
    `grant select on all tables in schema ${schema} to ${BI_LOGIN}`,
    `alter role ${app} login`,
    `alter role ${roleOf(schema, 'login')} bypassrls`,
    'create role mine',
    'set session_replication_role = replica',
    'set log_statement = none',
  ];
  // Said as itself, and once more as a request.
  for (const first of ['reset role', `set role ${app}`]) {
    const answers = await asLogin(schema, async (client) => {
      await client.query(first);
      return attempt(client, statements);
    });
    expect({ first, ...answers }).toEqual({ first, ...each(statements, REFUSED) });
  }
});

test.each(OPEN)(
  '%s: its requests do not reach the other services, whatever they say of themselves',
  async (schema) => {
    const statements = OPEN.filter((other) => other !== schema).flatMap(reaching);
    const answers = await asLogin(schema, async (client) => {
      await say(client, auditor);
      await client.query(`set role ${roleOf(schema, 'app')}`);
      return attempt(client, statements);
    });
    expect(answers).toEqual(each(statements, REFUSED));
  },
);

test('control: who has a login’s password is the service, and sees what its requests may, row by row', async () => {
  const offices = (viewer: Viewer | undefined) =>
    asRequest(databases.open, 'findings', viewer, async (client) => {
      const { rows } = await client.query<{ province: number }>(
        'select distinct province_code as province from findings.recommendation_addressee order by 1',
      );
      return rows.map(({ province }) => province);
    });
  expect(await offices(north)).toEqual([71]);
  expect((await offices(auditor)).length).toBeGreaterThan(30);
  expect(await offices(anonymous)).toEqual([]);
  expect(await offices(undefined)).toEqual([]);
});

test.each(OPEN)('%s: its login is let into no other database', async (schema) => {
  const server = new URL(databases.open);
  for (const name of [new URL(databases.sealed).pathname, '/postgres', '/template1']) {
    server.pathname = name;
    await expect(asLogin(schema, async () => 'let in', server.href)).rejects.toMatchObject({ code: REFUSED });
  }
});

test('a password is kept as a verifier, made by us; a wrong one does not open', async () => {
  const { rows } = await asAdministrator(databases.open, (admin) =>
    admin.query<{ rolname: string; rolpassword: string }>(
      'select rolname, rolpassword from pg_authid where rolname = any ($1)',
      [[...SCHEMAS.map((schema) => roleOf(schema, 'login')), BI_LOGIN]],
    ),
  );
  expect(rows).toHaveLength(5);
  for (const { rolname, rolpassword } of rows) {
    expect(rolpassword).toMatch(/^SCRAM-SHA-256\$4096:[\w+/]{22}==\$[\w+/]{43}=:[\w+/]{43}=$/);
    const home = rolname === BI_LOGIN ? databases.open : databaseOf(databases, rolname.replace('_login', ''));
    const open = (password: string) => asAdministrator(loginUrl(home, rolname, password), async () => 'in');
    expect(await open(PASSWORD)).toBe('in');
    await expect(open(`${PASSWORD} `)).rejects.toMatchObject({ code: '28P01' });
    // Whoever reads the catalogue has not read a password.
    await expect(open(rolpassword)).rejects.toMatchObject({ code: '28P01' });
  }
});

/** A service of this file’s own, since roles are the whole server's. */
const OWN = `made_${process.env.JEST_WORKER_ID}`;
afterAll(() =>
  asAdministrator(databases.open, (admin) => {
    const roles = KINDS.map((kind) => roleOf(OWN, kind)).join();
    return admin.query(`drop schema if exists ${OWN} cascade; drop owned by ${roles}; drop role ${roles}`);
  }),
);

test('roles that another hand made loose are mended, and the server’s log has no password', async () => {
  const word = `sandi-${crypto.randomUUID()}`;
  const url = new URL(databases.open);
  url.searchParams.set('options', '-c log_statement=all');
  const found = await asAdministrator(url.href, async (admin) => {
    await admin.query(`create role ${OWN}_app superuser login; create role ${OWN}_login createrole bypassrls inherit;
      grant ${OWN}_app to ${OWN}_login with inherit true, admin true`);
    await provision(admin, OWN, word);
    return admin.query(
      `select rolname, rolcanlogin, rolsuper or rolcreaterole or rolbypassrls or rolinherit as more,
         (select bool_or(inherit_option or admin_option) from pg_auth_members where member = r.oid) as hands_on
       from pg_roles r where rolname in ('${OWN}_app', '${OWN}_login') order by 1`,
    );
  });
  expect(found.rows).toEqual([
    { rolname: `${OWN}_app`, rolcanlogin: false, more: false, hands_on: null },
    { rolname: `${OWN}_login`, rolcanlogin: true, more: false, hands_on: false },
  ]);
  const written = readFileSync(process.env.TEST_POSTGRES_LOG as string, 'utf8');
  expect(written).toContain(`alter role ${OWN}_login password 'SCRAM-SHA-256$`);
  expect(written).not.toContain(word);
});
