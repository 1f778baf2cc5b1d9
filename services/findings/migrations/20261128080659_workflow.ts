import { Migration } from '@mikro-orm/migrations';

const made = (name: string, body: string): string =>
  `create function findings.${name} returns trigger
   language plpgsql security definer set search_path = findings, pg_temp as $$ begin ${body} end $$`;

/** What addressees are listed by is copied from the recommendation over all rows, whoever writes: by the loader. */
const COPIES: Readonly<Record<string, string>> = {
  'repeat_recommendation()': made(
    'repeat_recommendation()',
    `-- The loader says itself what its rows are.
     if current_setting('role') = 'findings_loader' and new.code <> '' then return new; end if;
     select r.source, r.fiscal_year, r.code into strict new.source, new.fiscal_year, new.code
       from findings.recommendation r where r.id = new.recommendation_id;
     return new;`,
  ),
  'repeat_on_addressees()': made(
    'repeat_on_addressees()',
    `if (old.source, old.fiscal_year, old.code) is distinct from (new.source, new.fiscal_year, new.code) then
       update findings.recommendation_addressee set source = new.source, fiscal_year = new.fiscal_year, code = new.code
         where recommendation_id = new.id;
     end if;
     return null;`,
  ),
};

/** The same as `workingDaysBetween`: those after the first day, up to and with the last. */
const WORKING_DAYS = `create function findings.working_days_between(first date, last date) returns int
  language sql stable set search_path = findings, pg_temp as $$
    select count(*)::int from generate_series(first + 1, last, interval '1 day') as d (day)
    where extract(isodow from d.day) < 6 and not exists (select from findings.holiday h where h.day = d.day::date)
  $$`;

const BACKFILLED = ['recommendation', 'recommendation_addressee', 'answer'];
/** Of what was there before; nothing of it is counted. */
const BACKFILL: readonly string[] = [
  ...BACKFILLED.map((table) => `alter table findings.${table} no force row level security`),
  `update findings.recommendation_addressee a set source = r.source, fiscal_year = r.fiscal_year, code = r.code,
     with_auditor_since = case
       when r.source = 'BPK' and a.workflow = 'SENT_TO_BPK'
         then (select max(received_by_auditor_on) from findings.answer w where w.addressee_id = a.id)
       when r.source = 'APIP' and a.workflow = 'VERIFIED_BY_APIP'
         then (select max(verified_on) from findings.answer w where w.addressee_id = a.id) end
   from findings.recommendation r where r.id = a.recommendation_id`,
  ...BACKFILLED.map((table) => `alter table findings.${table} force row level security`),
];

const SCOPE =
  'id, report_id, organisation_code, province_code, regency_code, restricted, need_to_know, provenance';
const GRANTS: readonly string[] = [
  // Said by the database, whatever is sent: the ORM sends their defaults.
  'grant insert (source, fiscal_year, code) on findings.recommendation_addressee to findings_app',
  `grant update (workflow, workflow_on, waiting_since, with_auditor_since, answered_on, disposed_to, extended_to, recorded_at, version)
     on findings.recommendation_addressee to findings_app`,
  `grant insert (${SCOPE}, addressee_id, submitted_on, text, external_ref, submitted_by) on findings.answer to findings_app`,
  `grant update (consolidated_by, verified_on, verified_by, received_by_auditor_on, receipt_number, returned_on, returned_by, remark)
     on findings.answer to findings_app`,
  `grant insert (${SCOPE}, addressee_id, action, from_state, to_state, note, recorded_at, taken_by)
     on findings.follow_up_step to findings_app`,
  `grant insert (${SCOPE}, addressee_id, from_date, to_date, reason, recorded_at, taken_by)
     on findings.deadline_extension to findings_app`,
  `grant insert (recommendation_id, subject, organisation_code, province_code, regency_code, report_id, provenance, part, recorded_at)
     on findings.follow_up_actor to findings_app`,
];

export class Migration20261128080659 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."holiday" ("day" date not null, "name" varchar(120) not null, "kind" text not null, primary key ("day"))`,
    );
    this.addSql(
      `create table "findings"."deadline_extension" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "from_date" date not null, "to_date" date not null, "recorded_at" timestamptz(3) not null, "reason" varchar(500) not null, "taken_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "deadline_extension_organisation_code_index" on "findings"."deadline_extension" ("organisation_code")`,
    );
    this.addSql(
      `create index "deadline_extension_province_code_index" on "findings"."deadline_extension" ("province_code")`,
    );
    this.addSql(
      `create index "deadline_extension_report_id_index" on "findings"."deadline_extension" ("report_id")`,
    );
    this.addSql(
      `create index "deadline_extension_addressee_id_index" on "findings"."deadline_extension" ("addressee_id")`,
    );
    this.addSql(`drop policy "addable" on "findings"."follow_up_actor"`);
    this.addSql(
      `create policy "addable" on "findings"."follow_up_actor" for insert to "findings_app" with check (((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) and subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(`alter table "findings"."recommendation_addressee" add "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, add "source" text not null default 'APIP', add "fiscal_year" smallint not null default 0, add "code" varchar(2) not null default '', add "answered_in_time" boolean generated always as (coalesce(answered_on <= received_on + 60, false)) stored not null, add "last_day" date generated always as (coalesce(extended_to, received_on + 60)) stored not null, add "waiting_or_last" date generated always as (coalesce(waiting_since, '9999-12-31'::date)) stored not null, add "outstanding" numeric(20,0) generated always as (case
  when office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI') then greatest(share - deposited, 0) else 0 end) stored not null, add "with_auditor_since" date null`);
    this.addSql(
      `create index "recommendation_addressee_last_day_index" on "findings"."recommendation_addressee" ("last_day")`,
    );
    this.addSql(
      `create index "recommendation_addressee_waiting_or_last_index" on "findings"."recommendation_addressee" ("waiting_or_last")`,
    );
    this.addSql(
      `create index "recommendation_addressee_branches_index" on "findings"."recommendation_addressee" using gin ("branches")`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `create or replace function "findings"."recommendation_addressee_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'findings_app' then if (old.received_on, old.share) is distinct from (new.received_on, new.share) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.disposed_to) is distinct from (new.disposed_to) and not ((new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.answered_on) is distinct from (new.answered_on) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.with_auditor_since) is distinct from (new.with_auditor_since) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.extended_to, old.office_status) is distinct from (new.extended_to, new.office_status) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.deposited) is distinct from (new.deposited) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "findings"."recommendation_addressee" for each ROW execute function "findings"."recommendation_addressee_changed_by_party_fn"()`,
    );
    this.addSql(
      `alter table "findings"."answer" add constraint "answer_organisation_code_external_ref_unique" unique ("organisation_code", "external_ref")`,
    );
    this.addSql(
      `create or replace function "findings"."answer_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'findings_app' then if (old.consolidated_by) is distinct from (new.consolidated_by) and not ((new.province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.verified_on, old.verified_by, old.received_by_auditor_on, old.receipt_number) is distinct from (new.verified_on, new.verified_by, new.received_by_auditor_on, new.receipt_number) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.returned_on, old.returned_by, old.remark) is distinct from (new.returned_on, new.returned_by, new.remark) and not ((new.province_code = any (((select findings.reach_provinces('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "findings"."answer" for each ROW execute function "findings"."answer_changed_by_party_fn"()`,
    );
    this.addSql(
      `alter table "findings"."holiday" add constraint "holiday_kind_check" check ("kind" in ('NATIONAL', 'COLLECTIVE_LEAVE'))`,
    );
    this.addSql(`alter table "findings"."holiday" enable row level security`);
    this.addSql(`alter table "findings"."holiday" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."holiday" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."holiday" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."holiday" for select to "findings_sigma" using (true)`);
    this.addSql(
      `alter table "findings"."deadline_extension" add constraint "deadline_extension_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."deadline_extension" add constraint "deadline_extension_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."deadline_extension" add constraint "deadline_extension_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "findings"."deadline_extension_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'An extension that was given is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."deadline_extension" for each ROW execute function "findings"."deadline_extension_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."deadline_extension" enable row level security`);
    this.addSql(`alter table "findings"."deadline_extension" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."deadline_extension" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."deadline_extension" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."deadline_extension" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."deadline_extension" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."deadline_extension" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(`grant select on findings.holiday to findings_app`);
    this.addSql(`grant select on findings.holiday to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.holiday to findings_loader`);
    this.addSql(`grant select on findings.deadline_extension to findings_app`);
    this.addSql(`grant select on findings.deadline_extension to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.deadline_extension to findings_loader`);
    for (const statement of BACKFILL) this.addSql(statement);
    this.addSql(WORKING_DAYS);
    this.addSql('revoke all on function findings.working_days_between(date, date) from public');
    this.addSql(
      'grant execute on function findings.working_days_between(date, date) to findings_app, findings_sigma',
    );
    for (const [name, copy] of Object.entries(COPIES)) {
      this.addSql(copy);
      this.addSql(`revoke all on function findings.${name} from public`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
    // Who owns a trigger's function may change; who makes the trigger must be allowed to call it.
    this.addSql('set role findings_loader');
    for (const name of Object.keys(COPIES))
      this.addSql(`grant execute on function findings.${name} to findings_owner`);
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "repeated_by_addressees" after update on "findings"."recommendation" for each row execute function findings.repeat_on_addressees()`,
    );
    this.addSql(
      `create trigger "repeats_recommendation" before insert on "findings"."recommendation_addressee" for each row execute function findings.repeat_recommendation()`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."deadline_extension" for each row execute function findings.take_scope()`,
    );
    for (const grant of GRANTS) this.addSql(grant);
  }
}
