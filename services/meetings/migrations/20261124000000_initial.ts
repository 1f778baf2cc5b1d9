import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."meeting" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "number" varchar(60) null, "title" varchar(300) not null, "type" text not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "level" text not null, "starts_on" date not null, "ends_on" date not null, "starts_at" timestamptz null, "ends_at" timestamptz null, "time_zone" varchar(40) not null, "venue" varchar(200) null, "mode" text not null, "purpose" varchar(1000) null, "discussion_themes" text[] not null default '{}', "key_statement" varchar(1000) null, "key_statement_by" varchar(200) null, "external_body_codes" text[] not null default '{}', "classification" text not null, "status" text not null default 'DRAFT', "series" varchar(120) null, "wave" smallint null, "attendance_complete" boolean not null default false, "provenance" text not null, "source" varchar(500) null, primary key ("id"))`,
    );
    this.addSql(
      `create index "meeting_organisation_code_index" on "meetings"."meeting" ("organisation_code")`,
    );
    this.addSql(`create index "meeting_province_code_index" on "meetings"."meeting" ("province_code")`);
    this.addSql(`create index "meeting_starts_on_index" on "meetings"."meeting" ("starts_on")`);
    this.addSql(`create index "meeting_series_index" on "meetings"."meeting" ("series")`);
    this.addSql(
      `create index "meeting_addressed_offices_index" on "meetings"."meeting" using gin ("addressed_offices")`,
    );
    this.addSql(
      `create table "meetings"."invitation" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "meeting_id" uuid not null, "required_role" text null, "required_division" varchar(120) null, "provenance" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "invitation_organisation_code_index" on "meetings"."invitation" ("organisation_code")`,
    );
    this.addSql(`create index "invitation_province_code_index" on "meetings"."invitation" ("province_code")`);
    this.addSql(
      `alter table "meetings"."invitation" add constraint "invitation_meeting_id_organisation_code_unique" unique ("meeting_id", "organisation_code")`,
    );
    this.addSql(`create table "meetings"."commitment" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "meeting_id" uuid not null, "text" varchar(2000) not null, "owner" varchar(120) null, "agreed_on" date not null, "due_date" date null, "due_or_last" date generated always as (coalesce(due_date, '9999-12-31'::date)) stored not null, "measure" varchar(1000) null, "recommendation_id" uuid null, "sub_element_code" varchar(5) null, "status" text not null default 'AGREED', "verified_on" date null, "provenance" text not null, "source" varchar(500) null, primary key ("id"))`);
    this.addSql(
      `create index "commitment_organisation_code_index" on "meetings"."commitment" ("organisation_code")`,
    );
    this.addSql(`create index "commitment_province_code_index" on "meetings"."commitment" ("province_code")`);
    this.addSql(`create index "commitment_meeting_id_index" on "meetings"."commitment" ("meeting_id")`);
    this.addSql(`create index "commitment_agreed_on_index" on "meetings"."commitment" ("agreed_on")`);
    this.addSql(`create index "commitment_due_or_last_index" on "meetings"."commitment" ("due_or_last")`);
    this.addSql(
      `create index "commitment_recommendation_id_index" on "meetings"."commitment" ("recommendation_id")`,
    );
    this.addSql(
      `create index "commitment_sub_element_code_index" on "meetings"."commitment" ("sub_element_code")`,
    );
    this.addSql(`create index "commitment_branches_index" on "meetings"."commitment" using gin ("branches")`);
    this.addSql(`create table "meetings"."attendance" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "meeting_id" uuid not null, "role" text not null, "division" varchar(120) null, "person_name" varchar(120) null, "headcount" smallint null, "mode" text not null, "attended_on" date not null, "checked_in_at" timestamptz null, "represented" boolean not null default false, "provenance" text not null, "source" varchar(500) null, primary key ("id"))`);
    this.addSql(
      `create index "attendance_organisation_code_index" on "meetings"."attendance" ("organisation_code")`,
    );
    this.addSql(`create index "attendance_province_code_index" on "meetings"."attendance" ("province_code")`);
    this.addSql(`create index "attendance_attended_on_index" on "meetings"."attendance" ("attended_on")`);
    this.addSql(`create index "attendance_branches_index" on "meetings"."attendance" using gin ("branches")`);
    this.addSql(
      `create index "attendance_meeting_id_organisation_code_index" on "meetings"."attendance" ("meeting_id", "organisation_code")`,
    );
    this.addSql(
      `create table "meetings"."meeting_session" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "meeting_id" uuid not null, "classification" text not null default 'SECRET', "position" smallint not null, "topic" varchar(300) not null, "material" varchar(300) null, "starts_at" timestamptz null, "speaker_name" varchar(120) null, "speaker_title" varchar(200) null, "institution_code" varchar(20) null, "provenance" text not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_session" add constraint "meeting_session_meeting_id_position_unique" unique ("meeting_id", "position")`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_addresses_host" check (organisation_code = any (addressed_offices))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_ends_after_start" check (ends_on >= starts_on)`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_type_check" check ("type" in ('COORDINATION_MEETING', 'TECHNICAL_COORDINATION', 'PLENARY', 'TECHNICAL_GUIDANCE', 'SOCIALISATION', 'EXIT_MEETING', 'FOLLOW_UP_DATA_UPDATE'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_level_check" check ("level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_mode_check" check ("mode" in ('IN_PERSON', 'ONLINE', 'HYBRID'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_classification_check" check ("classification" in ('PUBLIC', 'RESTRICTED', 'SECRET'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_status_check" check ("status" in ('DRAFT', 'SCHEDULED', 'INVITED', 'IN_PROGRESS', 'ENDED', 'MINUTES_APPROVED', 'FOLLOW_UP', 'CLOSED', 'POSTPONED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_gives_scope_fn"() returns trigger as $$ begin if (old.classification, old.addressed_offices, old.addressed_provinces) is distinct from (new.classification, new.addressed_offices, new.addressed_provinces) then update meetings.meeting_session set meeting_id = new.id where meeting_id = new.id; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_scope" AFTER UPDATE on "meetings"."meeting" for each ROW execute function "meetings"."meeting_gives_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."meeting" enable row level security`);
    this.addSql(`alter table "meetings"."meeting" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."meeting" for select to "meetings_app" using (classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."meeting" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."meeting" for select to "meetings_sigma" using (true)`);
    this.addSql(
      `alter table "meetings"."invitation" add constraint "invitation_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."invitation" add constraint "invitation_required_role_check" check ("required_role" in ('CHAIR', 'DIVISION_HEAD', 'MEMBER', 'SECRETARY', 'SECRETARIAT', 'OTHER'))`,
    );
    this.addSql(
      `alter table "meetings"."invitation" add constraint "invitation_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "meetings"."invitation" enable row level security`);
    this.addSql(`alter table "meetings"."invitation" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."invitation" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."invitation" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."invitation" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."commitment" add constraint "commitment_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id")`,
    );
    this.addSql(
      `alter table "meetings"."commitment" add constraint "commitment_verified_on_its_day" check ((status = 'VERIFIED') = (verified_on is not null))`,
    );
    this.addSql(
      `alter table "meetings"."commitment" add constraint "commitment_status_check" check ("status" in ('AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "meetings"."commitment" add constraint "commitment_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "meetings"."commitment" enable row level security`);
    this.addSql(`alter table "meetings"."commitment" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."commitment" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."commitment" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."commitment" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_of_somebody" check (headcount > 0)`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_role_check" check ("role" in ('CHAIR', 'DIVISION_HEAD', 'MEMBER', 'SECRETARY', 'SECRETARIAT', 'OTHER'))`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_mode_check" check ("mode" in ('IN_PERSON', 'ONLINE', 'HYBRID'))`,
    );
    this.addSql(
      `alter table "meetings"."attendance" add constraint "attendance_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "meetings"."attendance" enable row level security`);
    this.addSql(`alter table "meetings"."attendance" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."attendance" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."attendance" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."attendance" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."meeting_session" add constraint "meeting_session_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."meeting_session" add constraint "meeting_session_classification_check" check ("classification" in ('PUBLIC', 'RESTRICTED', 'SECRET'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_session" add constraint "meeting_session_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_session_takes_scope_fn"() returns trigger as $$ begin select classification, addressed_offices, addressed_provinces into new.classification, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."meeting_session" for each ROW execute function "meetings"."meeting_session_takes_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."meeting_session" enable row level security`);
    this.addSql(`alter table "meetings"."meeting_session" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."meeting_session" for select to "meetings_app" using (classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."meeting_session" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."meeting_session" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(`grant select on meetings.meeting to meetings_app`);
    this.addSql(`grant select on meetings.meeting to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.meeting to meetings_loader`);
    this.addSql(`grant select on meetings.invitation to meetings_app`);
    this.addSql(`grant select on meetings.invitation to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.invitation to meetings_loader`);
    this.addSql(`grant select on meetings.commitment to meetings_app`);
    this.addSql(`grant select on meetings.commitment to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.commitment to meetings_loader`);
    this.addSql(`grant select on meetings.attendance to meetings_app`);
    this.addSql(`grant select on meetings.attendance to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.attendance to meetings_loader`);
    this.addSql(`grant select on meetings.meeting_session to meetings_app`);
    this.addSql(`grant select on meetings.meeting_session to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.meeting_session to meetings_loader`);
  }
}
