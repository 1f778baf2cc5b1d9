import { Migration } from '@mikro-orm/migrations';

export class Migration20261127215859 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."commitment_link" ("commitment_id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "recommendation_id" uuid not null, "restricted" boolean not null default true, "need_to_know" text[] not null default '{}', primary key ("commitment_id"))`,
    );
    this.addSql(
      `create index "commitment_link_organisation_code_index" on "meetings"."commitment_link" ("organisation_code")`,
    );
    this.addSql(
      `create index "commitment_link_province_code_index" on "meetings"."commitment_link" ("province_code")`,
    );
    this.addSql(
      `create index "commitment_link_recommendation_id_index" on "meetings"."commitment_link" ("recommendation_id")`,
    );
    // Nobody could make one so far but the demonstration, which promises nothing on a restricted recommendation. Neither
    // the owner nor the check of the foreign key reads a table that is locked against them.
    this.addSql('alter table meetings.commitment no force row level security');
    this.addSql(
      `insert into meetings.commitment_link (commitment_id, recommendation_id, restricted, organisation_code, province_code, regency_code)
         select id, recommendation_id, false, organisation_code, province_code, regency_code
         from meetings.commitment where recommendation_id is not null`,
    );
    this.addSql(`drop index "meetings"."commitment_recommendation_id_index"`);
    this.addSql(`alter table "meetings"."commitment" drop column "recommendation_id"`);
    this.addSql(
      `alter table "meetings"."commitment_link" add constraint "commitment_link_commitment_id_foreign" foreign key ("commitment_id") references "meetings"."commitment" ("id") on update cascade on delete cascade`,
    );
    this.addSql('alter table meetings.commitment force row level security');
    this.addSql(`alter table "meetings"."commitment_link" enable row level security`);
    this.addSql(`alter table "meetings"."commitment_link" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."commitment_link" for select to "meetings_app" using (not restricted and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "meetings"."commitment_link" for select to "meetings_app" using (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select meetings.viewer_is('{NATIONAL_AUDITOR}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."commitment_link" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."commitment_link" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(`grant select on meetings.commitment_link to meetings_app`);
    this.addSql(`grant select on meetings.commitment_link to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.commitment_link to meetings_loader`);
  }
}
