import { Migration } from '@mikro-orm/migrations';
import {
  anew,
  DAYS_SINCE,
  dayOf,
  FACTS,
  KEYS,
  MEASURES,
  midnightOf,
  monthOf,
  onlyIfDiffering,
  SUMS,
} from './20261128072907_follow_up.ts';

const ASKED =
  '(asked_source is null or source = asked_source) and (asked_fiscal_year is null or fiscal_year = asked_fiscal_year)';
const KEYED = ['measure', 'status', 'monetary', 'on_day'];
const PARTS = [...KEYED, ...SUMS].join(', ');
const TYPED_PARTS =
  'measure text, status text, monetary boolean, on_day date, count int, in_time int, not_followed_up int, value numeric, deposited numeric, outstanding numeric';
const REACH = {
  OFFICE: `'{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}', '{PROVINCE,INTEGRATION}', '{NATIONAL_SECRETARIAT,REGENCY}', '{EXTERNAL_AUDITOR}'`,
  PROVINCE: `'{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}', '{PROVINCE,INTEGRATION}', '{}', '{}'`,
};
/** The row policy of the sums, for what is taken from the ledger past the policies. */
const reached = (
  level: keyof typeof REACH,
): string => `province_code = any (findings.reach_provinces(${REACH[level]}))
    and (findings.reach_offices(${REACH[level]}) is null or organisation_code = any (findings.reach_offices(${REACH[level]})))`;

/** The first day of the month after that of a day. */
const monthAfter = (day: string): string => `(${monthOf(day)} + interval '1 month')::date`;

/** From which day on the sums of what was recorded are taken: the nearest at which a day, or a folded month, begins. */
const DAY_FROM = `
  select case when as_of - ${midnightOf('u.first_day')} <= ${midnightOf('u.next_day')} - as_of then u.first_day else u.next_day end
  from (
    select case when has_days then t.day else ${monthOf('t.day')} end as first_day,
      case when has_days then t.day + 1 else ${monthAfter('t.day')} end as next_day
    from (select ${dayOf('as_of')} as day) t, lateral (
      select ${monthOf('t.day')} > coalesce((select max(recorded_on) from findings.follow_up_history where folded), '-infinity') as has_days) h) u`;

/** What was recorded between that day and an instant, as it is still to be put in or taken out; `asked_level` decides which branch runs at all. */
const sinceAt = (level: string, grain: string, code: string, place: string): string => `
  select ${code} as code, f.province_code, f.organisation_code, m.*
  from (select case when recorded_at <= as_of then sign else -sign end as sign, organisation_code, province_code, ${FACTS}
    from since, findings.follow_up_ledger
    where grain = '${grain}' and recorded_at >= least(since.at, as_of) and recorded_at <= greatest(since.at, as_of)
      and (since.at <= as_of or recorded_at > as_of and recorded_at < since.at) and ${place} and ${ASKED}) f
    cross join lateral ${MEASURES}
  where asked_level = '${level}'`;
const SINCE = `with since as materialized (select ${midnightOf('findings.follow_up_day_from(as_of)')} as at) ${[
  sinceAt('OFFICE', 'ADDRESSEE', 'f.organisation_code', 'organisation_code = any (codes)'),
  sinceAt(
    'PROVINCE',
    'ADDRESSEE',
    `lpad(f.province_code::text, 2, '0')`,
    'province_code = any (codes::smallint[])',
  ),
  sinceAt('NATION', 'RECOMMENDATION', `'00'`, 'true'),
].join(' union all ')}`;

const TAKEN_OUT = [...KEYED, ...SUMS.map((sum) => `-${sum}`)].join(', ');
/** As it stands, less what was recorded since `as_of`; where that is null nothing else is read. */
const part = (level: string, codes: string, since: string, from: string, which: string): string => `part as (
    select organisation_code as code, ${PARTS} from findings.follow_up_rollup
    where level = ${level} and organisation_code = any (${codes}) and ${ASKED} and (${which})
    union all
    select organisation_code, ${TAKEN_OUT} from findings.follow_up_history
    where as_of is not null and recorded_on >= (select findings.${from}(as_of))
      and level = ${level} and organisation_code = any (${codes}) and ${ASKED} and (${which})
    union all
    select code, ${PARTS} from findings.${since}(${level}, ${codes}, asked_source, asked_fiscal_year, as_of)
    where as_of is not null and (${which}))`;
const ofOffices = (which: string): string =>
  part('asked_level', 'codes', 'follow_up_since', 'follow_up_asked_from', which);
const ofNation = (which: string): string =>
  part(`'NATION'`, `'{00}'::text[]`, 'follow_up_moved', 'follow_up_day_from', which);

const sumOf = (what: string, where: string): string => `coalesce(sum(${what}) filter (where ${where}), 0)`;
const STATE = `measure = 'STATE'`;

/** F1, F2, F6 and F7, of one row for each status. */
const BY_STATUS = (code: string): string => `by_status as (
    select ${code}status, sum(count) as count, sum(value) as value, sum(outstanding) as outstanding,
      ${sumOf('deposited', 'monetary')} as recovered, ${sumOf('value', 'monetary')} as recoverable
    from part group by ${code}status)`;
const NUMBERS = `
    coalesce(sum(count), 0)::int as total,
    coalesce(jsonb_object_agg(status, jsonb_build_array(count, value::text)) filter (where count <> 0 or value <> 0), '{}') as by_status,
    coalesce(sum(outstanding), 0)::text as outstanding, coalesce(sum(recovered), 0)::text as recovered,
    coalesce(sum(recoverable), 0)::text as recoverable`;
const TYPED_NUMBERS = 'total int, by_status jsonb, outstanding text, recovered text, recoverable text';

const STATE_OR_TO_COME = `${STATE} or measure = 'DEADLINE' and on_day >= asked_day and on_day < ${monthAfter('asked_day')}
      or measure = 'DEADLINE_MONTH' and on_day >= ${monthAfter('asked_day')}`;
/** F3 and F4. Of deadlines only those to come are read: what has passed is all less those. */
const DEADLINES = `
    (${sumOf('in_time', STATE)} - ${sumOf('in_time', 'on_day > asked_day')})::int as answered_in_time,
    (${sumOf('count', STATE)} - ${sumOf('count', 'on_day > asked_day')})::int as past_day_60,
    (${sumOf('count', `${STATE} and status = 'BELUM_DITINDAKLANJUTI'`)} - coalesce(sum(not_followed_up), 0))::int as overdue`;
const TYPED_DEADLINES = 'answered_in_time int, past_day_60 int, overdue int';

/** Days of age at which a bucket begins. */
const BUCKETS = [31, 61, 91, 181, 366, 731];
/** The oldest days of the younger ones, and of what was not carried over: older are those before. */
const YOUNGER_FROM = [...BUCKETS.map((days) => `asked_day - ${days - 1}`), 'carried_before'];
/** A month is counted by this day of it. */
const middleOf = (day: string): string => `(${monthOf(day)} + 15)`;
/** Months are read, and days only of the smaller side of one through which an edge goes: those that its middle is not alike. */
const aged = (measure: string, younger: readonly string[]): string => `
      measure = '${measure}_MONTH' or measure = '${measure}' and (${younger
        .map(
          (day) => `on_day >= case when ${day} <= ${middleOf(day)} then ${monthOf(day)} else ${day} end
        and on_day < case when ${day} <= ${middleOf(day)} then ${day} else ${monthAfter(day)} end`,
        )
        .join(' or ')})`;
const AGE_PARTS = `${aged('AGE', YOUNGER_FROM)} or by_current and (${aged('EXTENSION', YOUNGER_FROM.slice(0, -1))})`;
/** A day that was read is taken out of where its month was counted. */
const COUNTED_AT = `(
      select 1 as sign, on_day + 15 as day where measure like '%\\_MONTH'
      union all select 1, on_day where measure not like '%\\_MONTH'
      union all select -1, ${middleOf('on_day')} where measure not like '%\\_MONTH')`;

/** F5, by status and bucket: count, value, what is still lacking; `carried` are those received before a given day. */
const AGES = `
  aged as (
    select code, status, at.sign * count as count, at.sign * value as value, at.sign * outstanding as outstanding, at.day,
      measure like 'AGE%' as received, width_bucket(asked_day - at.day, array[${BUCKETS}])::text as bucket
    from part cross join lateral ${COUNTED_AT} as at),
  filled as (
    select code, status, bucket, sum(count) as count, sum(value) as value, sum(outstanding) as outstanding
    from aged group by code, status, bucket
    union all
    select code, status, 'carried', sum(count), sum(value), sum(outstanding)
    from aged where received and day < carried_before group by code, status),
  by_status as (
    select code, status, jsonb_object_agg(bucket, jsonb_build_array(count, value::text, outstanding::text)) as buckets
    from filled where count <> 0 group by code, status)
  select code, jsonb_object_agg(status, buckets) as ages from by_status group by code`;

const OF_WHAT = 'asked_source text, asked_fiscal_year int, as_of timestamptz';
const OFFICES = `asked_level text, codes text[], ${OF_WHAT}`;
const DAY = 'asked_day date';
const AGEING = `${DAY}, by_current boolean, carried_before date`;
const typesOf = (parameters: string): string =>
  parameters
    .split(', ')
    .map((each) => each.slice(each.indexOf(' ') + 1))
    .join(', ');
const DEFINER = 'security definer set search_path = findings, pg_temp';

/** Of whom each is, and who may call it: the nation’s numbers and what is taken from the ledger are the sigma role’s. */
const COUNTING: readonly {
  readonly name: string;
  readonly takes: string;
  readonly for: string;
  readonly made: string;
}[] = [
  {
    name: 'follow_up_day_from',
    takes: 'as_of timestamptz',
    for: 'findings_sigma',
    made: `returns date language sql stable as $$ ${DAY_FROM} $$`,
  },
  {
    name: 'follow_up_asked_from',
    takes: 'as_of timestamptz',
    for: 'findings_app',
    made: `returns date language sql stable ${DEFINER} as $$
      select findings.follow_up_day_from(as_of) where findings.viewer_is('{PUBLIC}') $$`,
  },
  {
    name: 'follow_up_moved',
    takes: 'asked_level text, codes text[], asked_source text, asked_fiscal_year int, as_of timestamptz',
    for: 'findings_sigma',
    made: `returns table (code text, province_code smallint, organisation_code text, ${TYPED_PARTS})
      language sql stable as $$ ${SINCE} $$`,
  },
  {
    name: 'follow_up_since',
    takes: 'asked_level text, codes text[], asked_source text, asked_fiscal_year int, as_of timestamptz',
    for: 'findings_app',
    made: `returns table (code text, ${TYPED_PARTS}) language sql stable ${DEFINER} as $$
      select code, ${PARTS} from findings.follow_up_moved(asked_level, codes, asked_source, asked_fiscal_year, as_of)
      where asked_level = 'OFFICE' and ${reached('OFFICE')} or asked_level = 'PROVINCE' and ${reached('PROVINCE')} $$`,
  },
  {
    name: 'findings_since',
    takes: 'asked_level text, codes text[], as_of timestamptz',
    for: 'findings_app',
    made: `returns table (code text, office_level text, source text, fiscal_year smallint, sub_group text, count int,
      value numeric) language sql stable ${DEFINER} as $$
      select case asked_level when 'OFFICE' then organisation_code else lpad(province_code::text, 2, '0') end,
        office_level, source, fiscal_year, sub_group, -sign, -sign * value
      from findings.finding_ledger where recorded_at > as_of
        and (asked_level = 'OFFICE' and organisation_code = any (codes) and ${reached('OFFICE')}
          or asked_level = 'PROVINCE' and province_code = any (codes::smallint[]) and ${reached('PROVINCE')}) $$`,
  },
  {
    name: 'national_indicators',
    takes: OF_WHAT,
    for: 'findings_app',
    made: `returns table (${TYPED_NUMBERS}) language sql stable ${DEFINER} as $$
      with ${ofNation(STATE)}, ${BY_STATUS('')} select ${NUMBERS} from by_status $$`,
  },
  {
    name: 'national_deadlines',
    takes: `${OF_WHAT}, ${DAY}`,
    for: 'findings_app',
    made: `returns table (${TYPED_DEADLINES}) language sql stable ${DEFINER} as $$
      with ${ofNation(STATE_OR_TO_COME)} select ${DEADLINES} from part $$`,
  },
  {
    name: 'national_ageing',
    takes: `${OF_WHAT}, ${AGEING}`,
    for: 'findings_app',
    made: `returns table (ages jsonb) language sql stable ${DEFINER} as $$
      with ${ofNation(AGE_PARTS)}, numbers as (
        with ${AGES.trim()})
      select coalesce((select ages from numbers), '{}') $$`,
  },
  {
    name: 'office_indicators',
    takes: OFFICES,
    for: 'findings_app',
    made: `returns table (code text, ${TYPED_NUMBERS}) language sql stable as $$
      with ${ofOffices(STATE)}, ${BY_STATUS('code, ')} select code, ${NUMBERS} from by_status group by code $$`,
  },
  {
    name: 'office_deadlines',
    takes: `${OFFICES}, ${DAY}`,
    for: 'findings_app',
    made: `returns table (code text, ${TYPED_DEADLINES}) language sql stable as $$
      with ${ofOffices(STATE_OR_TO_COME)} select code, ${DEADLINES} from part group by code $$`,
  },
  {
    name: 'office_ageing',
    takes: `${OFFICES}, ${AGEING}`,
    for: 'findings_app',
    made: `returns table (code text, ages jsonb) language sql stable as $$
      with ${ofOffices(AGE_PARTS)}, ${AGES.trim()} $$`,
  },
];

const FINDING_KEYS = 'organisation_code, province_code, office_level, source, fiscal_year, sub_group';
const FINDING_FACTS = 'f.province_code, f.office_level, f.source, f.fiscal_year, f.sub_group';
const FINDINGS = `
  select sign, moved_at, m.id as node_id, m.organisation_code, left(m.organisation_code, 2)::smallint as province_code,
    case when m.organisation_code = '00' then 'NATIONAL' when length(m.organisation_code) = 2 then 'PROVINCE' else 'REGENCY' end as office_level,
    r.source, r.fiscal_year, left(m.code, 4) as sub_group, m.value
  from moved m join findings.audit_report r on r.id = m.report_id
  where m.draft_of is null and not m.restricted`;
const countFindings = (moved: string): string => `
  with moved as (${moved}), facts as (${FINDINGS}), noted as (
    insert into findings.finding_ledger (sign, node_id, recorded_at, ${FINDING_KEYS}, value)
    select sign, node_id, moved_at, ${FINDING_KEYS}, value from facts)
  insert into findings.finding_rollup (level, ${FINDING_KEYS}, count, value)
  select place.level, place.code, ${FINDING_FACTS}, sum(sign), sum(sign * value)
  from facts f cross join lateral (values ('OFFICE', f.organisation_code), ('PROVINCE', left(f.organisation_code, 2))) as place (level, code)
  group by place.level, place.code, ${FINDING_FACTS} having sum(sign) <> 0 or sum(sign * value) <> 0;`;
const CHANGED = `old_rows o join new_rows n on n.id = o.id
  where (o.organisation_code, o.code, o.value, o.draft_of, o.restricted) is distinct from (n.organisation_code, n.code, n.value, n.draft_of, n.restricted)`;

/** One row for each key: what was added since, joined to what there was. */
const joining = (table: string, keys: string, sums: readonly string[], which = 'true'): string => `
       -- Two at once would each join what the other joins.
       lock table findings.${table} in share update exclusive mode;
       with taken as (
         delete from findings.${table} where id in (
           select id from (
             select id, count(*) over same as alike, ${sums.map((sum) => `sum(${sum}) over same as ${sum}_left`)}
             from findings.${table} where ${which} window same as (partition by ${keys})) as r
           where alike > 1 or ${sums.map((sum) => `${sum}_left = 0`).join(' and ')})
         returning *),
       joined as (
         insert into findings.${table} (${keys}, ${sums})
         select ${keys}, ${sums.map((sum) => `sum(${sum})`)} from taken group by ${keys}
         having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')})
       select gone + count(*) into gone from taken;`;

const PLACED = `level, organisation_code, province_code, ${KEYS}`;
/** Days of long ago are folded into months: who looks that far back reads the ledger of a part of one. */
const FOLDING = `
       lock table findings.follow_up_history in share update exclusive mode;
       with taken as (
         delete from findings.follow_up_history where not folded
           and recorded_on < (select ${DAYS_SINCE} from findings.follow_up_history where not folded)
         returning *),
       joined as (
         insert into findings.follow_up_history (folded, recorded_on, ${PLACED}, ${SUMS})
         select true, ${monthOf('recorded_on')}, ${PLACED}, ${SUMS.map((sum) => `sum(${sum})`)}
         from taken group by ${monthOf('recorded_on')}, ${PLACED}
         having ${SUMS.map((sum) => `sum(${sum}) <> 0`).join(' or ')})
       select gone + count(*) into gone from taken;`;

/** The loader’s: over all rows, whoever writes. */
const KEEPING: Readonly<Record<string, string>> = {
  'count_findings()': `create function findings.count_findings() returns trigger language plpgsql ${DEFINER} as $$ declare differs boolean; begin
     ${onlyIfDiffering(CHANGED)}
     if tg_op = 'INSERT' then ${countFindings('select 1 as sign, recorded_at as moved_at, n.* from new_rows n')}
     elsif tg_op = 'UPDATE' then ${anew(
       countFindings(
         `select -1 as sign, n.recorded_at as moved_at, o.* from ${CHANGED} union all select 1, n.recorded_at, n.* from ${CHANGED}`,
       ),
     )}
     else ${countFindings('select -1 as sign, clock_timestamp() as moved_at, o.* from old_rows o')}
     end if;
     return null; end $$`,
  // Of rows that were just loaded, or undone, the planner knows nothing: it must not go through all of them for each.
  'compact_rollup()': `create function findings.compact_rollup() returns bigint language plpgsql ${DEFINER}
     set enable_nestloop = off as $$
     declare gone bigint := 0;
     begin
       ${joining('follow_up_rollup', PLACED, SUMS)}
       ${FOLDING}
       ${joining('follow_up_history', `folded, recorded_on, ${PLACED}`, SUMS, 'not folded')}
       ${joining('finding_rollup', `level, ${FINDING_KEYS}`, ['count', 'value'])}
       return gone;
     end $$`,
};

const READ = ['finding', 'audit_report', 'finding_ledger', 'finding_rollup'];

export class Migration20261128075602 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."finding_ledger" ("id" int8 generated always as identity not null primary key, "organisation_code" varchar(5) not null, "province_code" smallint not null, "office_level" text not null, "source" text not null, "fiscal_year" smallint not null, "sub_group" varchar(4) not null, "value" numeric(20,0) not null, "sign" smallint not null, "node_id" uuid not null, "recorded_at" timestamptz(3) not null)`,
    );
    this.addSql(
      `create index "finding_ledger_recorded_at_index" on "findings"."finding_ledger" ("recorded_at")`,
    );
    this.addSql(
      `create table "findings"."finding_rollup" ("id" int8 generated always as identity not null primary key, "organisation_code" varchar(5) not null, "province_code" smallint not null, "office_level" text not null, "source" text not null, "fiscal_year" smallint not null, "sub_group" varchar(4) not null, "value" numeric(20,0) not null, "level" text not null, "count" int not null)`,
    );
    this.addSql(
      `create index "finding_rollup_level_organisation_code_fiscal_year_index" on "findings"."finding_rollup" ("level", "organisation_code", "fiscal_year")`,
    );
    this.addSql(
      `create table "findings"."inspectorate_region" ("province_code" varchar(2) not null, "name" varchar(120) not null, primary key ("province_code"))`,
    );
    this.addSql(
      `alter table "findings"."finding_ledger" add constraint "finding_ledger_office_level_check" check ("office_level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(
      `alter table "findings"."finding_ledger" add constraint "finding_ledger_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `create or replace function "findings"."finding_ledger_append_only_fn"() returns trigger as $$ begin raise exception 'What was counted is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "findings"."finding_ledger" for each STATEMENT execute function "findings"."finding_ledger_append_only_fn"()`,
    );
    this.addSql(`alter table "findings"."finding_ledger" enable row level security`);
    this.addSql(`alter table "findings"."finding_ledger" force row level security`);
    this.addSql(
      `create policy "loader" on "findings"."finding_ledger" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."finding_ledger" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."finding_rollup" add constraint "finding_rollup_office_level_check" check ("office_level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(
      `alter table "findings"."finding_rollup" add constraint "finding_rollup_level_check" check ("level" in ('OFFICE', 'PROVINCE'))`,
    );
    this.addSql(
      `alter table "findings"."finding_rollup" add constraint "finding_rollup_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(`alter table "findings"."finding_rollup" enable row level security`);
    this.addSql(`alter table "findings"."finding_rollup" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."finding_rollup" for select to "findings_app" using (level = 'OFFICE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or level = 'PROVINCE' and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."finding_rollup" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."finding_rollup" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`alter table "findings"."inspectorate_region" enable row level security`);
    this.addSql(`alter table "findings"."inspectorate_region" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."inspectorate_region" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."inspectorate_region" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."inspectorate_region" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`grant select on findings.finding_ledger to findings_app`);
    this.addSql(`grant select on findings.finding_ledger to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.finding_ledger to findings_loader`);
    this.addSql(`grant select on findings.finding_rollup to findings_app`);
    this.addSql(`grant select on findings.finding_rollup to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.finding_rollup to findings_loader`);
    this.addSql(`grant select on findings.inspectorate_region to findings_app`);
    this.addSql(`grant select on findings.inspectorate_region to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.inspectorate_region to findings_loader`);
    this.addSql('revoke select on findings.finding_ledger from findings_app');
    this.addSql(
      'create trigger never_emptied before truncate on findings.finding_ledger for each statement execute function findings.finding_ledger_append_only_fn()',
    );
    for (const table of READ) this.addSql(`alter table findings.${table} no force row level security`);
    this.addSql(countFindings('select 1 as sign, recorded_at as moved_at, f.* from findings.finding f'));
    for (const table of READ) this.addSql(`alter table findings.${table} force row level security`);
    for (const [name, made] of Object.entries(KEEPING)) {
      this.addSql(made);
      this.addSql(`revoke all on function findings.${name} from public`);
      if (name.startsWith('compact'))
        this.addSql(`grant execute on function findings.${name} to findings_login`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
    // Who owns a trigger's function may change; who makes the trigger must be allowed to call it.
    this.addSql('set role findings_loader');
    for (const name of Object.keys(KEEPING))
      this.addSql(`grant execute on function findings.${name} to findings_owner`);
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "counted_insert" after insert on "findings"."finding" referencing new table as new_rows for each statement execute function findings.count_findings()`,
    );
    this.addSql(
      `create trigger "counted_update" after update on "findings"."finding" referencing old table as old_rows new table as new_rows for each statement execute function findings.count_findings()`,
    );
    this.addSql(
      `create trigger "counted_delete" after delete on "findings"."finding" referencing old table as old_rows for each statement execute function findings.count_findings()`,
    );
    this.addSql('set role findings_sigma');
    this.addSql('drop function findings.national_indicators(date, text, int)');
    this.addSql('set role findings_owner');
    for (const { name, takes, for: reader, made } of COUNTING) {
      const signature = `findings.${name}(${typesOf(takes)})`;
      this.addSql(`create function findings.${name}(${takes}) ${made}`);
      this.addSql(`revoke all on function ${signature} from public`);
      this.addSql(`grant execute on function ${signature} to ${reader}`);
      if (made.includes('security definer'))
        this.addSql(`alter function ${signature} owner to findings_sigma`);
    }
  }
}
