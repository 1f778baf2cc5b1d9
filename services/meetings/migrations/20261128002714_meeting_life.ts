import { Migration } from '@mikro-orm/migrations';

const SEEN = ['meeting', 'meeting_session', 'invitation', 'minutes'];
const OF_MEETING =
  'number, invited_on, title, type, starts_on, ends_on, starts_at, ends_at, time_zone, venue, mode, purpose, discussion_themes, key_statement, key_statement_by, external_body_codes, legal_basis, budget_source, topics, classification, status, published, last_step_by, series, wave, parallel_class, addressed_offices, addressed_provinces, minutes_approved_on, version';
const OF_SESSION = 'position, topic, material, starts_at, speaker_name, speaker_title, institution_code';
const OF_MINUTES = 'minute_taker, paragraphs, recommendations, written_by, approved_on, approved_by, version';
/** Table, columns that requests fill in, columns that they change. */
const WRITTEN = [
  [
    'meeting',
    `id, organisation_code, province_code, regency_code, level, attendance_complete, provenance, source, ${OF_MEETING}`,
    `attendance_complete, ${OF_MEETING}`,
  ],
  [
    'meeting_session',
    `id, meeting_id, classification, published, organisation_code, province_code, addressed_offices, addressed_provinces, provenance, ${OF_SESSION}`,
    `meeting_id, ${OF_SESSION}`,
  ],
  [
    'invitation',
    'id, meeting_id, organisation_code, province_code, regency_code, required_role, required_division, provenance, reply, replied_at, expected_attendees, reply_note, version, published, starts_on, host_code, host_province_code',
    'meeting_id, required_role, required_division, reply, replied_at, expected_attendees, reply_note, version',
  ],
  [
    'minutes',
    `id, meeting_id, organisation_code, province_code, addressed_offices, addressed_provinces, ${OF_MINUTES}`,
    `meeting_id, ${OF_MINUTES}`,
  ],
  [
    'meeting_step',
    'id, organisation_code, province_code, regency_code, meeting_id, action, from_status, to_status, reason, moved_from, taken_by, published',
    '',
  ],
] as const;

export class Migration20261128002714 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."meeting_step" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "meeting_id" uuid not null, "action" text null, "from_status" text not null, "to_status" text not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "reason" varchar(500) null, "moved_from" date null, "taken_by" varchar(200) not null, "published" boolean not null default false, primary key ("id"))`,
    );
    this.addSql(
      `create index "meeting_step_organisation_code_index" on "meetings"."meeting_step" ("organisation_code")`,
    );
    this.addSql(
      `create index "meeting_step_province_code_index" on "meetings"."meeting_step" ("province_code")`,
    );
    this.addSql(`create index "meeting_step_meeting_id_index" on "meetings"."meeting_step" ("meeting_id")`);
    this.addSql(
      `create table "meetings"."minutes" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "meeting_id" uuid not null, "organisation_code" varchar(5) not null default '00', "province_code" smallint not null default 0, "minute_taker" varchar(120) not null, "paragraphs" text[] not null, "recommendations" text[] not null, "written_by" text[] not null, "approved_on" date null, "approved_by" varchar(200) null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `alter table "meetings"."minutes" add constraint "minutes_meeting_id_unique" unique ("meeting_id")`,
    );
    this.addSql(
      `create table "meetings"."office" ("code" varchar(5) not null, "province_code" smallint not null, "level" text not null, "name" varchar(100) not null, "official_name" varchar(120) not null, "time_zone" varchar(40) not null, primary key ("code"))`,
    );
    this.addSql(`create index "office_province_code_index" on "meetings"."office" ("province_code")`);
    this.addSql(`drop policy "visible" on "meetings"."meeting"`);
    this.addSql(`drop policy "visible" on "meetings"."invitation"`);
    this.addSql(`drop policy "visible" on "meetings"."meeting_session"`);
    this.addSql(`drop trigger if exists "gives_scope" on "meetings"."meeting"`);
    this.addSql(`drop function if exists "meetings"."meeting_gives_scope_fn"()`);
    this.addSql(
      `alter table "meetings"."meeting" add "invited_on" date null, add "legal_basis" varchar(500) null, add "budget_source" varchar(200) null, add "topics" text[] not null default '{}', add "published" boolean not null default false, add "last_step_by" varchar(200) null, add "parallel_class" varchar(60) null, add "minutes_approved_on" date null, add "version" int not null default 1`,
    );
    this.addSql(
      `alter table "meetings"."meeting" add constraint "meeting_topics_check" check ("topics" <@ array['SPIP'::text, 'WHISTLEBLOWING'::text, 'AUDIT_FOLLOW_UP'::text, 'LAW_ENFORCEMENT'::text, 'GRATIFICATION'::text, 'STATE_FINANCE'::text, 'ETHICS'::text])`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_gives_scope_fn"() returns trigger as $$ begin if (old.published, old.classification, old.organisation_code, old.province_code, old.addressed_offices, old.addressed_provinces, old.starts_on) is distinct from (new.published, new.classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.starts_on) then update meetings.meeting_session set meeting_id = new.id where meeting_id = new.id; update meetings.invitation set meeting_id = new.id where meeting_id = new.id; update meetings.minutes set meeting_id = new.id where meeting_id = new.id; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_scope" AFTER UPDATE on "meetings"."meeting" for each ROW execute function "meetings"."meeting_gives_scope_fn"()`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."meeting" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."meeting" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "visible" on "meetings"."meeting" for select to "meetings_app" using (published and (classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or not published and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "meetings"."invitation" add "reply" text null, add "replied_at" timestamptz null, add "expected_attendees" smallint null, add "reply_note" varchar(500) null, add "version" int not null default 1, add "published" boolean not null default false, add "starts_on" date null, add "host_code" varchar(5) not null default '00', add "host_province_code" smallint not null default 0`,
    );
    this.addSql(
      `alter table "meetings"."invitation" add constraint "invitation_reply_check" check ("reply" in ('WILL_ATTEND', 'WILL_BE_REPRESENTED', 'WILL_NOT_ATTEND'))`,
    );
    this.addSql(
      `create or replace function "meetings"."invitation_takes_scope_fn"() returns trigger as $$ begin select published, starts_on, organisation_code, province_code into new.published, new.starts_on, new.host_code, new.host_province_code from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_takes_scope_fn"()`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."invitation" for insert to "meetings_app" with check ((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."invitation" for update to "meetings_app" using (((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) or ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))) with check (((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) or ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))))`,
    );
    this.addSql(
      `create policy "removable" on "meetings"."invitation" for delete to "meetings_app" using ((host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "visible" on "meetings"."invitation" for select to "meetings_app" using (published and (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or not published and host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."meeting_session"`);
    this.addSql(`drop function if exists "meetings"."meeting_session_takes_scope_fn"()`);
    this.addSql(
      `alter table "meetings"."meeting_session" add "published" boolean not null default false, add "organisation_code" varchar(5) not null default '00', add "province_code" smallint not null default 0`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_session_takes_scope_fn"() returns trigger as $$ begin select published, classification, organisation_code, province_code, addressed_offices, addressed_provinces into new.published, new.classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."meeting_session" for each ROW execute function "meetings"."meeting_session_takes_scope_fn"()`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."meeting_session" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."meeting_session" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "removable" on "meetings"."meeting_session" for delete to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "visible" on "meetings"."meeting_session" for select to "meetings_app" using (published and (classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or not published and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_step" add constraint "meeting_step_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id")`,
    );
    this.addSql(
      `alter table "meetings"."meeting_step" add constraint "meeting_step_action_check" check ("action" in ('SCHEDULE', 'INVITE', 'BEGIN', 'END', 'FOLLOW_UP', 'CLOSE', 'POSTPONE', 'RESCHEDULE', 'CANCEL', 'DISCARD'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_step" add constraint "meeting_step_from_status_check" check ("from_status" in ('DRAFT', 'SCHEDULED', 'INVITED', 'IN_PROGRESS', 'ENDED', 'MINUTES_APPROVED', 'FOLLOW_UP', 'CLOSED', 'POSTPONED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_step" add constraint "meeting_step_to_status_check" check ("to_status" in ('DRAFT', 'SCHEDULED', 'INVITED', 'IN_PROGRESS', 'ENDED', 'MINUTES_APPROVED', 'FOLLOW_UP', 'CLOSED', 'POSTPONED', 'CANCELLED'))`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_step_append_only_fn"() returns trigger as $$ begin raise exception 'A step that was taken is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "meetings"."meeting_step" for each STATEMENT execute function "meetings"."meeting_step_append_only_fn"()`,
    );
    this.addSql(`alter table "meetings"."meeting_step" enable row level security`);
    this.addSql(`alter table "meetings"."meeting_step" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."meeting_step" for select to "meetings_app" using (published and (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or not published and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."meeting_step" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."meeting_step" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."meeting_step" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."minutes" add constraint "minutes_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `create or replace function "meetings"."minutes_takes_scope_fn"() returns trigger as $$ begin select organisation_code, province_code, addressed_offices, addressed_provinces into new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."minutes" for each ROW execute function "meetings"."minutes_takes_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."minutes" enable row level security`);
    this.addSql(`alter table "meetings"."minutes" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."minutes" for select to "meetings_app" using (approved_on is not null and (addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or (select meetings.viewer_is('{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[])) and addressed_offices @> array[(select current_setting('viewer.organisation_code', true))]) or approved_on is null and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."minutes" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."minutes" for select to "meetings_sigma" using (true)`);
    this.addSql(
      `create policy "addable" on "meetings"."minutes" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."minutes" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."office" add constraint "office_level_check" check ("level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(`alter table "meetings"."office" enable row level security`);
    this.addSql(`alter table "meetings"."office" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."office" for select to "meetings_app" using ((select meetings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."office" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."office" for select to "meetings_sigma" using (true)`);
    this.addSql(`grant select on meetings.meeting_step to meetings_app`);
    this.addSql(`grant select on meetings.meeting_step to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.meeting_step to meetings_loader`);
    this.addSql(`grant select on meetings.minutes to meetings_app`);
    this.addSql(`grant select on meetings.minutes to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.minutes to meetings_loader`);
    this.addSql(`grant select on meetings.office to meetings_app`);
    this.addSql(`grant select on meetings.office to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.office to meetings_loader`);
    // An agenda is turned round row by row.
    this.addSql(
      `alter table meetings.meeting_session drop constraint meeting_session_meeting_id_position_unique`,
    );
    this.addSql(
      `alter table meetings.meeting_session add constraint meeting_session_meeting_id_position_unique unique (meeting_id, position) deferrable initially deferred`,
    );
    // Requests write as hosts, and as offices that answer; which rows, the policies say.
    for (const [table, insert, update] of WRITTEN) {
      if (insert) this.addSql(`grant insert (${insert}) on meetings.${table} to meetings_app`);
      if (update) this.addSql(`grant update (${update}) on meetings.${table} to meetings_app`);
    }
    for (const table of ['meeting_session', 'invitation'])
      this.addSql(`grant delete on meetings.${table} to meetings_app`);
    // A step that was taken stays, also in a session that replays a replication stream.
    this.addSql(
      `create trigger never_emptied before truncate on meetings.meeting_step for each statement execute function meetings.meeting_step_append_only_fn()`,
    );
    this.addSql(`alter table meetings.meeting_step enable always trigger append_only`);
    this.addSql(`alter table meetings.meeting_step enable always trigger never_emptied`);
    // Whatever there was, was made known; its parts follow by their trigger. Even the owner sees no row under force.
    for (const table of SEEN) this.addSql(`alter table meetings.${table} no force row level security`);
    this.addSql(`update meetings.meeting set published = status <> 'DRAFT', minutes_approved_on = case
      when provenance = 'SYNTHETIC' and status in ('MINUTES_APPROVED', 'FOLLOW_UP', 'CLOSED') then ends_on + 5 end`);
    for (const table of SEEN) this.addSql(`alter table meetings.${table} force row level security`);
  }
}
