import { Migration } from '@mikro-orm/migrations';

export class Migration20261128015247 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."office_feed" ("id" smallint not null default 1, "cursor" varchar(2000) not null, "read_at" timestamptz not null default now(), primary key ("id"))`,
    );
    this.addSql(`create table "meetings"."reminder" ("id" uuid not null default gen_random_uuid(), "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "kind" text not null, "meeting_id" uuid not null, "commitment_id" uuid null, "invitation_id" uuid null, "node_id" uuid generated always as (coalesce(commitment_id, invitation_id, meeting_id)) stored not null, "due_on" date not null, "created_on" date not null, "closed_on" date null, "mailed_at" timestamptz null, primary key ("id"))`);
    this.addSql(
      `create index "reminder_organisation_code_index" on "meetings"."reminder" ("organisation_code")`,
    );
    this.addSql(`create index "reminder_province_code_index" on "meetings"."reminder" ("province_code")`);
    this.addSql(`create index "reminder_meeting_id_index" on "meetings"."reminder" ("meeting_id")`);
    this.addSql(`create index "reminder_commitment_id_index" on "meetings"."reminder" ("commitment_id")`);
    this.addSql(`create index "reminder_invitation_id_index" on "meetings"."reminder" ("invitation_id")`);
    this.addSql(`create index "reminder_branches_index" on "meetings"."reminder" using gin ("branches")`);
    this.addSql(
      `create index "reminder_organisation_code_due_on_index" on "meetings"."reminder" ("organisation_code", "due_on")`,
    );
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_kind_node_id_due_on_unique" unique ("kind", "node_id", "due_on")`,
    );
    this.addSql(`alter table "meetings"."office" add "email" varchar(254) null`);
    this.addSql(`alter table "meetings"."office_feed" enable row level security`);
    this.addSql(`alter table "meetings"."office_feed" force row level security`);
    this.addSql(
      `create policy "loader" on "meetings"."office_feed" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."office_feed" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_commitment_id_foreign" foreign key ("commitment_id") references "meetings"."commitment" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_invitation_id_foreign" foreign key ("invitation_id") references "meetings"."invitation" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."reminder" add constraint "reminder_kind_check" check ("kind" in ('COMMITMENT_DUE_SOON', 'COMMITMENT_OVERDUE', 'MINUTES_DUE_SOON', 'MINUTES_LATE', 'INVITATION_UNANSWERED'))`,
    );
    this.addSql(`alter table "meetings"."reminder" enable row level security`);
    this.addSql(`alter table "meetings"."reminder" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."reminder" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."reminder" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."reminder" for select to "meetings_sigma" using (true)`);
    this.addSql(`grant select, insert, update, delete on meetings.office_feed to meetings_loader`);
    this.addSql(`grant select on meetings.reminder to meetings_app`);
    this.addSql(`grant select on meetings.reminder to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.reminder to meetings_loader`);
  }
}
