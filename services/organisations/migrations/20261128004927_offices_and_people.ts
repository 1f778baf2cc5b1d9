import { Migration } from '@mikro-orm/migrations';

export class Migration20261128004927 extends Migration {
  override up(): void {
    this.addSql(
      `create table "organisations"."calendar_entry" ("id" uuid not null, "version" int not null default 1, "recorded_at" timestamptz(3) not null default clock_timestamp(), "recorded_by" varchar(200) null, "reason" varchar(500) null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "kind" text not null, "name" varchar(200) not null, "election" varchar(120) not null, "starts_on" date not null, "ends_on" date null, "due_on" date null, "cancelled" boolean not null default false, "provenance" text not null default 'RECORDED', "source" varchar(500) null, primary key ("id"))`,
    );
    this.addSql(
      `create index "calendar_entry_organisation_code_index" on "organisations"."calendar_entry" ("organisation_code")`,
    );
    this.addSql(
      `create index "calendar_entry_province_code_index" on "organisations"."calendar_entry" ("province_code")`,
    );
    this.addSql(
      `create index "calendar_entry_starts_on_index" on "organisations"."calendar_entry" ("starts_on")`,
    );
    this.addSql(
      `create table "organisations"."division" ("code" varchar(30) not null, "area" varchar(40) not null, "level" text not null, "member_count" smallint null, "name" varchar(120) not null, "aliases" text[] not null default '{}', "valid_from" date null, "valid_to" date null, "regulation" varchar(200) not null, "confidence" text not null, primary key ("code"))`,
    );
    this.addSql(`create index "division_area_index" on "organisations"."division" ("area")`);
    this.addSql(`create index "division_level_index" on "organisations"."division" ("level")`);
    this.addSql(
      `create table "organisations"."former_code" ("code" varchar(5) not null, "organisation_code" varchar(5) not null, "valid_from" date null, "valid_to" date null, "source" varchar(300) not null, primary key ("code", "organisation_code"))`,
    );
    this.addSql(
      `create index "former_code_organisation_code_index" on "organisations"."former_code" ("organisation_code")`,
    );
    this.addSql(
      `create table "organisations"."office_holder" ("id" uuid not null, "version" int not null default 1, "recorded_at" timestamptz(3) not null default clock_timestamp(), "recorded_by" varchar(200) null, "reason" varchar(500) null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "position" text not null, "public" boolean generated always as (position in ('CHAIR', 'MEMBER')) stored not null, "division_code" varchar(30) null, "unit_id" uuid null, "person_name" varchar(200) not null, "starts_on" date not null, "ends_on" date null, "decree" varchar(120) null, "appointed_by" varchar(120) null, "provenance" text not null default 'RECORDED', "source" varchar(500) null, primary key ("id"))`,
    );
    this.addSql(
      `create index "office_holder_organisation_code_index" on "organisations"."office_holder" ("organisation_code")`,
    );
    this.addSql(
      `create index "office_holder_province_code_index" on "organisations"."office_holder" ("province_code")`,
    );
    this.addSql(`create index "office_holder_unit_id_index" on "organisations"."office_holder" ("unit_id")`);
    this.addSql(
      `create index "office_holder_starts_on_index" on "organisations"."office_holder" ("starts_on")`,
    );
    this.addSql(
      `create unique index "office_holder_one_at_a_time" on "organisations"."office_holder" ("organisation_code", "position") where ends_on is null and position in ('CHAIR', 'SECRETARY', 'BUDGET_USER', 'PAYMENT_ORDER_OFFICER', 'TREASURER')`,
    );
    this.addSql(
      `create table "organisations"."office_name" ("name" varchar(120) not null, "organisation_code" varchar(5) not null, "kind" text not null, primary key ("name", "organisation_code"))`,
    );
    this.addSql(
      `create index "office_name_organisation_code_index" on "organisations"."office_name" ("organisation_code")`,
    );
    this.addSql(
      `create table "organisations"."organisation_unit" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "kind" text not null, "name" varchar(120) not null, "parent_id" uuid null, "covered_provinces" smallint[] not null default '{}', "valid_from" date null, "valid_to" date null, "source" varchar(300) not null, "confidence" text not null, "provenance" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "organisation_unit_organisation_code_index" on "organisations"."organisation_unit" ("organisation_code")`,
    );
    this.addSql(
      `create index "organisation_unit_province_code_index" on "organisations"."organisation_unit" ("province_code")`,
    );
    this.addSql(
      `create index "organisation_unit_parent_id_index" on "organisations"."organisation_unit" ("parent_id")`,
    );
    this.addSql(
      `create table "organisations"."revision" ("id" uuid not null default gen_random_uuid(), "type" varchar(60) not null, "key" varchar(40) not null, "version" int not null, "recorded_at" timestamptz(3) not null, "recorded_by" varchar(200) null, "reason" varchar(500) null, "before" jsonb null, "after" jsonb null, "organisation_code" varchar(5) not null, "province_code" smallint not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "revision_office" on "organisations"."revision" ("organisation_code", "type", "recorded_at")`,
    );
    this.addSql(`create index "revision_node" on "organisations"."revision" ("type", "key", "recorded_at")`);
    this.addSql(`drop policy "visible" on "organisations"."change"`);
    this.addSql(
      `alter table "organisations"."external_body" add "parent_code" varchar(20) null, add "organisation_code" varchar(5) null`,
    );
    this.addSql(
      `alter table "organisations"."external_body" add constraint "external_body_parent_code_foreign" foreign key ("parent_code") references "organisations"."external_body" ("code") on delete set null`,
    );
    this.addSql(
      `create index "external_body_parent_code_index" on "organisations"."external_body" ("parent_code")`,
    );
    this.addSql(
      `create index "external_body_organisation_code_index" on "organisations"."external_body" ("organisation_code")`,
    );
    this.addSql(
      `create or replace function "organisations"."external_body_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and ('{}'::text[], '{}'::smallint[], true) is distinct from ('{}'::text[], '{}'::smallint[], true)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'ExternalBody', old.code::text, 'DELETED', '{}'::text[], '{}'::smallint[], true; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'ExternalBody', new.code::text, 'UPSERTED', '{}'::text[], '{}'::smallint[], true; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."external_body" for each ROW execute function "organisations"."external_body_fed_fn"()`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add "version" int not null default 1, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "recorded_by" varchar(200) null, add "reason" varchar(500) null, add "address" varchar(300) null, add "phone" varchar(40) null, add "email" varchar(254) null, add "member_count" smallint null, add "supersedes_code" varchar(5) null`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_supersedes_code_foreign" foreign key ("supersedes_code") references "organisations"."organisation" ("code") on delete set null`,
    );
    this.addSql(
      `create index "organisation_supersedes_code_index" on "organisations"."organisation" ("supersedes_code")`,
    );
    this.addSql(
      `create or replace function "organisations"."organisation_historied_fn"() returns trigger as $$ begin if tg_op = 'INSERT' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', new.code::text, new.version, new.recorded_at, new.recorded_by, new.reason, null, to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.code, split_part(new.code, '.', 1)::smallint; return null; end if; if tg_op = 'DELETE' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', old.code::text, old.version + 1, clock_timestamp(), null, null, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], null, old.code, split_part(old.code, '.', 1)::smallint; return null; end if; if to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[] is distinct from to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[] then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', new.code::text, new.version, case when new.version = old.version then clock_timestamp() else new.recorded_at end, case when new.version = old.version then null else new.recorded_by end, case when new.version = old.version then null else new.reason end, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.code, split_part(new.code, '.', 1)::smallint; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "historied" AFTER INSERT OR UPDATE OR DELETE on "organisations"."organisation" for each ROW execute function "organisations"."organisation_historied_fn"()`,
    );
    this.addSql(
      `create policy "changeable" on "organisations"."organisation" for update to "organisations_app" using ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "visible" on "organisations"."change" for select to "organisations_app" using ((open and (select organisations.viewer_is('{PUBLIC}'::text[]))) or (type = 'OfficeHolder' and addressed_provinces && ((select organisations.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "organisations"."calendar_entry" add constraint "calendar_entry_grant_is_due" check (kind <> 'ELECTION_GRANT' or due_on is not null)`,
    );
    this.addSql(
      `alter table "organisations"."calendar_entry" add constraint "calendar_entry_ends_after_start" check (ends_on is null or ends_on > starts_on)`,
    );
    this.addSql(
      `alter table "organisations"."calendar_entry" add constraint "calendar_entry_kind_check" check ("kind" in ('ELECTORAL_STAGE', 'ELECTION_GRANT'))`,
    );
    this.addSql(
      `alter table "organisations"."calendar_entry" add constraint "calendar_entry_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "organisations"."calendar_entry_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], true) is distinct from (array[new.organisation_code], array[new.province_code], true)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'CalendarEntry', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], true; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'CalendarEntry', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], true; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."calendar_entry" for each ROW execute function "organisations"."calendar_entry_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "organisations"."calendar_entry_historied_fn"() returns trigger as $$ begin if tg_op = 'INSERT' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'CalendarEntry', new.id::text, new.version, new.recorded_at, new.recorded_by, new.reason, null, to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.organisation_code, split_part(new.organisation_code, '.', 1)::smallint; return null; end if; if tg_op = 'DELETE' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'CalendarEntry', old.id::text, old.version + 1, clock_timestamp(), null, null, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], null, old.organisation_code, split_part(old.organisation_code, '.', 1)::smallint; return null; end if; if to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[] is distinct from to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[] then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'CalendarEntry', new.id::text, new.version, case when new.version = old.version then clock_timestamp() else new.recorded_at end, case when new.version = old.version then null else new.recorded_by end, case when new.version = old.version then null else new.reason end, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.organisation_code, split_part(new.organisation_code, '.', 1)::smallint; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "historied" AFTER INSERT OR UPDATE OR DELETE on "organisations"."calendar_entry" for each ROW execute function "organisations"."calendar_entry_historied_fn"()`,
    );
    this.addSql(`alter table "organisations"."calendar_entry" enable row level security`);
    this.addSql(`alter table "organisations"."calendar_entry" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."calendar_entry" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "changeable" on "organisations"."calendar_entry" for update to "organisations_app" using ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "addable" on "organisations"."calendar_entry" for insert to "organisations_app" with check ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."calendar_entry" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."calendar_entry" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."division" add constraint "division_level_check" check ("level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(
      `alter table "organisations"."division" add constraint "division_confidence_check" check ("confidence" in ('CONFIRMED', 'HIGH', 'MEDIUM'))`,
    );
    this.addSql(
      `create or replace function "organisations"."division_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and ('{}'::text[], '{}'::smallint[], true) is distinct from ('{}'::text[], '{}'::smallint[], true)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Division', old.code::text, 'DELETED', '{}'::text[], '{}'::smallint[], true; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Division', new.code::text, 'UPSERTED', '{}'::text[], '{}'::smallint[], true; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."division" for each ROW execute function "organisations"."division_fed_fn"()`,
    );
    this.addSql(`alter table "organisations"."division" enable row level security`);
    this.addSql(`alter table "organisations"."division" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."division" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."division" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."division" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(`alter table "organisations"."former_code" enable row level security`);
    this.addSql(`alter table "organisations"."former_code" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."former_code" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."former_code" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."former_code" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."office_holder" add constraint "office_holder_ends_after_start" check (ends_on is null or ends_on > starts_on)`,
    );
    this.addSql(
      `alter table "organisations"."office_holder" add constraint "office_holder_position_check" check ("position" in ('CHAIR', 'MEMBER', 'SECRETARY', 'BUDGET_USER', 'COMMITMENT_OFFICER', 'PAYMENT_ORDER_OFFICER', 'TREASURER', 'UNIT_HEAD', 'UNIT_MEMBER'))`,
    );
    this.addSql(
      `alter table "organisations"."office_holder" add constraint "office_holder_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "organisations"."office_holder_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], old.public) is distinct from (array[new.organisation_code], array[new.province_code], new.public)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OfficeHolder', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], old.public; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OfficeHolder', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], new.public; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."office_holder" for each ROW execute function "organisations"."office_holder_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "organisations"."office_holder_historied_fn"() returns trigger as $$ begin if tg_op = 'INSERT' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'OfficeHolder', new.id::text, new.version, new.recorded_at, new.recorded_by, new.reason, null, to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.organisation_code, split_part(new.organisation_code, '.', 1)::smallint; return null; end if; if tg_op = 'DELETE' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'OfficeHolder', old.id::text, old.version + 1, clock_timestamp(), null, null, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], null, old.organisation_code, split_part(old.organisation_code, '.', 1)::smallint; return null; end if; if to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[] is distinct from to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[] then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'OfficeHolder', new.id::text, new.version, case when new.version = old.version then clock_timestamp() else new.recorded_at end, case when new.version = old.version then null else new.recorded_by end, case when new.version = old.version then null else new.reason end, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], new.organisation_code, split_part(new.organisation_code, '.', 1)::smallint; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "historied" AFTER INSERT OR UPDATE OR DELETE on "organisations"."office_holder" for each ROW execute function "organisations"."office_holder_historied_fn"()`,
    );
    this.addSql(`alter table "organisations"."office_holder" enable row level security`);
    this.addSql(`alter table "organisations"."office_holder" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."office_holder" for select to "organisations_app" using (public and (select organisations.viewer_is('{PUBLIC}'::text[])) or province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,WHISTLEBLOWING}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "changeable" on "organisations"."office_holder" for update to "organisations_app" using ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "addable" on "organisations"."office_holder" for insert to "organisations_app" with check ((province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."office_holder" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."office_holder" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."office_name" add constraint "office_name_kind_check" check ("kind" in ('NAME', 'ABBREVIATION'))`,
    );
    this.addSql(`alter table "organisations"."office_name" enable row level security`);
    this.addSql(`alter table "organisations"."office_name" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."office_name" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."office_name" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."office_name" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."organisation_unit" add constraint "organisation_unit_parent_id_foreign" foreign key ("parent_id") references "organisations"."organisation_unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "organisations"."organisation_unit" add constraint "organisation_unit_kind_check" check ("kind" in ('SECRETARIAT', 'BUREAU', 'LEGAL_BUREAU', 'INSPECTORATE', 'REGIONAL_INSPECTORATE', 'SECTION', 'SUB_SECTION', 'SPIP_TASK_FORCE', 'SPIP_ASSESSOR_TEAM', 'COMPLIANCE_TEAM'))`,
    );
    this.addSql(
      `alter table "organisations"."organisation_unit" add constraint "organisation_unit_confidence_check" check ("confidence" in ('CONFIRMED', 'HIGH', 'MEDIUM'))`,
    );
    this.addSql(
      `alter table "organisations"."organisation_unit" add constraint "organisation_unit_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "organisations"."organisation_unit_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], true) is distinct from (array[new.organisation_code], array[new.province_code], true)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OrganisationUnit', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], true; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OrganisationUnit', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], true; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."organisation_unit" for each ROW execute function "organisations"."organisation_unit_fed_fn"()`,
    );
    this.addSql(`alter table "organisations"."organisation_unit" enable row level security`);
    this.addSql(`alter table "organisations"."organisation_unit" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."organisation_unit" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."organisation_unit" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."organisation_unit" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `create or replace function "organisations"."revision_append_only_fn"() returns trigger as $$ begin raise exception 'A revision is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "organisations"."revision" for each STATEMENT execute function "organisations"."revision_append_only_fn"()`,
    );
    this.addSql(`alter table "organisations"."revision" enable row level security`);
    this.addSql(`alter table "organisations"."revision" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."revision" for select to "organisations_app" using (province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "by_trigger" on "organisations"."revision" for insert to "organisations_app" with check (pg_trigger_depth() > 0)`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."revision" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."revision" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(`grant select on organisations.calendar_entry to organisations_app`);
    this.addSql(`grant select on organisations.calendar_entry to organisations_sigma`);
    this.addSql(
      `grant select, insert, update, delete on organisations.calendar_entry to organisations_loader`,
    );
    this.addSql(`grant select on organisations.division to organisations_app`);
    this.addSql(`grant select on organisations.division to organisations_sigma`);
    this.addSql(`grant select, insert, update, delete on organisations.division to organisations_loader`);
    this.addSql(`grant select on organisations.former_code to organisations_app`);
    this.addSql(`grant select on organisations.former_code to organisations_sigma`);
    this.addSql(`grant select, insert, update, delete on organisations.former_code to organisations_loader`);
    this.addSql(`grant select on organisations.office_holder to organisations_app`);
    this.addSql(`grant select on organisations.office_holder to organisations_sigma`);
    this.addSql(
      `grant select, insert, update, delete on organisations.office_holder to organisations_loader`,
    );
    this.addSql(`grant select on organisations.office_name to organisations_app`);
    this.addSql(`grant select on organisations.office_name to organisations_sigma`);
    this.addSql(`grant select, insert, update, delete on organisations.office_name to organisations_loader`);
    this.addSql(`grant select on organisations.organisation_unit to organisations_app`);
    this.addSql(`grant select on organisations.organisation_unit to organisations_sigma`);
    this.addSql(
      `grant select, insert, update, delete on organisations.organisation_unit to organisations_loader`,
    );
    this.addSql(`grant select on organisations.revision to organisations_app`);
    this.addSql(`grant select on organisations.revision to organisations_sigma`);
    this.addSql(`grant select, insert on organisations.revision to organisations_loader`);
    this.addSql(`alter table organisations.external_body no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'ExternalBody', fed.code::text, 'UPSERTED', '{}'::text[], '{}'::smallint[], true from organisations.external_body fed order by fed.code`,
    );
    this.addSql(`alter table organisations.external_body force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
    this.addSql(`alter table organisations.calendar_entry no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'CalendarEntry', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], true from organisations.calendar_entry fed order by fed.id`,
    );
    this.addSql(`alter table organisations.calendar_entry force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
    this.addSql(`alter table organisations.division no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Division', fed.code::text, 'UPSERTED', '{}'::text[], '{}'::smallint[], true from organisations.division fed order by fed.code`,
    );
    this.addSql(`alter table organisations.division force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
    this.addSql(`alter table organisations.office_holder no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OfficeHolder', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], fed.public from organisations.office_holder fed order by fed.id`,
    );
    this.addSql(`alter table organisations.office_holder force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
    this.addSql(`alter table organisations.organisation_unit no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'OrganisationUnit', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], true from organisations.organisation_unit fed order by fed.id`,
    );
    this.addSql(`alter table organisations.organisation_unit force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
    // Requests change these columns and no others; who may, the row policies say.
    this.addSql(
      `grant update (web_address, address, phone, email, recorded_at, recorded_by, reason, version) on organisations.organisation to organisations_app`,
    );
    this.addSql(
      `grant insert (id, organisation_code, province_code, regency_code, position, division_code, unit_id, person_name, starts_on, ends_on, decree, appointed_by, provenance, recorded_at, recorded_by, reason),
         update (position, division_code, unit_id, person_name, starts_on, ends_on, decree, appointed_by, recorded_at, recorded_by, reason, version) on organisations.office_holder to organisations_app`,
    );
    this.addSql(
      `grant insert (id, organisation_code, province_code, regency_code, kind, name, election, starts_on, ends_on, due_on, cancelled, provenance, recorded_at, recorded_by, reason),
         update (name, election, starts_on, ends_on, due_on, cancelled, recorded_at, recorded_by, reason, version) on organisations.calendar_entry to organisations_app`,
    );
    // A history is added to by triggers, and neither changed nor emptied, not even by a session that replays another.
    this.addSql(`grant insert on organisations.revision to organisations_app`);
    this.addSql(
      `create trigger never_emptied before truncate on organisations.revision for each statement execute function organisations.revision_append_only_fn()`,
    );
    this.addSql(`alter table organisations.revision enable always trigger append_only`);
    this.addSql(`alter table organisations.revision enable always trigger never_emptied`);
    // The offices that are there begin their history with what they are.
    this.addSql(`alter table organisations.organisation no force row level security`);
    this.addSql(`alter table organisations.revision no force row level security`);
    this.addSql(
      `insert into organisations.revision (type, key, version, recorded_at, after, organisation_code, province_code)
         select 'Organisation', code, version, recorded_at,
           to_jsonb(o) - '{version,recorded_at,recorded_by,reason}'::text[], code, province_code
         from organisations.organisation o`,
    );
    this.addSql(`alter table organisations.organisation force row level security`);
    this.addSql(`alter table organisations.revision force row level security`);
  }
}
