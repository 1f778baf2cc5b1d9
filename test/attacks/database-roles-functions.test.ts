import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, Role, roleOf } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { databaseOf } from '@oversight/standalone';
import type { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { AS_OF } from '../kit/templates.ts';
import { DEFINERS } from './database-functions.ts';
import { TABLES } from './database-roles.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});
const inBoth = async <T extends object>(sql: string): Promise<T[]> => {
  const read = async (client: Client) => (await client.query<T>(sql)).rows;
  return [await asAdministrator(databases.open, read), await asAdministrator(databases.sealed, read)].flat();
};
const SCHEMAS = services.map(({ tables }) => tables.schema);
const OURS = `nspname !~ '^pg_' and nspname <> 'information_schema'`;

test('row security is forced on every table, but for those that are their owner’s alone', async () => {
  const free = Object.entries(TABLES).flatMap(([name, grants]) =>
    Object.keys(grants).length === 0 ? [name] : [],
  );
  const open = await inBoth<{ schema: string; name: string }>(
    `select nspname as schema, format('%s.%s', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p') and ${OURS} and not (relrowsecurity and relforcerowsecurity)`,
  );
  const unexpected = open.filter(
    ({ schema, name }) => !free.includes(name) && !free.includes(name.replace(schema, '*')),
  );
  expect(unexpected).toEqual([]);
});

test('every policy is for one role of its service, never for everybody', async () => {
  const policies = await inBoth<{ schemaname: string; policyname: string; roles: string[] }>(
    'select schemaname, tablename, policyname, roles::text[] from pg_policies',
  );
  expect(policies.length).toBeGreaterThan(50);
  const isOfItsService = ({ schemaname, roles }: (typeof policies)[number]) =>
    (schemaname.endsWith('_worker') &&
      String(roles) === roleOf(schemaname.replace(/_worker$/, ''), 'login')) ||
    (['app', 'loader', 'sigma'] as const).some((kind) => String(roles) === roleOf(schemaname, kind));
  expect(policies.filter((policy) => !isOfItsService(policy))).toEqual([]);
});

test('what sees past the row policies is listed, belongs to whoever counts, and looks nowhere else for names', async () => {
  const definers = await inBoth<{ name: string; owner: string; path: string }>(
    `select f.oid::regprocedure::text as name, (select setting from unnest(proconfig) setting where setting like 'search_path=%') as path,
       case when rolsuper then 'the administrator' else rolname end as owner
     from pg_proc f join pg_namespace n on n.oid = pronamespace join pg_roles o on o.oid = proowner
     where prosecdef and ${OURS}`,
  );
  expect(Object.fromEntries(definers.map(({ name, owner }) => [name, owner]))).toEqual(DEFINERS);
  for (const { name, path } of definers) {
    const [schema] = name.split('.');
    expect({ name, path }).toEqual({
      name,
      path: expect.stringMatching(`^search_path=(""|${schema}, pg_temp)$`),
    });
  }
});

test('no view, rule or leakproof function of ours looks past them either', async () => {
  const found = await inBoth(
    `select relkind::text || ' ' || c.oid::regclass as what from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind in ('v', 'm', 'f') and ${OURS} and not 'security_invoker=true' = any (coalesce(reloptions, '{}'))
     union all select 'rule ' || r.oid from pg_rewrite r join pg_class c on c.oid = ev_class
       join pg_namespace n on n.oid = relnamespace where ${OURS} and relkind <> 'v'
     union all select 'leakproof ' || f.oid::regprocedure from pg_proc f
       join pg_namespace n on n.oid = pronamespace where ${OURS} and proleakproof`,
  );
  expect(found).toEqual([]);
});

const ROLES = `'{PUBLIC,${Object.keys(Role)}}'::text[]`;
const REACH = [ROLES, ROLES, ROLES, ROLES].join();
/** What a request may call, asked for all that it can be asked for. A new function gets a line here. */
const CALLS: Record<string, (meetings: string) => string> = {
  'viewer_is(text[])': () => `viewer_is(${ROLES})`,
  'viewer_has_scope(text)': () => `viewer_has_scope('commitment:report')`,
  'reach_offices(text[],text[],text[],text[])': () => `reach_offices(${REACH})`,
  'reach_provinces(text[],text[],text[],text[])': () => `reach_provinces(${REACH})`,
  'national_indicators(text,integer,timestamp with time zone)': () => 'national_indicators(null, null, null)',
  'national_deadlines(text,integer,timestamp with time zone,date)': () =>
    `national_deadlines(null, null, null, '${AS_OF}')`,
  'national_ageing(text,integer,timestamp with time zone,date,boolean,date)': () =>
    `national_ageing(null, null, null, '${AS_OF}', false, '2025-01-01')`,
  'office_indicators(text,text[],text,integer,timestamp with time zone)': () =>
    `office_indicators('PROVINCE', '{71,72}', null, null, '2025-01-01')`,
  'office_deadlines(text,text[],text,integer,timestamp with time zone,date)': () =>
    `office_deadlines('PROVINCE', '{71,72}', null, null, '2025-01-01', '${AS_OF}')`,
  'office_ageing(text,text[],text,integer,timestamp with time zone,date,boolean,date)': () =>
    `office_ageing('OFFICE', '{71,71.10}', null, null, '2025-01-01', '${AS_OF}', true, '2025-01-01')`,
  'follow_up_asked_from(timestamp with time zone)': () => `follow_up_asked_from('2020-01-01')`,
  'follow_up_since(text,text[],text,integer,timestamp with time zone)': () =>
    `follow_up_since('PROVINCE', '{71,72}', null, null, '2020-01-01')`,
  'findings_since(text,text[],timestamp with time zone)': () =>
    `findings_since('PROVINCE', '{71,72}', '2020-01-01')`,
  'national_indicators(date,text,integer)': () => `national_indicators('${AS_OF}', null, null)`,
  // Of whoever is not of the inspectorate they hold nothing and freeze nothing.
  'hold_follow_up()': () => 'hold_follow_up()',
  'freeze_follow_up(uuid,integer,integer,text,timestamp with time zone)': () =>
    `freeze_follow_up(gen_random_uuid(), 2026, 1, 'BPK', now())`,
  'is_check_in_code(uuid,text,timestamp with time zone)': () =>
    `is_check_in_code('00000000-0000-0000-0000-000000000000', 'x', now())`,
  'presence_at(uuid,text,text,text)': (meetings) =>
    `presence_at('${meetings.split(',')[0]}', '72', null, null)`,
  'has_open_commitments(uuid)': (meetings) => `has_open_commitments('${meetings.split(',')[0]}')`,
  // It locks for as long as its transaction lasts, and says nothing.
  'hold_recommendation(uuid)': () => `hold_recommendation('00000000-0000-0000-0000-000000000000')`,
  'attach_evidence(uuid,uuid)': () =>
    `attach_evidence('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000')`,
  'working_days_between(date,date)': () => 'working_days_between(null, null)',
  'hold_meeting(uuid,text[])': (meetings) => `hold_meeting('${meetings.split(',')[0]}')`,
  'ntpn_elsewhere(uuid[])': () => `ntpn_elsewhere(array(select id from findings.deposit limit 5))`,
  'division_key(text)': () => `division_key(null)`,
  'division_spelling(text)': () => `division_spelling(null)`,
  // It tells of a secret's hash whose office it is: whoever has no secret hears nothing.
  'calendar_office(text)': () => `calendar_office('x')`,
  'attendance_rates(uuid[],text[])': (meetings) =>
    `attendance_rates('{${meetings},${meetings}}', array_fill(''::text, array[142]) || array_fill('71'::text, array[142]))`,
};

/** A number or a yes, or several under words that every client knows: no id, no office, no name. */
function isNumber(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return /^(-?\d+|true|false|null)$/.test(String(value));
  return Object.entries(value).every(
    ([key, each]) => /^(\d+|[a-z_0-9]+|[A-Z_]+)$/.test(key) && isNumber(each),
  );
}

test.each(SCHEMAS)(
  '%s: whoever may call a function gets numbers from it, and nobody’s rows',
  async (schema) => {
    const database = databaseOf(databases, schema);
    const { callable, meetings } = await asAdministrator(database, async (client) => ({
      callable: await client.query<{ name: string }>(
        `select replace(oid::regprocedure::text, $1 || '.', '') as name from pg_proc
       where pronamespace = $1::regnamespace and has_function_privilege($1 || '_app', oid, 'execute')`,
        [schema],
      ),
      meetings: await client
        .query<{ id: string }>('select id from meetings.meeting')
        .catch(() => ({ rows: [] })),
    }));
    expect(callable.rows.length).toBeGreaterThanOrEqual(3);
    const ids = meetings.rows.map(({ id }) => id).join();
    for (const viewer of [undefined, anonymous]) {
      for (const { name } of callable.rows) {
        const call = CALLS[name]?.(ids);
        const { rows } = await asRequest(database, schema, viewer, (client) =>
          client.query(`select * from ${schema}.${call}`),
        );
        expect({ name, rows: rows.filter((row) => !isNumber(row)) }).toEqual({ name, rows: [] });
        // The numbers of the whole country are the same for everybody.
        if (!viewer && !name.startsWith('national'))
          expect(rows.flatMap(Object.values).flat().filter(Boolean)).toEqual([]);
      }
    }
  },
);
