import { Migration } from '@mikro-orm/migrations';

export class Migration20261124123850 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."audit_entry" ("id" uuid not null, "at" timestamptz(3) not null default clock_timestamp(), "subject" varchar(200) not null, "roles" text[] not null, "verb" varchar(80) not null, "action" varchar(40) null, "node_type" varchar(60) null, "node_id" varchar(100) null, "outcome" text not null, "code" varchar(60) null, "reason" varchar(500) null, "request_id" varchar(36) not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, primary key ("id"))`,
    );
    this.addSql(`create index "audit_entry_at_index" on "findings"."audit_entry" ("at")`);
    this.addSql(`create index "audit_entry_subject_index" on "findings"."audit_entry" ("subject")`);
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
    this.addSql(`drop policy "named" on "findings"."status_change"`);
    this.addSql(`drop policy "visible" on "findings"."status_change"`);
    this.addSql(
      `create policy "named" on "findings"."audit_report" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."audit_report" for select to "findings_app" using (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."finding" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."finding" for select to "findings_app" using (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."recommendation" for select to "findings_app" using (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation_addressee" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."recommendation_addressee" for select to "findings_app" using (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."deposit" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."deposit" for select to "findings_app" using (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."answer" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."answer" for select to "findings_app" using (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."status_change" for select to "findings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))`,
    );
    this.addSql(
      `create policy "visible" on "findings"."status_change" for select to "findings_app" using (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `alter table "findings"."audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'FAILED'))`,
    );
    this.addSql(
      `create or replace function "findings"."audit_entry_append_only_fn"() returns trigger as $$ begin raise exception 'An audit entry is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "findings"."audit_entry" for each STATEMENT execute function "findings"."audit_entry_append_only_fn"()`,
    );
    this.addSql(`alter table "findings"."audit_entry" enable row level security`);
    this.addSql(`alter table "findings"."audit_entry" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."audit_entry" for select to "findings_app" using (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or node_type is not null and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (select findings.viewer_is('{INTEGRATION}'::text[])) and subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "own_acts" on "findings"."audit_entry" for insert to "findings_app" with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    // Requests add and read, and the database says when; nobody changes, deletes or empties, not even a session that
    // replays a replication stream.
    this.addSql(
      `grant select, insert (id, subject, roles, verb, action, node_type, node_id, outcome, code, reason, request_id, organisation_code, province_code) on findings.audit_entry to findings_app`,
    );
    this.addSql(
      `create trigger never_emptied before truncate on findings.audit_entry for each statement execute function findings.audit_entry_append_only_fn()`,
    );
    this.addSql(`alter table findings.audit_entry enable always trigger append_only`);
    this.addSql(`alter table findings.audit_entry enable always trigger never_emptied`);
    // In older databases everybody could call it, and its owner alone can grant it.
    this.addSql('set role findings_sigma');
    this.addSql('grant execute on function findings.national_indicators(date, text, int) to findings_app');
    this.addSql('set role findings_owner');
  }
}
