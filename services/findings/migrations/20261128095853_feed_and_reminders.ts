import { Migration } from '@mikro-orm/migrations';

export class Migration20261128095853 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."change_horizon" ("id" smallint not null default 1, "generation" int not null default 1, "pruned_transaction_id" xid8 not null default '0', "pruned_position" bigint not null default '0', "seal" uuid not null default gen_random_uuid(), primary key ("id"))`,
    );
    this.addSql(
      `create table "findings"."change" ("position" int8 generated always as identity not null primary key, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "transaction_id" xid8 not null default pg_current_xact_id(), "type" varchar(60) not null, "key" varchar(40) not null, "kind" text not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "open" boolean not null default false, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}')`,
    );
    this.addSql(`create index "change_node" on "findings"."change" ("type", "key")`);
    this.addSql(`create index "change_order" on "findings"."change" ("transaction_id", "position")`);
    this.addSql(
      `create table "findings"."office" ("code" varchar(5) not null, "official_name" varchar(120) not null, "email" varchar(254) null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."office_feed" ("id" smallint not null default 1, "cursor" varchar(2000) not null, "read_at" timestamptz not null default now(), primary key ("id"))`,
    );
    this.addSql(
      `create table "findings"."reminder" ("id" uuid not null default gen_random_uuid(), "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "kind" text not null, "recipient" text not null, "recommendation_id" uuid not null, "addressee_id" uuid not null, "due_on" date not null, "since_on" date not null, "created_on" date not null, "closed_on" date null, "mailed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "reminder_organisation_code_index" on "findings"."reminder" ("organisation_code")`,
    );
    this.addSql(`create index "reminder_province_code_index" on "findings"."reminder" ("province_code")`);
    this.addSql(`create index "reminder_report_id_index" on "findings"."reminder" ("report_id")`);
    this.addSql(
      `create index "reminder_recommendation_id_index" on "findings"."reminder" ("recommendation_id")`,
    );
    this.addSql(`create index "reminder_addressee_id_index" on "findings"."reminder" ("addressee_id")`);
    this.addSql(
      `create index "reminder_organisation_code_due_on_index" on "findings"."reminder" ("organisation_code", "due_on")`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_kind_addressee_id_recipient_since_on_unique" unique ("kind", "addressee_id", "recipient", "since_on")`,
    );
    this.addSql(
      `create or replace function "findings"."audit_report_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know) is distinct from (new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know)) then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'AuditReport', old.id::text, 'DELETED', old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know; end if; if tg_op <> 'DELETE' then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'AuditReport', new.id::text, 'UPSERTED', new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "findings"."audit_report" for each ROW execute function "findings"."audit_report_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "findings"."finding_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and to_jsonb(old) - '{referral_status}'::text[] is not distinct from to_jsonb(new) - '{referral_status}'::text[] then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know) is distinct from (new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know)) then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Finding', old.id::text, 'DELETED', old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know; end if; if tg_op <> 'DELETE' then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Finding', new.id::text, 'UPSERTED', new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "findings"."finding" for each ROW execute function "findings"."finding_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "findings"."recommendation_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and to_jsonb(old) - '{due_on,extended_to,answered_in_time,deposited,recorded_at,part_edits,version}'::text[] is not distinct from to_jsonb(new) - '{due_on,extended_to,answered_in_time,deposited,recorded_at,part_edits,version}'::text[] then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know) is distinct from (new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know)) then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Recommendation', old.id::text, 'DELETED', old.addressed_offices, old.addressed_provinces, false, old.draft_of, old.restricted, old.need_to_know; end if; if tg_op <> 'DELETE' then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Recommendation', new.id::text, 'UPSERTED', new.addressed_offices, new.addressed_provinces, false, new.draft_of, new.restricted, new.need_to_know; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "findings"."recommendation" for each ROW execute function "findings"."recommendation_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "findings"."recommendation_addressee_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and to_jsonb(old) - '{deposited,outstanding,recorded_at,version}'::text[] is not distinct from to_jsonb(new) - '{deposited,outstanding,recorded_at,version}'::text[] then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], false, old.draft_of, old.restricted, old.need_to_know) is distinct from (array[new.organisation_code], array[new.province_code], false, new.draft_of, new.restricted, new.need_to_know)) then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'RecommendationAddressee', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], false, old.draft_of, old.restricted, old.need_to_know; end if; if tg_op <> 'DELETE' then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'RecommendationAddressee', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], false, new.draft_of, new.restricted, new.need_to_know; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "findings"."recommendation_addressee" for each ROW execute function "findings"."recommendation_addressee_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "findings"."deposit_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], false, old.draft_of, old.restricted, old.need_to_know) is distinct from (array[new.organisation_code], array[new.province_code], false, new.draft_of, new.restricted, new.need_to_know)) then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Deposit', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], false, old.draft_of, old.restricted, old.need_to_know; end if; if tg_op <> 'DELETE' then insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Deposit', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], false, new.draft_of, new.restricted, new.need_to_know; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "findings"."deposit" for each ROW execute function "findings"."deposit_fed_fn"()`,
    );
    this.addSql(`alter table "findings"."change_horizon" enable row level security`);
    this.addSql(`alter table "findings"."change_horizon" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."change_horizon" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."change_horizon" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."change_horizon" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."change" add constraint "change_kind_check" check ("kind" in ('UPSERTED', 'DELETED'))`,
    );
    this.addSql(
      `alter table "findings"."change" add constraint "change_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(`alter table "findings"."change" enable row level security`);
    this.addSql(`alter table "findings"."change" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."change" for select to "findings_app" using ((open and (select findings.viewer_is('{PUBLIC}'::text[]))) or (type = 'AuditReport' and (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))) or (type = 'Finding' and (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))) or (type = 'Recommendation' and (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))) or (type = 'RecommendationAddressee' and (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))) or (type = 'Deposit' and (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))))`,
    );
    this.addSql(
      `create policy "by_trigger" on "findings"."change" for insert to "findings_app" with check (pg_trigger_depth() > 0)`,
    );
    this.addSql(
      `create policy "loader" on "findings"."change" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."change" for select to "findings_sigma" using (true)`);
    this.addSql(`alter table "findings"."office" enable row level security`);
    this.addSql(`alter table "findings"."office" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."office" for select to "findings_app" using ((select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."office" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."office" for select to "findings_sigma" using (true)`);
    this.addSql(`alter table "findings"."office_feed" enable row level security`);
    this.addSql(`alter table "findings"."office_feed" force row level security`);
    this.addSql(
      `create policy "loader" on "findings"."office_feed" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."office_feed" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_recommendation_id_foreign" foreign key ("recommendation_id") references "findings"."recommendation" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_kind_check" check ("kind" in ('ANSWER_DUE_SOON', 'ANSWER_OVERDUE', 'ANSWER_RETURNED', 'ANSWER_TO_CONSOLIDATE', 'ANSWER_TO_VERIFY', 'ASSESSMENT_DUE', 'RECOMMENDATION_OPEN'))`,
    );
    this.addSql(
      `alter table "findings"."reminder" add constraint "reminder_recipient_check" check ("recipient" in ('OFFICE', 'PROVINCE', 'INSPECTORATE'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."reminder" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."reminder" enable row level security`);
    this.addSql(`alter table "findings"."reminder" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."reminder" for select to "findings_app" using (draft_of is null and not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]))) and (recipient <> 'INSPECTORATE' or (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."reminder" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."reminder" for select to "findings_sigma" using (true)`);
    this.addSql(`grant select on findings.change_horizon to findings_app`);
    this.addSql(`grant select on findings.change_horizon to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.change_horizon to findings_loader`);
    this.addSql(`grant select on findings.change to findings_app`);
    this.addSql(`grant select on findings.change to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.change to findings_loader`);
    this.addSql(`grant select on findings.office to findings_app`);
    this.addSql(`grant select on findings.office to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.office to findings_loader`);
    this.addSql(`grant select on findings.office_feed to findings_app`);
    this.addSql(`grant select on findings.office_feed to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.office_feed to findings_loader`);
    this.addSql(`grant select on findings.reminder to findings_app`);
    this.addSql(`grant select on findings.reminder to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.reminder to findings_loader`);
    this.addSql(`alter table findings.change_horizon no force row level security`);
    this.addSql(`insert into findings.change_horizon (id) values (1)`);
    this.addSql(`alter table findings.change_horizon force row level security`);
    this.addSql(`grant insert on findings.change to findings_app`);
    this.addSql(`create function findings.prune_changes(kept interval default '90 days') returns bigint
   language plpgsql as $$ declare gone bigint; last record; begin
     perform from findings.change_horizon for update;
     -- Transactions of the future: the database was restored where they are numbered anew.
     if exists (select from findings.change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())) then
       update findings.change set transaction_id = pg_current_xact_id();
       update findings.change_horizon
         set generation = generation + 1, pruned_transaction_id = '0', pruned_position = 0;
       return 0;
     end if;
     delete from findings.change c where kind = 'UPSERTED' and recorded_at < now() - kept
       and exists (select from findings.change later where later.type = c.type and later.key = c.key
         and (later.transaction_id, later.position) > (c.transaction_id, c.position));
     get diagnostics gone = row_count;
     select transaction_id, position into last from findings.change
       where kind = 'DELETED' and recorded_at < now() - kept order by 1 desc, 2 desc limit 1;
     if not found then return gone; end if;
     update findings.change_horizon
       set pruned_transaction_id = last.transaction_id, pruned_position = last.position
       where (pruned_transaction_id, pruned_position) < (last.transaction_id, last.position);
     delete from findings.change where kind = 'DELETED' and recorded_at < now() - kept;
     return gone;
   end $$`);
    this.addSql(`grant execute on function findings.prune_changes(interval) to findings_loader`);
    this.addSql(`alter table findings.audit_report no force row level security`);
    this.addSql(`alter table findings.change no force row level security`);
    this.addSql(
      `insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'AuditReport', fed.id::text, 'UPSERTED', fed.addressed_offices, fed.addressed_provinces, false, fed.draft_of, fed.restricted, fed.need_to_know from findings.audit_report fed order by fed.id`,
    );
    this.addSql(`alter table findings.audit_report force row level security`);
    this.addSql(`alter table findings.change force row level security`);
    this.addSql(`alter table findings.finding no force row level security`);
    this.addSql(`alter table findings.change no force row level security`);
    this.addSql(
      `insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Finding', fed.id::text, 'UPSERTED', fed.addressed_offices, fed.addressed_provinces, false, fed.draft_of, fed.restricted, fed.need_to_know from findings.finding fed order by fed.id`,
    );
    this.addSql(`alter table findings.finding force row level security`);
    this.addSql(`alter table findings.change force row level security`);
    this.addSql(`alter table findings.recommendation no force row level security`);
    this.addSql(`alter table findings.change no force row level security`);
    this.addSql(
      `insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Recommendation', fed.id::text, 'UPSERTED', fed.addressed_offices, fed.addressed_provinces, false, fed.draft_of, fed.restricted, fed.need_to_know from findings.recommendation fed order by fed.id`,
    );
    this.addSql(`alter table findings.recommendation force row level security`);
    this.addSql(`alter table findings.change force row level security`);
    this.addSql(`alter table findings.recommendation_addressee no force row level security`);
    this.addSql(`alter table findings.change no force row level security`);
    this.addSql(
      `insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'RecommendationAddressee', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], false, fed.draft_of, fed.restricted, fed.need_to_know from findings.recommendation_addressee fed order by fed.id`,
    );
    this.addSql(`alter table findings.recommendation_addressee force row level security`);
    this.addSql(`alter table findings.change force row level security`);
    this.addSql(`alter table findings.deposit no force row level security`);
    this.addSql(`alter table findings.change no force row level security`);
    this.addSql(
      `insert into findings.change (type, key, kind, addressed_offices, addressed_provinces, open, draft_of, restricted, need_to_know) select 'Deposit', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], false, fed.draft_of, fed.restricted, fed.need_to_know from findings.deposit fed order by fed.id`,
    );
    this.addSql(`alter table findings.deposit force row level security`);
    this.addSql(`alter table findings.change force row level security`);
    this.addSql('revoke select on findings.office_feed from findings_app, findings_sigma');
    this.addSql('grant execute on function findings.working_days_between(date, date) to findings_loader');
  }
}
