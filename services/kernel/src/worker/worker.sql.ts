import { roleOf } from '../database/provision.ts';

/** Where graphile-worker keeps a service's jobs, with the functions by which the worker writes. */
export const workerSchemaOf = (schema: string): string => `${schema}_worker`;

/** A function by its head without names, "claim_mail(uuid)", and the statement that makes it. */
export type WorkerFunctions = Readonly<Record<string, string>>;

/** One of the loader's, for the service's login alone: a request becomes another role, and can call none of them. */
export const narrow = (schema: string, head: string, body: string): string =>
  `create or replace function ${workerSchemaOf(schema)}.${head} security definer set search_path = '' as $$ ${body} $$`;

/** What of the worker's is a service's own. */
interface OwnStatements {
  /** Body of a function of `today` and `days`: makes reminders and closes them, and says how many. */
  readonly remind: string;
  /** Brings the copies up to date, from what `offices` holds as JSON. */
  readonly knowOffices: string;
}

/** What a service with reminders, a change feed and copies of offices has done by the clock. */
export const reminderFunctions = (
  schema: string,
  { remind, knowOffices }: OwnStatements,
): WorkerFunctions => ({
  'remind(date, int[])': narrow(
    schema,
    'remind(today date, days int[]) returns table (made bigint, closed bigint) language plpgsql',
    remind,
  ),
  'claim_mail(uuid)': narrow(
    schema,
    'claim_mail(which uuid) returns boolean language plpgsql',
    `begin update ${schema}.reminder set mailed_at = clock_timestamp()
       where id = which and mailed_at is null and closed_on is null; return found; end`,
  ),
  'release_mail(uuid)': narrow(
    schema,
    'release_mail(which uuid) returns void language sql',
    `update ${schema}.reminder set mailed_at = null where id = which`,
  ),
  'office_cursor()': narrow(
    schema,
    'office_cursor() returns text language sql stable',
    `select cursor from ${schema}.office_feed`,
  ),
  'prune_changes()': narrow(
    schema,
    'prune_changes() returns bigint language sql',
    `select ${schema}.prune_changes()`,
  ),
  'know_offices(jsonb, text)': narrow(
    schema,
    'know_offices(offices jsonb, read_to text) returns void language sql',
    `${knowOffices};
     insert into ${schema}.office_feed (id, cursor) values (1, read_to)
       on conflict (id) do update set cursor = excluded.cursor, read_at = now()`,
  ),
});

/** Graphile's own tables and functions, as it uses them at run time: read off its statements, and held by a test. */
const used = (worker: string, login: string): string[] => [
  `grant usage on schema ${worker} to ${login}`,
  `grant select on ${worker}.migrations to ${login}`,
  `grant select, insert, update, delete on ${worker}._private_jobs to ${login}`,
  `grant select, insert, update on ${worker}._private_job_queues to ${login}`,
  `grant select, insert on ${worker}._private_tasks to ${login}`,
  `grant select, insert, update on ${worker}._private_known_crontabs to ${login}`,
  `grant execute on function ${worker}.add_job, ${worker}.add_jobs to ${login}`,
  // `add_job` calls it as whoever adds one; the statement NOTIFY is everybody's anyway.
  `grant execute on function pg_catalog.pg_notify to ${login}`,
];

/** Its tables are locked as ours are: nobody's rows but the login's, and its owner is not the administrator. */
const locked = (worker: string, login: string, owner: string): string => `do $$ declare each record; begin
  for each in select oid::regclass as name, relkind as kind from pg_class
    where relnamespace = '${worker}'::regnamespace and relkind in ('r', 'v')
  loop
    execute format('alter table %s owner to ${owner}', each.name);
    if each.kind = 'v' then
      execute format('alter view %s set (security_invoker = true)', each.name);
    else
      execute format('alter table %s enable row level security, force row level security', each.name);
      execute format('drop policy if exists worker on %s', each.name);
      execute format('create policy worker on %s to ${login} using (true) with check (true)', each.name);
    end if;
  end loop;
  for each in select oid::regprocedure as name from pg_proc where pronamespace = '${worker}'::regnamespace
  loop execute format('alter function %s owner to ${owner}', each.name); end loop;
end $$`;

/** What the administrator does after the package has made its tables. */
export function workerStatements(schema: string, functions: WorkerFunctions): string[] {
  const worker = workerSchemaOf(schema);
  const login = roleOf(schema, 'login');
  const owner = roleOf(schema, 'owner');
  return [
    ...Object.values(functions),
    `revoke all on all tables in schema ${worker} from public, ${login}`,
    `revoke all on all functions in schema ${worker} from public, ${login}`,
    `alter schema ${worker} owner to ${owner}`,
    locked(worker, login, owner),
    ...used(worker, login),
    ...Object.keys(functions).flatMap((head) => [
      `grant execute on function ${worker}.${head} to ${login}`,
      `alter function ${worker}.${head} owner to ${roleOf(schema, 'loader')}`,
    ]),
  ];
}
