import { Migration } from '@mikro-orm/migrations';

export class Migration20261124123854 extends Migration {
  override up(): void {
    this.addSql(
      `create table "organisations"."audit_entry" ("id" uuid not null, "at" timestamptz(3) not null default clock_timestamp(), "subject" varchar(200) not null, "roles" text[] not null, "verb" varchar(80) not null, "action" varchar(40) null, "node_type" varchar(60) null, "node_id" varchar(100) null, "outcome" text not null, "code" varchar(60) null, "reason" varchar(500) null, "request_id" varchar(36) not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, primary key ("id"))`,
    );
    this.addSql(`create index "audit_entry_at_index" on "organisations"."audit_entry" ("at")`);
    this.addSql(`create index "audit_entry_subject_index" on "organisations"."audit_entry" ("subject")`);
    this.addSql(
      `alter table "organisations"."audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'FAILED'))`,
    );
    this.addSql(
      `create or replace function "organisations"."audit_entry_append_only_fn"() returns trigger as $$ begin raise exception 'An audit entry is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "organisations"."audit_entry" for each STATEMENT execute function "organisations"."audit_entry_append_only_fn"()`,
    );
    this.addSql(`alter table "organisations"."audit_entry" enable row level security`);
    this.addSql(`alter table "organisations"."audit_entry" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."audit_entry" for select to "organisations_app" using (province_code = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or node_type is not null and province_code = any (((select organisations.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select organisations.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select organisations.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (select organisations.viewer_is('{INTEGRATION}'::text[])) and subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "own_acts" on "organisations"."audit_entry" for insert to "organisations_app" with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    // Requests add and read, and the database says when; nobody changes, deletes or empties, not even a session that
    // replays a replication stream.
    this.addSql(
      `grant select, insert (id, subject, roles, verb, action, node_type, node_id, outcome, code, reason, request_id, organisation_code, province_code) on organisations.audit_entry to organisations_app`,
    );
    this.addSql(
      `create trigger never_emptied before truncate on organisations.audit_entry for each statement execute function organisations.audit_entry_append_only_fn()`,
    );
    this.addSql(`alter table organisations.audit_entry enable always trigger append_only`);
    this.addSql(`alter table organisations.audit_entry enable always trigger never_emptied`);
  }
}
