import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, Role, roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { BI_LOGIN, loginUrl } from '@oversight/standalone';
import { Client } from 'pg';
import { say } from '../kit/as-request.ts';
import { attempt, each, REFUSED } from '../kit/attempts.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { PASSWORD } from '../kit/templates.ts';

const KINDS = ['owner', 'app', 'sigma', 'loader', 'login'] as const;
const ROLES = services.flatMap(({ tables }) => KINDS.map((kind) => roleOf(tables.schema, kind)));

let databases: TestDatabases;
/** Somebody who has the login, and says to be everybody. */
let reader: Client;
/** Somebody else at work in the same database. */
let other: Client;
let names: { tables: string[]; functions: string[] };
beforeAll(async () => {
  databases = await copyDatabases();
  names = await asAdministrator(databases.open, async (admin) => {
    await admin.query(`select lo_from_bytea(4711, 'secret'); analyze`);
    const list = async (sql: string) =>
      (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);
    return {
      tables: await list(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_|^information'`,
      ),
      // Those of an extension that take its insides, nobody can call by SQL.
      functions: await list(
        `select format('%I.%I(%s)', nspname, proname, (select string_agg('null::' || format_type(type, null), ',') from unnest(proargtypes) type))
           as name from pg_proc join pg_namespace n on n.oid = pronamespace
         where nspname !~ '^pg_|^information' and prorettype <> 'trigger'::regtype
           and not 'internal'::regtype = any (proargtypes) and not 'cstring'::regtype = any (proargtypes)`,
      ),
    };
  });
  reader = new Client(loginUrl(databases.open, BI_LOGIN, PASSWORD));
  other = new Client(loginUrl(databases.open, 'findings_login', PASSWORD));
  await Promise.all([reader.connect(), other.connect()]);
  const everybody = {
    ...anonymous,
    subject: 'demonstration:national-auditor',
    roles: Object.keys(Role) as Role[],
    organisationCode: '00',
    provinceCode: 0,
  };
  await say(reader, everybody);
});
afterAll(() => Promise.all([reader?.end(), other?.end()]));

test('it connects to the open database and to no other', async () => {
  expect((await reader.query('select current_user as me')).rows).toEqual([{ me: BI_LOGIN }]);
  const url = new URL(databases.open);
  for (const name of [new URL(databases.sealed).pathname, '/postgres', '/template1']) {
    url.pathname = name;
    const open = asAdministrator(loginUrl(url.href, BI_LOGIN, PASSWORD), async () => 'let in');
    await expect(open).rejects.toMatchObject({ code: REFUSED });
  }
});

test('it reads only, not for long, and not from many places, until its user says otherwise', async () => {
  const settings = [
    'default_transaction_read_only',
    'statement_timeout',
    'idle_in_transaction_session_timeout',
    'temp_file_limit',
  ];
  const shown = await attempt(
    reader,
    settings.map((name) => `show ${name}`),
  );
  expect(Object.values(shown).flat()).toEqual([
    { default_transaction_read_only: 'on' },
    { statement_timeout: '1min' },
    { idle_in_transaction_session_timeout: '1min' },
    { temp_file_limit: '1GB' },
  ]);
  const { rows } = await reader.query('select rolconnlimit from pg_roles where rolname = current_user');
  expect(rows).toEqual([{ rolconnlimit: 10 }]);
  // The last is not its user's to lift.
  expect(await attempt(reader, ['set temp_file_limit = -1'])).toEqual({
    'set temp_file_limit = -1': REFUSED,
  });
});

test('whoever it says to be, no table and no function of ours answers it', async () => {
  expect(names.tables.length).toBeGreaterThan(20);
  expect(names.functions.length).toBeGreaterThan(10);
  const statements = [
    ...names.tables.flatMap((name) => [
      `select from ${name}`,
      `copy ${name} to stdout`,
      `select count(*) from ${name}`,
    ]),
    ...names.functions.map((call) => `select ${call}`),
    `select query_to_xml('select * from findings.finding', true, false, '')`,
    `select schema_to_xml('findings', true, false, '')`,
  ];
  const answers = await attempt(reader, statements);
  expect(answers).toEqual(each(statements, REFUSED));
});

test('it becomes nobody', async () => {
  const statements = [...ROLES, 'postgres', 'pg_read_all_data', 'pg_monitor', 'pg_read_server_files'].flatMap(
    (role) => [`set role ${role}`, `set session authorization ${role}`],
  );
  expect(await attempt(reader, statements)).toEqual(each(statements, REFUSED));
});

test('of what PostgreSQL knows of our rows, of other people’s questions and of passwords it sees nothing', async () => {
  await other.query(`select 'what others ask' as asked`);
  const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
  const silent = [
    `select from pg_stats where schemaname !~ '^pg_|^information'`,
    `select from pg_stats_ext where schemaname !~ '^pg_|^information'`,
    `select from information_schema.tables where table_schema !~ '^pg_|^information'`,
    `select from information_schema.columns where table_schema !~ '^pg_|^information'`,
    `select from information_schema.routines where specific_schema !~ '^pg_|^information'`,
    `select from information_schema.schemata where schema_name !~ '^pg_|^information|^public$'`,
    `select from pg_prepared_statements`,
    `select from pg_extension where extname not in ('plpgsql', 'pg_trgm', 'btree_gist')`,
  ];
  const shut = [
    'select from pg_statistic',
    'select from pg_statistic_ext_data',
    'select from pg_authid',
    'select from pg_shadow',
    'select from pg_largeobject',
    'select from pg_hba_file_rules',
    'select from pg_file_settings',
    'select subconninfo from pg_subscription',
    'select from pg_stat_activity',
    'select xact_commit from pg_stat_database',
    'select n_live_tup from pg_stat_all_tables',
    'select idx_scan from pg_stat_all_indexes',
    'select from pg_locks',
    `select pg_total_relation_size('findings.finding'::regclass::oid)`,
    `select pg_relation_size(oid) from pg_class where relname = 'finding'`,
    `select pg_logical_emit_message(true, 'x', 'y')`,
    `select pg_notify('x', 'y')`,
    'select lo_get(4711)',
    'select lo_open(4711, 262144)',
    `select lo_export(4711, '/mine')`,
    `select pg_read_file('PG_VERSION')`,
    `select pg_ls_dir('.')`,
    'select pg_current_logfile()',
    `select pg_terminate_backend(${rows[0]?.pid})`,
    `select pg_cancel_backend(${rows[0]?.pid})`,
  ];
  const answers = await attempt(reader, [...silent, ...shut]);
  expect(answers).toEqual({ ...each(silent, []), ...each(shut, REFUSED) });
});

test('control: the administrator does see what was asked for', async () => {
  await asAdministrator(databases.open, async (admin) => {
    for (const sql of [`select from pg_stats where schemaname = 'findings'`, 'select lo_get(4711)']) {
      expect((await admin.query(sql)).rowCount).toBeGreaterThan(0);
    }
  });
});

test('when it no longer only reads, it makes, keeps and holds up nothing all the same', async () => {
  await reader.query('set default_transaction_read_only = off');
  const shut = [
    'create table mine ()',
    'create table public.mine ()',
    'create temporary table mine ()',
    'create temporary view mine as select 1',
    'create schema mine',
    'create role mine',
    'create database mine',
    'create function public.mine() returns int language sql return 1',
    'create extension dblink',
    'create extension postgres_fdw',
    'create foreign data wrapper mine',
    'create publication mine',
    'create event trigger mine on ddl_command_start execute function mine()',
    `copy (select 1) to '/mine'`,
    `copy (select 1) to program 'id'`,
    ...[...ROLES, 'pg_read_all_data'].map((role) => `grant ${role} to ${BI_LOGIN}`),
    `grant select on findings.finding to ${BI_LOGIN}`,
    `alter role ${BI_LOGIN} bypassrls`,
    'alter system set log_statement = none',
    'set session_replication_role = replica',
    `select lo_create(0)`,
    `select lo_from_bytea(0, 'mine')`,
    `select pg_advisory_lock(hashtext('oversight start'))`,
    `select pg_try_advisory_xact_lock_shared(hashtext('oversight migrate'))`,
    `select pg_create_logical_replication_slot('mine', 'pgoutput')`,
    'select pg_switch_wal()',
  ];
  expect(await attempt(reader, shut)).toEqual(each(shut, REFUSED));
  expect(await attempt(reader, ['select dblink_connect()'])).toEqual({
    'select dblink_connect()': '42883',
  });
});
