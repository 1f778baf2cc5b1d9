import { roleOf } from '@oversight/kernel';
import { learning } from '../division/know-divisions.ts';
import { learningBodies } from '../external-body/know-bodies.ts';
import { SCHEMA } from '../in-branch.policy.ts';
import { REFRESH_PRESENCE } from '../invitation/presence.ts';
import { REMIND } from '../reminder/remind.sql.ts';

/** Where graphile-worker keeps its jobs, with the functions by which the worker writes. */
export const WORKER_SCHEMA = 'meetings_worker';
export const LOGIN = roleOf(SCHEMA, 'login');
const OWNER = roleOf(SCHEMA, 'owner');
const LOADER = roleOf(SCHEMA, 'loader');

const narrow = (head: string, body: string): string =>
  `create or replace function ${WORKER_SCHEMA}.${head} security definer set search_path = '' as $$ ${body} $$`;

/**
 * All that the worker writes into the tables of meetings. They are the loader's, for the service's login alone: a request
 * becomes another role, and can call none of them.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'remind(date, int[])': narrow(
    'remind(today date, days int[]) returns table (made bigint, closed bigint) language plpgsql',
    REMIND,
  ),
  'claim_mail(uuid)': narrow(
    'claim_mail(which uuid) returns boolean language plpgsql',
    `begin update meetings.reminder set mailed_at = clock_timestamp()
       where id = which and mailed_at is null and closed_on is null; return found; end`,
  ),
  'release_mail(uuid)': narrow(
    'release_mail(which uuid) returns void language sql',
    'update meetings.reminder set mailed_at = null where id = which',
  ),
  'office_cursor()': narrow(
    'office_cursor() returns text language sql stable',
    'select cursor from meetings.office_feed',
  ),
  'know_offices(jsonb, text)': narrow(
    'know_offices(offices jsonb, read_to text) returns void language sql',
    `insert into meetings.office (code, province_code, level, name, official_name, time_zone, email)
       select distinct on (code) code, "left"(code, 2)::smallint, level, name, "officialName", "timeZone", email from jsonb_to_recordset(offices)
         as o (code text, level text, name text, "officialName" text, "timeZone" text, email text)
       on conflict (code) do update set level = excluded.level, name = excluded.name,
         official_name = excluded.official_name, time_zone = excluded.time_zone, email = excluded.email;
     insert into meetings.office_feed (id, cursor) values (1, read_to)
       on conflict (id) do update set cursor = excluded.cursor, read_at = now()`,
  ),
  'know_divisions(jsonb)': narrow(
    'know_divisions(divisions jsonb) returns void language plpgsql',
    // By a new name, or one of another area, others may be who was asked for.
    `begin ${learning('divisions')}; if found then
       -- In the order in which requests lock them; then what they wrote is seen.
       perform from meetings.invitation order by meeting_id, organisation_code for no key update;
       ${REFRESH_PRESENCE};
     end if; end`,
  ),
  'know_bodies(jsonb)': narrow(
    'know_bodies(bodies jsonb) returns void language sql',
    learningBodies('bodies'),
  ),
  'prune_changes()': narrow('prune_changes() returns bigint language sql', 'select meetings.prune_changes()'),
};

/** Graphile's own tables and functions, as it uses them at run time: read off its statements, and held by a test. */
const USED = [
  `grant usage on schema ${WORKER_SCHEMA} to ${LOGIN}`,
  `grant select on ${WORKER_SCHEMA}.migrations to ${LOGIN}`,
  `grant select, insert, update, delete on ${WORKER_SCHEMA}._private_jobs to ${LOGIN}`,
  `grant select, insert, update on ${WORKER_SCHEMA}._private_job_queues to ${LOGIN}`,
  `grant select, insert on ${WORKER_SCHEMA}._private_tasks to ${LOGIN}`,
  `grant select, insert, update on ${WORKER_SCHEMA}._private_known_crontabs to ${LOGIN}`,
  `grant execute on function ${WORKER_SCHEMA}.add_job, ${WORKER_SCHEMA}.add_jobs to ${LOGIN}`,
  // `add_job` calls it as whoever adds one; the statement NOTIFY is everybody's anyway.
  `grant execute on function pg_catalog.pg_notify to ${LOGIN}`,
];

/** Its tables are locked as ours are: nobody's rows but the login's, and its owner is not the administrator. */
const LOCKED = `do $$ declare each record; begin
  for each in select oid::regclass as name, relkind as kind from pg_class
    where relnamespace = '${WORKER_SCHEMA}'::regnamespace and relkind in ('r', 'v')
  loop
    execute format('alter table %s owner to ${OWNER}', each.name);
    if each.kind = 'v' then
      execute format('alter view %s set (security_invoker = true)', each.name);
    else
      execute format('alter table %s enable row level security, force row level security', each.name);
      execute format('drop policy if exists worker on %s', each.name);
      execute format('create policy worker on %s to ${LOGIN} using (true) with check (true)', each.name);
    end if;
  end loop;
  for each in select oid::regprocedure as name from pg_proc where pronamespace = '${WORKER_SCHEMA}'::regnamespace
  loop execute format('alter function %s owner to ${OWNER}', each.name); end loop;
end $$`;

export const INSTALL: readonly string[] = [
  ...Object.values(FUNCTIONS),
  `revoke all on all tables in schema ${WORKER_SCHEMA} from public, ${LOGIN}`,
  `revoke all on all functions in schema ${WORKER_SCHEMA} from public, ${LOGIN}`,
  `alter schema ${WORKER_SCHEMA} owner to ${OWNER}`,
  LOCKED,
  ...USED,
  ...Object.keys(FUNCTIONS).flatMap((head) => [
    `grant execute on function ${WORKER_SCHEMA}.${head} to ${LOGIN}`,
    `alter function ${WORKER_SCHEMA}.${head} owner to ${LOADER}`,
  ]),
];
