import { Migration } from '@mikro-orm/migrations';

const KEPT = ['attendance_revision', 'commitment_step', 'due_date_extension'];
const OF_OFFICE = 'id, organisation_code, province_code, regency_code';
const OF_ATTENDANCE =
  'role, division, person_name, headcount, mode, attended_on, checked_in_at, represented, represented_by, withdrawn_at, version';
const OF_COMMITMENT = 'text, owner, measure, sub_element_code, due_date';
/** Table, columns that requests fill in, columns that they change. */
const WRITTEN = [
  [
    'attendance',
    `${OF_OFFICE}, meeting_id, external_ref, recorded_by, checked_in_by, provenance, source, ${OF_ATTENDANCE}`,
    OF_ATTENDANCE,
  ],
  [
    'attendance_revision',
    `${OF_OFFICE}, attendance_id, reason, taken_by, role, division, person_name, headcount, mode, attended_on, represented, represented_by`,
    '',
  ],
  [
    'check_in_code',
    'meeting_id, organisation_code, province_code, regency_code, hash, closes_at, opened_by',
    'hash, closes_at, opened_by',
  ],
  [
    'commitment',
    `${OF_OFFICE}, meeting_id, agreed_on, original_due_date, agreed_by, host_code, host_province_code, provenance, source, status, reported_on, reported_by, office_note, inspectorate_note, host_note, cancelled_on, verified_on, version, ${OF_COMMITMENT}`,
    `host_note, cancelled_on, ${OF_COMMITMENT}`,
  ],
  [
    'commitment_link',
    'commitment_id, recommendation_id, organisation_code, province_code, regency_code, source, restricted, need_to_know',
    '',
  ],
  ['commitment_step', `${OF_OFFICE}, commitment_id, action, from_status, to_status, note, taken_by`, ''],
  ['due_date_extension', `${OF_OFFICE}, commitment_id, from_date, to_date, reason, taken_by`, ''],
] as const;

export class Migration20261128004555 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."check_in_code" ("meeting_id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "hash" varchar(64) not null, "closes_at" timestamptz not null, "opened_by" varchar(200) not null, primary key ("meeting_id"))`,
    );
    this.addSql(
      `create index "check_in_code_organisation_code_index" on "meetings"."check_in_code" ("organisation_code")`,
    );
    this.addSql(
      `create index "check_in_code_province_code_index" on "meetings"."check_in_code" ("province_code")`,
    );
    this.addSql(
      `create table "meetings"."known_recommendation" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "source" varchar(10) not null, "restricted" boolean not null default true, "need_to_know" text[] not null default '{}', primary key ("id"))`,
    );
    this.addSql(`create table "meetings"."due_date_extension" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "commitment_id" uuid not null, "from_date" date null, "to_date" date not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "reason" varchar(500) not null, "taken_by" varchar(200) not null, primary key ("id"))`);
    this.addSql(
      `create index "due_date_extension_organisation_code_index" on "meetings"."due_date_extension" ("organisation_code")`,
    );
    this.addSql(
      `create index "due_date_extension_province_code_index" on "meetings"."due_date_extension" ("province_code")`,
    );
    this.addSql(
      `create index "due_date_extension_commitment_id_index" on "meetings"."due_date_extension" ("commitment_id")`,
    );
    this.addSql(
      `create index "due_date_extension_branches_index" on "meetings"."due_date_extension" using gin ("branches")`,
    );
    this.addSql(`create table "meetings"."commitment_step" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "commitment_id" uuid not null, "action" text not null, "from_status" text not null, "to_status" text not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "note" varchar(2000) null, "taken_by" varchar(200) not null, primary key ("id"))`);
    this.addSql(
      `create index "commitment_step_organisation_code_index" on "meetings"."commitment_step" ("organisation_code")`,
    );
    this.addSql(
      `create index "commitment_step_province_code_index" on "meetings"."commitment_step" ("province_code")`,
    );
    this.addSql(
      `create index "commitment_step_commitment_id_index" on "meetings"."commitment_step" ("commitment_id")`,
    );
    this.addSql(
      `create index "commitment_step_branches_index" on "meetings"."commitment_step" using gin ("branches")`,
    );
    this.addSql(`create table "meetings"."attendance_revision" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "attendance_id" uuid not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "reason" varchar(500) not null, "taken_by" varchar(200) not null, "mode" text not null, "role" text not null, "division" varchar(120) null, "person_name" varchar(120) null, "headcount" smallint null, "attended_on" date not null, "represented" boolean not null, "represented_by" varchar(120) null, primary key ("id"))`);
    this.addSql(
      `create index "attendance_revision_organisation_code_index" on "meetings"."attendance_revision" ("organisation_code")`,
    );
    this.addSql(
      `create index "attendance_revision_province_code_index" on "meetings"."attendance_revision" ("province_code")`,
    );
    this.addSql(
      `create index "attendance_revision_attendance_id_index" on "meetings"."attendance_revision" ("attendance_id")`,
    );
    this.addSql(
      `create index "attendance_revision_branches_index" on "meetings"."attendance_revision" using gin ("branches")`,
    );
    this.addSql(`drop policy "changeable" on "meetings"."commitment"`);
    this.addSql(
      `alter table "meetings"."commitment" add "original_due_date" date null, add "host_code" varchar(5) not null default '00', add "host_province_code" smallint not null default 0, add "agreed_by" varchar(200) null, add "host_note" varchar(2000) null, add "cancelled_on" date null`,
    );
    this.addSql(
      `create or replace function "meetings"."commitment_takes_scope_fn"() returns trigger as $$ begin select organisation_code, province_code into new.host_code, new.host_province_code from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT on "meetings"."commitment" for each ROW execute function "meetings"."commitment_takes_scope_fn"()`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."commitment" for insert to "meetings_app" with check ((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."commitment" for update to "meetings_app" using (((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) or ((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))) with check (((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) or ((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))))`,
    );
    this.addSql(`alter table "meetings"."commitment_link" add "source" varchar(10) null`);
    this.addSql(
      `create or replace function "meetings"."commitment_link_takes_restriction_fn"() returns trigger as $$ begin if current_user = 'meetings_app' then select source, restricted, need_to_know into strict new.source, new.restricted, new.need_to_know from meetings.known_recommendation where id = new.recommendation_id; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_restriction" BEFORE INSERT on "meetings"."commitment_link" for each ROW execute function "meetings"."commitment_link_takes_restriction_fn"()`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."commitment_link" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add "represented_by" varchar(120) null, add "external_ref" varchar(100) null, add "recorded_by" varchar(200) null, add "checked_in_by" varchar(200) null, add "withdrawn_at" timestamptz null, add "version" int not null default 1`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_meeting_id_checked_in_by_unique" unique ("meeting_id", "checked_in_by")`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_meeting_id_organisation_code_recorded__99b97_unique" unique ("meeting_id", "organisation_code", "recorded_by", "external_ref")`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."attendance" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('attendance:record'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."attendance" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('attendance:record'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('attendance:record'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(`alter table "meetings"."check_in_code" enable row level security`);
    this.addSql(`alter table "meetings"."check_in_code" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."check_in_code" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."check_in_code" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."check_in_code" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."check_in_code" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."check_in_code" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(`alter table "meetings"."known_recommendation" enable row level security`);
    this.addSql(`alter table "meetings"."known_recommendation" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."known_recommendation" for select to "meetings_app" using (not restricted and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "meetings"."known_recommendation" for select to "meetings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select meetings.viewer_is('{NATIONAL_AUDITOR}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."known_recommendation" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."known_recommendation" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."due_date_extension" add constraint "due_date_extension_commitment_id_foreign" foreign key ("commitment_id") references "meetings"."commitment" ("id")`,
    );
    this.addSql(
      `create or replace function "meetings"."due_date_extension_append_only_fn"() returns trigger as $$ begin raise exception 'An extension that was given is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "meetings"."due_date_extension" for each STATEMENT execute function "meetings"."due_date_extension_append_only_fn"()`,
    );
    this.addSql(`alter table "meetings"."due_date_extension" enable row level security`);
    this.addSql(`alter table "meetings"."due_date_extension" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."due_date_extension" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."due_date_extension" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."due_date_extension" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."due_date_extension" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."commitment_step" add constraint "commitment_step_commitment_id_foreign" foreign key ("commitment_id") references "meetings"."commitment" ("id")`,
    );
    this.addSql(
      `alter table "meetings"."commitment_step" add constraint "commitment_step_action_check" check ("action" in ('START', 'REPORT', 'VERIFY', 'RETURN', 'CANCEL'))`,
    );
    this.addSql(
      `alter table "meetings"."commitment_step" add constraint "commitment_step_from_status_check" check ("from_status" in ('AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "meetings"."commitment_step" add constraint "commitment_step_to_status_check" check ("to_status" in ('AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'))`,
    );
    this.addSql(
      `create or replace function "meetings"."commitment_step_append_only_fn"() returns trigger as $$ begin raise exception 'A step that was taken is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "meetings"."commitment_step" for each STATEMENT execute function "meetings"."commitment_step_append_only_fn"()`,
    );
    this.addSql(`alter table "meetings"."commitment_step" enable row level security`);
    this.addSql(`alter table "meetings"."commitment_step" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."commitment_step" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."commitment_step" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."commitment_step" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."commitment_step" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."attendance_revision" add constraint "attendance_revision_attendance_id_foreign" foreign key ("attendance_id") references "meetings"."attendance" ("id")`,
    );
    this.addSql(
      `alter table "meetings"."attendance_revision" add constraint "attendance_revision_mode_check" check ("mode" in ('IN_PERSON', 'ONLINE', 'HYBRID'))`,
    );
    this.addSql(
      `alter table "meetings"."attendance_revision" add constraint "attendance_revision_role_check" check ("role" in ('CHAIR', 'DIVISION_HEAD', 'MEMBER', 'SECRETARY', 'SECRETARIAT', 'OTHER'))`,
    );
    this.addSql(
      `create or replace function "meetings"."attendance_revision_append_only_fn"() returns trigger as $$ begin raise exception 'What a list said once is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "meetings"."attendance_revision" for each STATEMENT execute function "meetings"."attendance_revision_append_only_fn"()`,
    );
    this.addSql(`alter table "meetings"."attendance_revision" enable row level security`);
    this.addSql(`alter table "meetings"."attendance_revision" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."attendance_revision" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."attendance_revision" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."attendance_revision" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."attendance_revision" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('attendance:record'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(`grant select on meetings.check_in_code to meetings_app`);
    this.addSql(`grant select on meetings.check_in_code to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.check_in_code to meetings_loader`);
    this.addSql(`grant select on meetings.known_recommendation to meetings_app`);
    this.addSql(`grant select on meetings.known_recommendation to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.known_recommendation to meetings_loader`);
    this.addSql(`grant select on meetings.due_date_extension to meetings_app`);
    this.addSql(`grant select on meetings.due_date_extension to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.due_date_extension to meetings_loader`);
    this.addSql(`grant select on meetings.commitment_step to meetings_app`);
    this.addSql(`grant select on meetings.commitment_step to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.commitment_step to meetings_loader`);
    this.addSql(`grant select on meetings.attendance_revision to meetings_app`);
    this.addSql(`grant select on meetings.attendance_revision to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.attendance_revision to meetings_loader`);
    this.addSql(
      `create or replace function "meetings"."invitation_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'meetings_app' then if (old.required_role, old.required_division) is distinct from (new.required_role, new.required_division) and not ((new.host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or new.host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.reply, old.replied_at, old.expected_attendees, old.reply_note) is distinct from (new.reply, new.replied_at, new.expected_attendees, new.reply_note) and not ((new.province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_changed_by_party_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."commitment_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'meetings_app' then if (old.reported_on, old.reported_by, old.office_note) is distinct from (new.reported_on, new.reported_by, new.office_note) and not ((new.province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and new.province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.verified_on, old.inspectorate_note) is distinct from (new.verified_on, new.inspectorate_note) and not ((new.province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.text, old.owner, old.measure, old.sub_element_code, old.due_date, old.host_note, old.cancelled_on) is distinct from (new.text, new.owner, new.measure, new.sub_element_code, new.due_date, new.host_note, new.cancelled_on) and not ((new.host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or new.host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "meetings"."commitment" for each ROW execute function "meetings"."commitment_changed_by_party_fn"()`,
    );
    for (const [table, insert, update] of WRITTEN) {
      this.addSql(`grant insert (${insert}) on meetings.${table} to meetings_app`);
      if (update) this.addSql(`grant update (${update}) on meetings.${table} to meetings_app`);
    }
    // What is history stays, also in a session that replays a replication stream.
    for (const table of KEPT) {
      this.addSql(
        `create trigger never_emptied before truncate on meetings.${table} for each statement execute function meetings.${table}_append_only_fn()`,
      );
      this.addSql(`alter table meetings.${table} enable always trigger append_only`);
      this.addSql(`alter table meetings.${table} enable always trigger never_emptied`);
    }
    // Whoever signs in may not read the code: they hear yes or no.
    this.addSql(`create function meetings.is_check_in_code(asked_meeting uuid, asked_hash text, at timestamptz)
      returns boolean language sql stable security definer set search_path = meetings, pg_temp as $$
        select exists (select from check_in_code c
          where c.meeting_id = asked_meeting and c.hash = asked_hash and c.closes_at > at)
      $$`);
    this.addSql('revoke all on function meetings.is_check_in_code(uuid, text, timestamptz) from public');
    this.addSql(
      'grant execute on function meetings.is_check_in_code(uuid, text, timestamptz) to meetings_app',
    );
    this.addSql('alter function meetings.is_check_in_code(uuid, text, timestamptz) owner to meetings_sigma');
    // Nothing was extended before. Even the owner sees no row under force.
    for (const table of ['meeting', 'commitment'])
      this.addSql(`alter table meetings.${table} no force row level security`);
    this.addSql(`update meetings.commitment c set original_due_date = due_date, host_code = m.organisation_code,
      host_province_code = m.province_code from meetings.meeting m where m.id = c.meeting_id`);
    for (const table of ['meeting', 'commitment'])
      this.addSql(`alter table meetings.${table} force row level security`);
  }
}
