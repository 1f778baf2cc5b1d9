import { beforeAll, expect, test } from '@jest/globals';
import { roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { BI_LOGIN } from '@oversight/standalone';
import type { Client } from 'pg';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { type Grantable, type Grants, type Kind, readGrants } from '../kit/privileges.ts';
import { undone } from '../kit/sealed-tables.ts';
import { COLUMNS } from './database-columns.ts';
import { FUNCTIONS } from './database-functions.ts';
import * as intended from './database-roles.ts';
import type { Intended } from './intended.ts';

const SCHEMAS = services.map(({ tables }) => tables.schema);
const KINDS = ['owner', 'app', 'sigma', 'loader', 'login'] as const;
const ROLES = [...SCHEMAS.flatMap((schema) => KINDS.map((kind) => roleOf(schema, kind))), BI_LOGIN];

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});
const inOpen = <T>(work: (client: Client) => Promise<T>) => asAdministrator(databases.open, work);
const inBoth = async <T>(work: (client: Client) => Promise<T[]>): Promise<T[]> => [
  ...(await inOpen(work)),
  ...(await asAdministrator(databases.sealed, work)),
];

const LINES: Record<Exclude<Kind, 'database'>, [lines: Intended, otherwise?: Grants]> = {
  table: [intended.TABLES, intended.EVERY_TABLE],
  column: [COLUMNS],
  sequence: [intended.SEQUENCES],
  function: [FUNCTIONS],
  schema: [intended.SCHEMAS],
};

/** The line for an object, with roles by their full names and verbs as the catalogue orders them. */
function line([lines, otherwise = {}]: (typeof LINES)['table'], { schema, name }: Grantable): Grants {
  const ofEvery = SCHEMAS.includes(schema) ? lines[name.replace(schema, '*')] : undefined;
  return Object.fromEntries(
    Object.entries(lines[name] ?? ofEvery ?? otherwise).map(([role, verbs]) => {
      const kind = KINDS.find((each) => each === role);
      return [kind ? roleOf(schema, kind) : role, verbs.split(' ').sort().join(' ')];
    }),
  );
}

test.each(Object.entries(LINES))('who may do what to every %s is as intended', async (kind, lines) => {
  const found = await inBoth((client) => readGrants(client, kind as Kind, ROLES));
  const matrix = (grantsOf: (object: Grantable) => Grants) =>
    found.map((object) => ({ [object.name]: grantsOf(object) }));
  expect(matrix(({ grants }) => grants)).toEqual(matrix((object) => line(lines, object)));
  const names = new Set(found.flatMap(({ schema, name }) => [name, name.replace(schema, '*')]));
  expect(Object.keys(lines[0]).filter((name) => !names.has(name))).toEqual([]);
});

test('control: the matrix shows a grant by whichever way it was given', async () => {
  const grantsOf = async (client: Client, kind: Kind, name: string) =>
    (await readGrants(client, kind, ROLES)).find((object) => object.name === name)?.grants;
  await inOpen(
    undone(async (client) => {
      await client.query(`grant truncate on findings.finding to public; grant select (closed_on) on findings.finding to bi_login;
        grant execute on function findings.viewer_is to public; grant pg_read_all_data to meetings_loader with inherit true`);
      expect(await grantsOf(client, 'table', 'findings.finding')).toMatchObject({
        PUBLIC: 'TRUNCATE',
        meetings_loader: 'SELECT',
        findings_app: 'DELETE SELECT',
      });
      expect(await grantsOf(client, 'column', 'findings.finding.closed_on')).toEqual({ bi_login: 'SELECT' });
      expect(await grantsOf(client, 'function', 'findings.viewer_is(text[])')).toEqual({ PUBLIC: 'EXECUTE' });
    }),
  );
});

test('into each database come its own logins, and nobody keeps temporary tables there', async () => {
  const nameOf = (url: string) => new URL(url).pathname.slice(1);
  const found = await inOpen((client) => readGrants(client, 'database', ROLES));
  const grantsOf = (name: string) => found.find((database) => database.name === name)?.grants;
  expect({
    open: grantsOf(nameOf(databases.open)),
    sealed: grantsOf(nameOf(databases.sealed)),
    postgres: grantsOf('postgres'),
    template1: grantsOf('template1'),
  }).toEqual(intended.DATABASES);
});

test('nothing else is granted to anybody, and no grant may be handed on', async () => {
  const others = await inBoth(
    async (client) =>
      (
        await client.query<{ what: string }>(`
          select 'type ' || oid::regtype as what from pg_type where typacl is not null and oid >= 16384
          union all select 'server ' || srvname from pg_foreign_server
          union all select 'parameter ' || parname from pg_parameter_acl
          union all select 'large object ' || oid from pg_largeobject_metadata
          union all select 'language ' || lanname from pg_language where oid >= 16384 and lanname <> 'plpgsql'
          union all select 'extension ' || extname from pg_extension where extname not in ('plpgsql', 'pg_trgm', 'btree_gist')
          union all select 'grant option on ' || c.oid::regclass from pg_class c, aclexplode(relacl)
            where is_grantable and grantee <> relowner`)
      ).rows,
  );
  expect(others).toEqual([]);
});

test('what an owner makes from now on is for nobody else either', async () => {
  await inOpen(
    undone(async (client) => {
      await client.query(`set local role findings_owner; create table findings.fresh (); create sequence findings.numbers;
        create function findings.fresh() returns int language sql return 1`);
      for (const [kind, name] of [
        ['table', 'findings.fresh'],
        ['sequence', 'findings.numbers'],
        ['function', 'findings.fresh()'],
      ] as const) {
        const found = await readGrants(client, kind, ROLES);
        expect(found.find((object) => object.name === name)).toMatchObject({ grants: {} });
      }
    }),
  );
});

test('of our roles only logins log in, and none is more than that', async () => {
  const { rows } = await inOpen((client) =>
    client.query(
      `select rolname, rolcanlogin, rolinherit or rolsuper or rolcreaterole or rolcreatedb or rolreplication
         or rolbypassrls as more from pg_roles where rolname = any ($1) order by rolname`,
      [ROLES],
    ),
  );
  expect(rows).toEqual(
    [...ROLES].sort().map((rolname) => ({ rolname, rolcanlogin: rolname.endsWith('_login'), more: false })),
  );
});

test('a login becomes a request, and an owner whoever counts, by saying so; nobody hands that on', async () => {
  const { rows } = await inOpen((client) =>
    client.query(
      `select who.rolname as who, roleid::regrole::text as becomes,
         concat_ws(' ', case when set_option then 'SET' end, case when inherit_option then 'INHERIT' end,
           case when admin_option then 'ADMIN' end) as how
       from pg_auth_members join pg_roles as who on who.oid = member
       where (who.rolname = any ($1) or roleid::regrole::text = any ($1)) and not rolsuper order by 1, 2`,
      [ROLES],
    ),
  );
  const expected = SCHEMAS.flatMap((schema) =>
    intended.BECOMES.map(([who, becomes]) => ({
      who: `${schema}_${who}`,
      becomes: `${schema}_${becomes}`,
      how: 'SET',
    })),
  );
  const inOrder = (each: { who: string; becomes: string }) => `${each.who} ${each.becomes}`;
  expect(rows).toEqual(expected.sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1)));
});
