import { Migration } from '@mikro-orm/migrations';

export class Migration20261124123846 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."audit_entry" ("id" uuid not null, "at" timestamptz(3) not null default clock_timestamp(), "subject" varchar(200) not null, "roles" text[] not null, "verb" varchar(80) not null, "action" varchar(40) null, "node_type" varchar(60) null, "node_id" varchar(100) null, "outcome" text not null, "code" varchar(60) null, "reason" varchar(500) null, "request_id" varchar(36) not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, primary key ("id"))`,
    );
    this.addSql(`create index "audit_entry_at_index" on "meetings"."audit_entry" ("at")`);
    this.addSql(`create index "audit_entry_subject_index" on "meetings"."audit_entry" ("subject")`);
    this.addSql(
      `alter table "meetings"."commitment" add "reported_on" date null, add "reported_by" varchar(200) null, add "office_note" varchar(2000) null, add "inspectorate_note" varchar(2000) null, add "version" int not null default 1`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."commitment" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'FAILED'))`,
    );
    this.addSql(
      `create or replace function "meetings"."audit_entry_append_only_fn"() returns trigger as $$ begin raise exception 'An audit entry is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "meetings"."audit_entry" for each STATEMENT execute function "meetings"."audit_entry_append_only_fn"()`,
    );
    this.addSql(`alter table "meetings"."audit_entry" enable row level security`);
    this.addSql(`alter table "meetings"."audit_entry" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."audit_entry" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or node_type is not null and province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (select meetings.viewer_is('{INTEGRATION}'::text[])) and subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "own_acts" on "meetings"."audit_entry" for insert to "meetings_app" with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    // Requests add and read, and the database says when; nobody changes, deletes or empties, not even a session that
    // replays a replication stream.
    this.addSql(
      `grant select, insert (id, subject, roles, verb, action, node_type, node_id, outcome, code, reason, request_id, organisation_code, province_code) on meetings.audit_entry to meetings_app`,
    );
    this.addSql(
      `create trigger never_emptied before truncate on meetings.audit_entry for each statement execute function meetings.audit_entry_append_only_fn()`,
    );
    this.addSql(`alter table meetings.audit_entry enable always trigger append_only`);
    this.addSql(`alter table meetings.audit_entry enable always trigger never_emptied`);
    this.addSql(
      `grant update (status, reported_on, reported_by, office_note, inspectorate_note, verified_on, version) on meetings.commitment to meetings_app`,
    );
    // In older databases everybody could call it, and its owner alone can grant it.
    this.addSql('set role meetings_sigma');
    this.addSql('grant execute on function meetings.attendance_coverage(uuid[], text[]) to meetings_app');
    this.addSql('set role meetings_owner');
  }
}
