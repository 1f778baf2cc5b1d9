import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(
      `create table "whistleblowing"."statistics_release" ("year" smallint not null, "released_on" date not null, "provenance" text not null, primary key ("year"))`,
    );
    this.addSql(
      `create table "whistleblowing"."statistics_cell" ("year" smallint not null, "threshold" smallint not null, "grain" text not null, "key" varchar(40) not null, "province_code" smallint null, "value" int null, "below" boolean not null, primary key ("year", "threshold", "grain", "key"))`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_release" add constraint "statistics_release_lag" check (released_on >= make_date(year + 1, 1, 31))`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_release" add constraint "statistics_release_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create or replace function "whistleblowing"."statistics_release_append_only_fn"() returns trigger as $$ begin raise exception 'A release is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "whistleblowing"."statistics_release" for each STATEMENT execute function "whistleblowing"."statistics_release_append_only_fn"()`,
    );
    this.addSql(`alter table "whistleblowing"."statistics_release" enable row level security`);
    this.addSql(`alter table "whistleblowing"."statistics_release" force row level security`);
    this.addSql(
      `create policy "visible" on "whistleblowing"."statistics_release" for select to "whistleblowing_app" using ((select whistleblowing.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader_reads" on "whistleblowing"."statistics_release" for select to "whistleblowing_loader" using (true)`,
    );
    this.addSql(
      `create policy "loader_adds" on "whistleblowing"."statistics_release" for insert to "whistleblowing_loader" with check (true)`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_year_foreign" foreign key ("year") references "whistleblowing"."statistics_release" ("year")`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_province" check ((grain = 'PROVINCE_YEAR') = (province_code is not null) and (province_code is null or key = province_code::text))`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_lattice" check ((grain = 'NATIONAL_YEAR' and key in ('ALL')) or (grain = 'NATIONAL_SEMESTER' and key in ('S1.TPK', 'S2.TPK', 'S1.NON_TPK', 'S2.NON_TPK')) or (grain = 'NATIONAL_CATEGORY' and key in ('STATE_FINANCIAL_LOSS', 'BRIBERY', 'GRATIFICATION', 'EMBEZZLEMENT_IN_OFFICE', 'EXTORTION', 'FRAUDULENT_ACT', 'CONFLICT_OF_INTEREST_IN_PROCUREMENT', 'CONFLICT_OF_INTEREST', 'ABUSE_OF_AUTHORITY', 'PROCUREMENT_VIOLATION', 'BUDGET_MISUSE', 'CIVIL_SERVANT_CODE_OF_ETHICS', 'ELECTION_ORGANISER_CODE_OF_ETHICS', 'STAFF_DISCIPLINE', 'RETALIATION', 'OTHER')) or (grain = 'PROVINCE_YEAR' and key in ('11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '33', '34', '35', '36', '51', '52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91', '92', '93', '94', '95', '96')))`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_below" check (not below or value is null)`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_suppressed" check (value is null or value >= threshold)`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_threshold" check (threshold in (5, 10))`,
    );
    this.addSql(
      `alter table "whistleblowing"."statistics_cell" add constraint "statistics_cell_grain_check" check ("grain" in ('NATIONAL_YEAR', 'NATIONAL_SEMESTER', 'NATIONAL_CATEGORY', 'PROVINCE_YEAR'))`,
    );
    this.addSql(
      `create or replace function "whistleblowing"."statistics_cell_append_only_fn"() returns trigger as $$ begin raise exception 'A release is never changed.' using errcode = 'insufficient_privilege'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "whistleblowing"."statistics_cell" for each STATEMENT execute function "whistleblowing"."statistics_cell_append_only_fn"()`,
    );
    this.addSql(
      `create or replace function "whistleblowing"."statistics_cell_with_its_release_fn"() returns trigger as $$ begin if not exists (select from whistleblowing.statistics_release where year = new.year and xmin = pg_current_xact_id()::xid) then raise exception 'A cell comes with its release or not at all.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "with_its_release" BEFORE INSERT on "whistleblowing"."statistics_cell" for each ROW execute function "whistleblowing"."statistics_cell_with_its_release_fn"()`,
    );
    this.addSql(`alter table "whistleblowing"."statistics_cell" enable row level security`);
    this.addSql(`alter table "whistleblowing"."statistics_cell" force row level security`);
    this.addSql(
      `create policy "visible" on "whistleblowing"."statistics_cell" for select to "whistleblowing_app" using ((grain = 'NATIONAL_YEAR' and threshold = 10 and (select whistleblowing.viewer_is('{PUBLIC,BI_READER}'::text[]))) or (grain = 'NATIONAL_YEAR' and threshold = 5 and (select whistleblowing.viewer_is('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,EXTERNAL_AUDITOR,WHISTLEBLOWING}'::text[]))) or (grain = 'NATIONAL_SEMESTER' and threshold = 5 and (select whistleblowing.viewer_is('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,EXTERNAL_AUDITOR,WHISTLEBLOWING}'::text[]))) or (grain = 'NATIONAL_CATEGORY' and threshold = 5 and (select whistleblowing.viewer_is('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,EXTERNAL_AUDITOR,WHISTLEBLOWING}'::text[]))) or (grain = 'PROVINCE_YEAR' and threshold = 5 and (select whistleblowing.viewer_is('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,EXTERNAL_AUDITOR,WHISTLEBLOWING}'::text[]))) or (grain = 'NATIONAL_SEMESTER' and threshold = 10 and (select whistleblowing.viewer_is('{BI_READER}'::text[]))) or (grain = 'NATIONAL_CATEGORY' and threshold = 10 and (select whistleblowing.viewer_is('{BI_READER}'::text[]))) or (grain = 'PROVINCE_YEAR' and threshold = 10 and (select whistleblowing.viewer_is('{BI_READER}'::text[]))) or (grain = 'PROVINCE_YEAR' and threshold = 5 and province_code = (select nullif(current_setting('viewer.province_code', true), '')::smallint as own) and (select whistleblowing.viewer_is('{PROVINCE}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader_reads" on "whistleblowing"."statistics_cell" for select to "whistleblowing_loader" using (true)`,
    );
    this.addSql(
      `create policy "loader_adds" on "whistleblowing"."statistics_cell" for insert to "whistleblowing_loader" with check (true)`,
    );
    this.addSql(`grant select on whistleblowing.statistics_release to whistleblowing_app`);
    this.addSql(`grant select on whistleblowing.statistics_release to whistleblowing_sigma`);
    this.addSql(
      `grant select, insert, update, delete on whistleblowing.statistics_release to whistleblowing_loader`,
    );
    this.addSql(`grant select on whistleblowing.statistics_cell to whistleblowing_app`);
    this.addSql(`grant select on whistleblowing.statistics_cell to whistleblowing_sigma`);
    this.addSql(
      `grant select, insert, update, delete on whistleblowing.statistics_cell to whistleblowing_loader`,
    );
  }
}
