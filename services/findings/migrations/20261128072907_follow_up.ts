import { Migration } from '@mikro-orm/migrations';

/** Of a row of either table, what is counted of it: `sign` and `moved_at` stand in one of the two it is read from. */
const ADDRESSEES = (from: string): string => `
  select sign, moved_at, m.id as node_id, m.organisation_code, m.province_code, r.source, r.fiscal_year,
    m.office_status as status, r.code = '01' as monetary, m.received_on, m.received_on + 60 as due_on, m.extended_to,
    coalesce(m.answered_on <= m.received_on + 60, false) as answered_in_time, m.waiting_since,
    m.share as value, m.deposited
  from ${from}
  where m.draft_of is null and not m.restricted`;
const RECOMMENDATIONS = (from: string): string => `
  select sign, moved_at, m.id as node_id, '00' as organisation_code, 0::smallint as province_code, m.source,
    m.fiscal_year, m.official_status as status, m.code = '01' as monetary, m.received_on, m.due_on, m.extended_to,
    m.answered_in_time, null::date as waiting_since, m.value, m.deposited
  from ${from} where m.draft_of is null and not m.restricted and m.due_on is not null`;
export const FACTS =
  'source, fiscal_year, status, monetary, received_on, due_on, extended_to, answered_in_time, waiting_since, value, deposited';
export const KEYS = 'source, fiscal_year, measure, status, monetary, on_day';
export const SUMS = ['count', 'in_time', 'not_followed_up', 'value', 'deposited', 'outstanding'];

const OPEN = `f.status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`;
const LACKED = 'greatest(f.value - f.deposited, 0)';
const IN_TIME = 'f.sign * f.answered_in_time::int';
export const monthOf = (day: string): string => `date_trunc('month', (${day})::timestamp)::date`;

/**
 * What is summed of a fact `f`, each with no more keys than are asked for by: how it stands, when its day 60 is, how
 * old it is while it is open and where an extension moves that to, since when APIP is waited for. Of days of which many
 * are read there are months beside.
 */
export const MEASURES = `(
    select 'STATE' as measure, f.status, f.monetary, null::date as on_day, f.sign as count, ${IN_TIME} as in_time,
      0 as not_followed_up, f.sign * f.value as value, f.sign * f.deposited as deposited,
      f.sign * case when ${OPEN} then ${LACKED} else 0 end as outstanding
    union all select d.measure || by.what, d.status, null, by.day, d.count, d.in_time, d.not_followed_up, d.value, d.deposited, d.outstanding
      from (
        select 'DEADLINE' as measure, null as status, f.due_on as day, f.sign as count, ${IN_TIME} as in_time,
          f.sign * (f.status = 'BELUM_DITINDAKLANJUTI')::int as not_followed_up, 0 as value, 0 as deposited, 0 as outstanding
        union all select 'AGE', f.status, f.received_on, f.sign, 0, 0, f.sign * f.value, f.sign * f.deposited, f.sign * ${LACKED}
          where ${OPEN}
        union all select 'EXTENSION', f.status, e.day, e.sign, 0, 0, e.sign * f.value, e.sign * f.deposited, e.sign * ${LACKED}
          from (values (-f.sign, f.received_on), (f.sign, f.extended_to - 60)) as e (sign, day)
          where ${OPEN} and f.extended_to - 60 <> f.received_on) as d
      cross join lateral (values ('', d.day), ('_MONTH', ${monthOf('d.day')})) as by (what, day)
    union all select 'WAITING', null, null, f.waiting_since, f.sign, 0, 0, 0, 0, 0 where f.waiting_since is not null) as m`;

const OF = {
  ADDRESSEE: {
    facts: ADDRESSEES,
    changing:
      'organisation_code office_status received_on answered_on extended_to waiting_since share deposited draft_of restricted',
    from: 'moved m join findings.recommendation r on r.id = m.recommendation_id',
  },
  RECOMMENDATION: {
    facts: RECOMMENDATIONS,
    changing:
      'official_status code value received_on due_on extended_to answered_in_time deposited fiscal_year source draft_of restricted',
    from: 'moved m',
  },
} as const;
type Grain = keyof typeof OF;

/** Notes what moved; what is noted is summed by a trigger. */
const count = (grain: Grain, moved: string, from: string = OF[grain].from): string => `
  with moved as (${moved}), facts as (${OF[grain].facts(from)})
  insert into findings.follow_up_ledger (grain, sign, node_id, recorded_at, organisation_code, province_code, ${FACTS})
  select '${grain}', sign, node_id, moved_at, organisation_code, province_code, ${FACTS} from facts;`;

const PLACES = `('ADDRESSEE', 'OFFICE', f.organisation_code), ('ADDRESSEE', 'PROVINCE', lpad(f.province_code::text, 2, '0')),
    ('RECOMMENDATION', 'NATION', '00')`;
const ZONE = `'Asia/Jakarta'`;
export const dayOf = (instant: string): string => `(${instant} at time zone ${ZONE})::date`;
export const midnightOf = (day: string): string => `((${day})::timestamp at time zone ${ZONE})`;
/** Of \`recorded_on\`s: before this day what was recorded is kept by months, as one who looks back that far can wait. */
export const DAYS_SINCE = `(${monthOf(`least(max(recorded_on), ${dayOf('clock_timestamp()')})`)} - interval '1 month')::date`;
const NONZERO = (of: string): string => SUMS.map((sum) => `sum(${of}${sum}) <> 0`).join(' or ');

/** What is noted is added to the sums of its places and to what was recorded: rows are only added, so nobody waits. */
const sumUp = (from: string): string => `
  with noted as (select n.*, ${dayOf('n.recorded_at')} as recorded_on from ${from} n),
  days as (select ${DAYS_SINCE} as since from noted),
  facts as (
    select sign, grain, organisation_code, province_code, ${FACTS}, recorded_on < days.since as folded,
      case when recorded_on < days.since then ${monthOf('recorded_on')} else recorded_on end as recorded_on
    from noted, days),
  parts as (
    select place.level, place.code as organisation_code, f.province_code, f.folded, f.recorded_on, f.source, f.fiscal_year,
      m.measure, m.status, m.monetary, m.on_day, ${SUMS.map((sum) => `sum(m.${sum}) as ${sum}`)}
    from facts f cross join lateral (values ${PLACES}) as place (grain, level, code) cross join lateral ${MEASURES}
    where place.grain = f.grain group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having ${NONZERO('m.')}),
  kept as (
    insert into findings.follow_up_history (level, organisation_code, province_code, folded, recorded_on, ${KEYS}, ${SUMS})
    select level, organisation_code, province_code, folded, recorded_on, ${KEYS}, ${SUMS} from parts)
  insert into findings.follow_up_rollup (level, organisation_code, province_code, ${KEYS}, ${SUMS})
  select level, organisation_code, province_code, ${KEYS}, ${SUMS.map((sum) => `sum(${sum})`)} from parts
  group by level, organisation_code, province_code, ${KEYS} having ${NONZERO('')};`;

const tuple = (row: string, columns: string): string =>
  `(${columns
    .split(' ')
    .map((column) => `${row}.${column}`)
    .join(', ')})`;

/** The pairs as they were, and as they are. */
const moved = (pairs: string): string =>
  `select -1 as sign, n.recorded_at as moved_at, o.* from ${pairs}
       union all select 1, n.recorded_at, n.* from ${pairs}`;

/** Planned each time: a plan made for one row would join ten thousand with ten thousand. */
export const anew = (statement: string): string => `execute $q$ ${statement.trim().replace(/;$/, '')} $q$;`;

const differing = (columns: string): string =>
  `old_rows o join new_rows n on n.id = o.id where ${tuple('o', columns)} is distinct from ${tuple('n', columns)}`;

/** An update that moves nothing that is counted ends here, also one of no row. Needs a variable `differs`. */
export const onlyIfDiffering = (pairs: string): string => `
    if tg_op = 'UPDATE' then
      -- Not an exists: that is planned as if the first pair were one.
      execute $q$ select count(*) > 0 from ${pairs} $q$ into differs;
      if not differs then return null; end if;
    end if;`;

const counting = (grain: Grain): string => {
  const { changing } = OF[grain];
  return `
    if tg_op = 'INSERT' then ${count(grain, 'select 1 as sign, recorded_at as moved_at, n.* from new_rows n')}
    elsif tg_op = 'UPDATE' then ${anew(count(grain, moved(differing(changing))))}
    else ${count(grain, 'select -1 as sign, clock_timestamp() as moved_at, o.* from old_rows o')}
    end if;`;
};

/** What an addressee is counted by of its recommendation moves with that. */
const RECODED = `(o.source, o.fiscal_year, o.code = '01') is distinct from (n.source, n.fiscal_year, n.code = '01')`;
const RECOUNT_ADDRESSEES = `
    if tg_op = 'UPDATE' then
      -- Not an exists: that is planned as if the first pair were one.
      execute 'select count(*) > 0 from old_rows o join new_rows n on n.id = o.id where ${RECODED.replaceAll("'", "''")}' into recoded;
      if recoded then ${anew(
        count(
          'ADDRESSEE',
          moved(`old_rows o join new_rows n on n.id = o.id where ${RECODED}`),
          'findings.recommendation_addressee m join moved r on r.id = m.recommendation_id',
        ),
      )}
      end if;
    end if;`;

/** Before its addressees are counted: the order in which recommendations are locked is one for all. */
const HOLD_RECOMMENDATIONS = `
    perform from findings.recommendation where id = any (touched) order by id for no key update;`;

/** What stands on a recommendation of its addressees. What was taken away is recorded when it was. */
const REPEAT_ON_RECOMMENDATION = (gone: string): string => `
    update findings.recommendation r set due_on = a.due_on, extended_to = a.extended_to,
      answered_in_time = a.answered_in_time, deposited = a.deposited,
      recorded_at = greatest(r.recorded_at, a.recorded_at, case when ${gone} then clock_timestamp() end)
    from (
      select t.id, max(received_on) + 60 as due_on, max(extended_to) as extended_to,
        coalesce(bool_and(coalesce(answered_on <= received_on + 60, false)), false) as answered_in_time,
        coalesce(sum(deposited), 0) as deposited, max(recorded_at) as recorded_at
      from unnest(touched) as t (id) left join findings.recommendation_addressee p on p.recommendation_id = t.id group by t.id) a
    where r.id = a.id and (r.due_on, r.extended_to, r.answered_in_time, r.deposited)
      is distinct from (a.due_on, a.extended_to, a.answered_in_time, a.deposited);`;

/** What of a recommendation settles its finding, or opens it again. */
const SETTLING = 'finding_id official_status status_on';

/** A finding is closed when all its recommendations are settled, and reopened when one no longer is. */
const SETTLE_FINDINGS = `
    perform from findings.finding where id = any (touched) order by id for no key update;
    update findings.finding f set closed_on = case when s.settled then s.last_on else f.closed_on end,
      state = case when s.settled then 'CLOSED' when f.state = 'OPEN' then 'OPEN' else 'REOPENED' end
    from (
      select finding_id, bool_and(official_status in ('SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI')) as settled,
        max(status_on) as last_on
      from findings.recommendation where finding_id = any (touched) group by finding_id) s
    where f.id = s.finding_id and (f.state <> 'CLOSED') = s.settled
      or f.id = s.finding_id and s.settled and f.closed_on is distinct from s.last_on;`;

/** Findings of which a recommendation came, went or has another status. */
const TOUCHED_FINDINGS = `
    if tg_op = 'DELETE' then select array_agg(distinct finding_id) into touched from old_rows;
    elsif tg_op = 'INSERT' then select array_agg(distinct finding_id) into touched from new_rows;
    else
      execute $q$ select array_agg(distinct t.finding_id)
        from (select unnest(array[o.finding_id, n.finding_id]) as finding_id from ${differing(SETTLING)}) t $q$ into touched;
    end if;`;

const TOUCHED_RECOMMENDATIONS = `
    if tg_op = 'DELETE' then select array_agg(distinct recommendation_id) into touched from old_rows;
    elsif tg_op = 'INSERT' then select array_agg(distinct recommendation_id) into touched from new_rows;
    else select array_agg(distinct recommendation_id) into touched
      from (select recommendation_id from old_rows union select recommendation_id from new_rows) t;
    end if;`;

const kept = (name: string, declared: string, body: string): string =>
  `create function findings.${name}() returns trigger
   language plpgsql security definer set search_path = findings, pg_temp as $$ ${declared} begin ${body} end $$`;

/**
 * Copies and sums are kept by the loader's functions: over all rows, whoever writes, and by triggers only.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'take_scope()': kept(
    'take_scope',
    '',
    `-- The loader says itself what its rows are: it writes by the hundred thousand.
     if current_setting('role') = 'findings_loader' then return new; end if;
     select r.draft_of, r.restricted, r.need_to_know into strict new.draft_of, new.restricted, new.need_to_know
       from findings.audit_report r where r.id = new.report_id for share;
     return new;`,
  ),
  'give_scope()': kept(
    'give_scope',
    'declare part text; recorded text;',
    `if (old.draft_of, old.restricted, old.need_to_know) is not distinct from (new.draft_of, new.restricted, new.need_to_know)
       then return null; end if;
     for part, recorded in
       select c.relname, case when c.relname in ('finding', 'recommendation', 'recommendation_addressee')
         then ', recorded_at = $5' else '' end
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'report_id'
         join pg_attribute d on d.attrelid = c.oid and d.attname = 'draft_of'
       where c.relnamespace = 'findings'::regnamespace and c.relkind = 'r' order by c.relname
     loop
       execute format('update findings.%I set draft_of = $1, restricted = $2, need_to_know = $3%s where report_id = $4', part, recorded)
         using new.draft_of, new.restricted, new.need_to_know, new.id, new.recorded_at;
     end loop;
     return null;`,
  ),
  'count_addressees()': kept(
    'count_addressees',
    'declare touched uuid[]; differs boolean;',
    `${onlyIfDiffering(differing(`recommendation_id ${OF.ADDRESSEE.changing}`))}
     ${TOUCHED_RECOMMENDATIONS} ${HOLD_RECOMMENDATIONS} ${counting('ADDRESSEE')}
     ${REPEAT_ON_RECOMMENDATION("tg_op = 'DELETE'")} return null;`,
  ),
  'count_recommendations()': kept(
    'count_recommendations',
    'declare touched uuid[]; recoded boolean; differs boolean;',
    `${onlyIfDiffering(differing(`${SETTLING} ${OF.RECOMMENDATION.changing}`))}
     ${counting('RECOMMENDATION')} ${RECOUNT_ADDRESSEES}
     ${TOUCHED_FINDINGS} if touched is not null then ${SETTLE_FINDINGS} end if; return null;`,
  ),
  'sum_follow_up()': kept('sum_follow_up', '', `${sumUp('new_rows')} return null;`),
  'hold_recommendation(uuid)': `create function findings.hold_recommendation(asked uuid) returns int
     language plpgsql security definer set search_path = findings, pg_temp as $$
     begin
       perform from findings.recommendation where id = asked for no key update;
       return 0;
     end $$`,
};

const PARTS = ['recommendation', 'recommendation_addressee', 'answer', 'deposit', 'status_change'];
const ALL = [
  ...PARTS,
  'audit_report',
  'finding',
  'report_addressee',
  'office_status_change',
  'follow_up_ledger',
  'follow_up_history',
  'follow_up_rollup',
];

/** What was there before. Of an office's part nothing but its last state is known: it stands as recorded then. */
const BACKFILL: readonly string[] = [
  ...ALL.map((table) => `alter table findings.${table} no force row level security`),
  'update findings.audit_report set recorded_at = reported_on::timestamptz, issued_on = reported_on',
  'update findings.finding f set recorded_at = r.recorded_at from findings.audit_report r where r.id = f.report_id',
  `update findings.recommendation r set report_id = f.report_id,
     recorded_at = coalesce((select max(c.recorded_at) from findings.status_change c where c.recommendation_id = r.id), r.received_on)
   from findings.finding f where f.id = r.finding_id`,
  `update findings.recommendation_addressee a set report_id = r.report_id, recorded_at = r.recorded_at,
     waiting_since = case when a.workflow = 'SUBMITTED_TO_PROVINCE'
       then (select max(submitted_on) from findings.answer w where w.addressee_id = a.id) end
   from findings.recommendation r where r.id = a.recommendation_id`,
  `update findings.answer p set report_id = a.report_id from findings.recommendation_addressee a where a.id = p.addressee_id`,
  `update findings.deposit p set report_id = a.report_id from findings.recommendation_addressee a where a.id = p.addressee_id`,
  `update findings.status_change p set report_id = r.report_id from findings.recommendation r where r.id = p.recommendation_id`,
  ...PARTS.map((table) => `alter table findings.${table} alter column report_id set not null`),
  `insert into findings.report_addressee (id, report_id, organisation_code, province_code, regency_code, received_on, restricted, need_to_know, provenance)
   select gen_random_uuid(), report_id, organisation_code, province_code, regency_code, min(received_on), bool_or(restricted), '{}', min(provenance)
   from findings.recommendation_addressee group by report_id, organisation_code, province_code, regency_code`,
  `update findings.report_addressee a set need_to_know = r.need_to_know from findings.audit_report r where r.id = a.report_id`,
  `insert into findings.office_status_change (id, report_id, addressee_id, organisation_code, province_code, regency_code, from_status, to_status, effective_on, recorded_at, restricted, need_to_know, provenance)
   select gen_random_uuid(), report_id, id, organisation_code, province_code, regency_code, null, office_status, received_on, recorded_at, restricted, need_to_know, provenance
   from findings.recommendation_addressee`,
  `do $$ declare touched uuid[] := array(select id from findings.recommendation); begin ${REPEAT_ON_RECOMMENDATION('false')} end $$`,
  `do $$ declare touched uuid[] := array(select id from findings.finding); begin ${SETTLE_FINDINGS} end $$`,
  count(
    'ADDRESSEE',
    'select 1 as sign, recorded_at as moved_at, a.* from findings.recommendation_addressee a',
  ),
  count('RECOMMENDATION', 'select 1 as sign, recorded_at as moved_at, r.* from findings.recommendation r'),
  sumUp('findings.follow_up_ledger'),
  ...ALL.map((table) => `alter table findings.${table} force row level security`),
];

export class Migration20261128072907 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."follow_up_actor" ("recommendation_id" uuid not null, "subject" varchar(200) not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "part" text not null, "recorded_at" timestamptz(3) not null, primary key ("recommendation_id", "subject"))`,
    );
    this.addSql(
      `create index "follow_up_actor_organisation_code_index" on "findings"."follow_up_actor" ("organisation_code")`,
    );
    this.addSql(
      `create index "follow_up_actor_province_code_index" on "findings"."follow_up_actor" ("province_code")`,
    );
    this.addSql(
      `create index "follow_up_actor_report_id_index" on "findings"."follow_up_actor" ("report_id")`,
    );
    this.addSql(
      `create table "findings"."follow_up_ledger" ("id" int8 generated always as identity not null primary key, "organisation_code" varchar(5) not null, "province_code" smallint not null, "source" text not null, "fiscal_year" smallint not null, "status" text not null, "monetary" boolean not null, "received_on" date not null, "due_on" date not null, "extended_to" date null, "answered_in_time" boolean not null, "waiting_since" date null, "value" numeric(20,0) not null, "deposited" numeric(20,0) not null, "grain" text not null, "sign" smallint not null, "node_id" uuid not null, "recorded_at" timestamptz(3) not null)`,
    );
    this.addSql(
      `create index "follow_up_ledger_grain_recorded_at_index" on "findings"."follow_up_ledger" ("grain", "recorded_at")`,
    );
    this.addSql(
      `create index "follow_up_ledger_grain_province_code_recorded_at_index" on "findings"."follow_up_ledger" ("grain", "province_code", "recorded_at")`,
    );
    this.addSql(
      `create index "follow_up_ledger_grain_organisation_code_recorded_at_index" on "findings"."follow_up_ledger" ("grain", "organisation_code", "recorded_at")`,
    );
    this.addSql(
      `create table "findings"."follow_up_history" ("id" int8 generated always as identity not null primary key, "level" text not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "source" text not null, "fiscal_year" smallint not null, "measure" text not null, "status" text null, "monetary" boolean null, "on_day" date null, "count" int not null, "in_time" int not null, "not_followed_up" int not null, "value" numeric(20,0) not null, "deposited" numeric(20,0) not null, "outstanding" numeric(20,0) not null, "recorded_on" date not null, "folded" boolean not null)`,
    );
    this.addSql(
      `create index "follow_up_history_folded_recorded_on_index" on "findings"."follow_up_history" ("folded", "recorded_on")`,
    );
    this.addSql(
      `create index "follow_up_history_level_organisation_code_measure__31f1e_index" on "findings"."follow_up_history" ("level", "organisation_code", "measure", "recorded_on", "on_day")`,
    );
    this.addSql(
      `create table "findings"."follow_up_rollup" ("id" int8 generated always as identity not null primary key, "level" text not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "source" text not null, "fiscal_year" smallint not null, "measure" text not null, "status" text null, "monetary" boolean null, "on_day" date null, "count" int not null, "in_time" int not null, "not_followed_up" int not null, "value" numeric(20,0) not null, "deposited" numeric(20,0) not null, "outstanding" numeric(20,0) not null)`,
    );
    this.addSql(
      `create index "follow_up_rollup_level_organisation_code_measure_on_day_index" on "findings"."follow_up_rollup" ("level", "organisation_code", "measure", "on_day")`,
    );
    this.addSql(
      `create index "follow_up_rollup_level_province_code_measure_index" on "findings"."follow_up_rollup" ("level", "province_code", "measure")`,
    );
    this.addSql(
      `create table "findings"."office_status_change" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "from_status" text null, "to_status" text not null, "effective_on" date not null, "recorded_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "office_status_change_organisation_code_index" on "findings"."office_status_change" ("organisation_code")`,
    );
    this.addSql(
      `create index "office_status_change_province_code_index" on "findings"."office_status_change" ("province_code")`,
    );
    this.addSql(
      `create index "office_status_change_report_id_index" on "findings"."office_status_change" ("report_id")`,
    );
    this.addSql(
      `create index "office_status_change_addressee_id_index" on "findings"."office_status_change" ("addressee_id")`,
    );
    this.addSql(
      `create table "findings"."follow_up_step" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "action" text not null, "from_state" text not null, "to_state" text not null, "recorded_at" timestamptz(3) not null, "note" varchar(2000) null, "taken_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "follow_up_step_organisation_code_index" on "findings"."follow_up_step" ("organisation_code")`,
    );
    this.addSql(
      `create index "follow_up_step_province_code_index" on "findings"."follow_up_step" ("province_code")`,
    );
    this.addSql(`create index "follow_up_step_report_id_index" on "findings"."follow_up_step" ("report_id")`);
    this.addSql(
      `create index "follow_up_step_addressee_id_index" on "findings"."follow_up_step" ("addressee_id")`,
    );
    this.addSql(
      `create table "findings"."report_addressee" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "received_on" date null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `create index "report_addressee_organisation_code_index" on "findings"."report_addressee" ("organisation_code")`,
    );
    this.addSql(
      `create index "report_addressee_province_code_index" on "findings"."report_addressee" ("province_code")`,
    );
    this.addSql(
      `create index "report_addressee_report_id_index" on "findings"."report_addressee" ("report_id")`,
    );
    this.addSql(
      `alter table "findings"."report_addressee" add constraint "report_addressee_report_id_organisation_code_unique" unique ("report_id", "organisation_code")`,
    );
    this.addSql(`drop policy "named" on "findings"."audit_report"`);
    this.addSql(`drop policy "visible" on "findings"."audit_report"`);
    this.addSql(`drop policy "named" on "findings"."finding"`);
    this.addSql(`drop policy "visible" on "findings"."finding"`);
    this.addSql(`drop policy "named" on "findings"."recommendation"`);
    this.addSql(`drop policy "visible" on "findings"."recommendation"`);
    this.addSql(`drop policy "named" on "findings"."recommendation_addressee"`);
    this.addSql(`drop policy "visible" on "findings"."recommendation_addressee"`);
    this.addSql(`drop policy "named" on "findings"."deposit"`);
    this.addSql(`drop policy "visible" on "findings"."deposit"`);
    this.addSql(`drop policy "named" on "findings"."answer"`);
    this.addSql(`drop policy "visible" on "findings"."answer"`);
    this.addSql(`drop policy "loader" on "findings"."status_change"`);
    this.addSql(`drop policy "named" on "findings"."status_change"`);
    this.addSql(`drop policy "sigma" on "findings"."status_change"`);
    this.addSql(`drop policy "visible" on "findings"."status_change"`);
    this.addSql(
      `alter table "findings"."audit_report" add "draft_of" text null, add "first_fiscal_year" smallint null, add "semester" smallint null, add "engagement_number" varchar(120) null, add "external_ref" varchar(100) null, add "recorded_by" varchar(200) null, add "issued_on" date null, add "issued_by" varchar(200) null, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "version" int not null default 1`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_organisation_code_source_external_ref_unique" unique ("organisation_code", "source", "external_ref")`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_years" check (first_fiscal_year <= fiscal_year)`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_semester" check (semester in (1, 2))`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."audit_report" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."audit_report" for update to "findings_app" using ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."audit_report" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."audit_report" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "findings"."finding" add "draft_of" text null, add "cause_external" boolean not null default false, add "cause_confirmed_by" varchar(200) null, add "severity" text not null default 'LOW', add "prior_finding_id" uuid null, add "state" text not null default 'OPEN', add "closed_on" date null, add "external_ref" varchar(100) null, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "version" int not null default 1`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_prior_finding_id_foreign" foreign key ("prior_finding_id") references "findings"."finding" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_report_id_external_ref_unique" unique ("report_id", "external_ref")`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_report_id_number_unique" unique ("report_id", "number")`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_severity_check" check ("severity" in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW'))`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_state_check" check ("state" in ('OPEN', 'CLOSED', 'REOPENED'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."finding" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."finding" for update to "findings_app" using ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."finding" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."finding" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add "draft_of" text null, add "report_id" uuid null, add "due_on" date null, add "extended_to" date null, add "answered_in_time" boolean not null default false, add "deposited" numeric(20,0) not null default '0', add "external_ref" varchar(100) null, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "version" int not null default 1`,
    );
    this.addSql(
      `alter table "findings"."recommendation" alter column "official_status" set default 'BELUM_DITINDAKLANJUTI'`,
    );
    this.addSql(`create index "recommendation_report_id_index" on "findings"."recommendation" ("report_id")`);
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_finding_id_external_ref_unique" unique ("finding_id", "external_ref")`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_finding_id_number_unique" unique ("finding_id", "number")`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."recommendation" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."recommendation" for update to "findings_app" using ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."recommendation" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" drop constraint "recommendation_addressee_workflow_check"`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add "report_id" uuid null, add "draft_of" text null, add "workflow_on" date null, add "waiting_since" date null, add "extended_to" date null, add "disposed_to" varchar(120) null, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "version" int not null default 1`,
    );
    this.addSql(`alter table "findings"."recommendation_addressee" alter column "deposited" set default '0'`);
    this.addSql(
      `alter table "findings"."recommendation_addressee" alter column "workflow" set default 'RECEIVED'`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" alter column "office_status" set default 'BELUM_DITINDAKLANJUTI'`,
    );
    this.addSql(
      `create index "recommendation_addressee_report_id_index" on "findings"."recommendation_addressee" ("report_id")`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_workflow_check" check ("workflow" in ('RECEIVED', 'DISPOSED', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP', 'SENT_TO_BPK', 'ASSESSED', 'RETURNED'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."recommendation_addressee" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."recommendation_addressee" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation_addressee" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."recommendation_addressee" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(`alter table "findings"."deposit" add "report_id" uuid null, add "draft_of" text null`);
    this.addSql(`alter table "findings"."deposit" alter column "confirmed" set default false`);
    this.addSql(`create index "deposit_report_id_index" on "findings"."deposit" ("report_id")`);
    this.addSql(
      `alter table "findings"."deposit" add constraint "deposit_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."deposit" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('deposit:record'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."deposit" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('deposit:record'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('deposit:record'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."deposit" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."deposit" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."answer" add "report_id" uuid null, add "draft_of" text null, add "text" text null, add "receipt_number" varchar(80) null, add "submitted_by" varchar(200) null, add "consolidated_by" varchar(200) null, add "verified_by" varchar(200) null, add "returned_by" varchar(200) null, add "external_ref" varchar(100) null`,
    );
    this.addSql(`create index "answer_report_id_index" on "findings"."answer" ("report_id")`);
    this.addSql(
      `alter table "findings"."answer" add constraint "answer_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."answer" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."answer" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."answer" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."answer" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(`alter table "findings"."status_change" add "draft_of" text null, add "report_id" uuid null`);
    this.addSql(
      `alter table "findings"."status_change" alter column "recorded_at" type timestamptz(3) using ("recorded_at"::timestamptz(3))`,
    );
    this.addSql(`create index "status_change_report_id_index" on "findings"."status_change" ("report_id")`);
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `create or replace function "findings"."status_change_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A status that was set is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create policy "addable" on "findings"."status_change" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."status_change" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "named" on "findings"."status_change" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."status_change" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "visible" on "findings"."status_change" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_actor" add constraint "follow_up_actor_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_actor" add constraint "follow_up_actor_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_actor" add constraint "follow_up_actor_part_check" check ("part" in ('SUBMITTER', 'VERIFIER', 'DECIDER'))`,
    );
    this.addSql(`alter table "findings"."follow_up_actor" enable row level security`);
    this.addSql(`alter table "findings"."follow_up_actor" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."follow_up_actor" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."follow_up_actor" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."follow_up_actor" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."follow_up_actor" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."follow_up_actor" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_ledger" add constraint "follow_up_ledger_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_ledger" add constraint "follow_up_ledger_status_check" check ("status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_ledger" add constraint "follow_up_ledger_grain_check" check ("grain" in ('RECOMMENDATION', 'ADDRESSEE'))`,
    );
    this.addSql(
      `create or replace function "findings"."follow_up_ledger_append_only_fn"() returns trigger as $$ begin raise exception 'What was counted is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(`alter table "findings"."follow_up_ledger" enable row level security`);
    this.addSql(`alter table "findings"."follow_up_ledger" force row level security`);
    this.addSql(
      `create policy "loader" on "findings"."follow_up_ledger" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."follow_up_ledger" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."follow_up_history" add constraint "follow_up_history_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_history" add constraint "follow_up_history_measure_check" check ("measure" in ('STATE', 'DEADLINE', 'DEADLINE_MONTH', 'AGE', 'AGE_MONTH', 'EXTENSION', 'EXTENSION_MONTH', 'WAITING'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_history" add constraint "follow_up_history_status_check" check ("status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_history" add constraint "follow_up_history_level_check" check ("level" in ('OFFICE', 'PROVINCE', 'NATION'))`,
    );
    this.addSql(`alter table "findings"."follow_up_history" enable row level security`);
    this.addSql(`alter table "findings"."follow_up_history" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."follow_up_history" for select to "findings_app" using (level = 'OFFICE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or level = 'PROVINCE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."follow_up_history" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."follow_up_history" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."follow_up_rollup" add constraint "follow_up_rollup_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_rollup" add constraint "follow_up_rollup_measure_check" check ("measure" in ('STATE', 'DEADLINE', 'DEADLINE_MONTH', 'AGE', 'AGE_MONTH', 'EXTENSION', 'EXTENSION_MONTH', 'WAITING'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_rollup" add constraint "follow_up_rollup_status_check" check ("status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_rollup" add constraint "follow_up_rollup_level_check" check ("level" in ('OFFICE', 'PROVINCE', 'NATION'))`,
    );
    this.addSql(`alter table "findings"."follow_up_rollup" enable row level security`);
    this.addSql(`alter table "findings"."follow_up_rollup" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."follow_up_rollup" for select to "findings_app" using (level = 'OFFICE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or level = 'PROVINCE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."follow_up_rollup" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."follow_up_rollup" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."office_status_change" add constraint "office_status_change_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."office_status_change" add constraint "office_status_change_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."office_status_change" add constraint "office_status_change_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."office_status_change" add constraint "office_status_change_from_status_check" check ("from_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."office_status_change" add constraint "office_status_change_to_status_check" check ("to_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `create or replace function "findings"."office_status_change_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A status that was set is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(`alter table "findings"."office_status_change" enable row level security`);
    this.addSql(`alter table "findings"."office_status_change" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."office_status_change" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."office_status_change" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."office_status_change" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."office_status_change" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."office_status_change" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_action_check" check ("action" in ('DISPOSE', 'DRAFT', 'SUBMIT', 'CONSOLIDATE', 'VERIFY', 'SEND', 'RETURN', 'ASSESS'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_from_state_check" check ("from_state" in ('RECEIVED', 'DISPOSED', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP', 'SENT_TO_BPK', 'ASSESSED', 'RETURNED'))`,
    );
    this.addSql(
      `alter table "findings"."follow_up_step" add constraint "follow_up_step_to_state_check" check ("to_state" in ('RECEIVED', 'DISPOSED', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP', 'SENT_TO_BPK', 'ASSESSED', 'RETURNED'))`,
    );
    this.addSql(
      `create or replace function "findings"."follow_up_step_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A step that was taken is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(`alter table "findings"."follow_up_step" enable row level security`);
    this.addSql(`alter table "findings"."follow_up_step" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."follow_up_step" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."follow_up_step" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."follow_up_step" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."follow_up_step" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."follow_up_step" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."report_addressee" add constraint "report_addressee_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."report_addressee" add constraint "report_addressee_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "findings"."report_addressee" enable row level security`);
    this.addSql(`alter table "findings"."report_addressee" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."report_addressee" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."report_addressee" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."report_addressee" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."report_addressee" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."report_addressee" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."report_addressee" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(`grant select on findings.follow_up_actor to findings_app`);
    this.addSql(`grant select on findings.follow_up_actor to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.follow_up_actor to findings_loader`);
    this.addSql(`grant select on findings.follow_up_ledger to findings_app`);
    this.addSql(`grant select on findings.follow_up_ledger to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.follow_up_ledger to findings_loader`);
    this.addSql(`grant select on findings.follow_up_history to findings_app`);
    this.addSql(`grant select on findings.follow_up_history to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.follow_up_history to findings_loader`);
    this.addSql(`grant select on findings.follow_up_rollup to findings_app`);
    this.addSql(`grant select on findings.follow_up_rollup to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.follow_up_rollup to findings_loader`);
    this.addSql(`grant select on findings.office_status_change to findings_app`);
    this.addSql(`grant select on findings.office_status_change to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.office_status_change to findings_loader`);
    this.addSql(`grant select on findings.follow_up_step to findings_app`);
    this.addSql(`grant select on findings.follow_up_step to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.follow_up_step to findings_loader`);
    this.addSql(`grant select on findings.report_addressee to findings_app`);
    this.addSql(`grant select on findings.report_addressee to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.report_addressee to findings_loader`);
    for (const statement of BACKFILL) this.addSql(statement);
    for (const [name, made] of Object.entries(FUNCTIONS)) {
      this.addSql(made);
      this.addSql(`revoke all on function findings.${name} from public`);
      if (name.startsWith('hold')) this.addSql(`grant execute on function findings.${name} to findings_app`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
    // Who owns a trigger's function may change; who makes the trigger must be allowed to call it.
    this.addSql('set role findings_loader');
    for (const name of Object.keys(FUNCTIONS))
      this.addSql(`grant execute on function findings.${name} to findings_owner`);
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "gives_scope" after update on "findings"."audit_report" for each row execute function findings.give_scope()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."finding" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."recommendation" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "counted_insert" after insert on "findings"."recommendation" referencing new table as new_rows for each statement execute function findings.count_recommendations()`,
    );
    this.addSql(
      `create trigger "counted_update" after update on "findings"."recommendation" referencing old table as old_rows new table as new_rows for each statement execute function findings.count_recommendations()`,
    );
    this.addSql(
      `create trigger "counted_delete" after delete on "findings"."recommendation" referencing old table as old_rows for each statement execute function findings.count_recommendations()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."recommendation_addressee" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "counted_insert" after insert on "findings"."recommendation_addressee" referencing new table as new_rows for each statement execute function findings.count_addressees()`,
    );
    this.addSql(
      `create trigger "counted_update" after update on "findings"."recommendation_addressee" referencing old table as old_rows new table as new_rows for each statement execute function findings.count_addressees()`,
    );
    this.addSql(
      `create trigger "counted_delete" after delete on "findings"."recommendation_addressee" referencing old table as old_rows for each statement execute function findings.count_addressees()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."deposit" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."answer" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."status_change" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."status_change" for each ROW execute function "findings"."status_change_history_only_fn"()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."follow_up_actor" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "summed" after insert on "findings"."follow_up_ledger" referencing new table as new_rows for each statement execute function findings.sum_follow_up()`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "findings"."follow_up_ledger" for each STATEMENT execute function "findings"."follow_up_ledger_append_only_fn"()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."office_status_change" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."office_status_change" for each ROW execute function "findings"."office_status_change_history_only_fn"()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."follow_up_step" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."follow_up_step" for each ROW execute function "findings"."follow_up_step_history_only_fn"()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."report_addressee" for each row execute function findings.take_scope()`,
    );
    this.addSql('revoke select on findings.follow_up_ledger from findings_app');
    this.addSql(
      'create trigger never_emptied before truncate on findings.follow_up_ledger for each statement execute function findings.follow_up_ledger_append_only_fn()',
    );
  }
}
