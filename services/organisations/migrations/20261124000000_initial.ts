import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(
      `create table "organisations"."external_body" ("code" varchar(20) not null, "name" varchar(120) not null, "name_english" varchar(120) not null, "relation" varchar(200) not null, "active" boolean not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "organisations"."organisation" ("code" varchar(5) not null, "level" text not null, "kind" text null, "name" varchar(100) not null, "official_name" varchar(120) not null, "time_zone" varchar(40) not null, "kode_bps" varchar(4) null, "kode_satker" varchar(6) null, "web_address" varchar(120) null, "valid_from" date null, "valid_to" date null, "province_code" smallint not null, "regency_code" int null, "parent_code" varchar(5) null, primary key ("code"))`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_kode_bps_unique" unique ("kode_bps")`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_kode_satker_unique" unique ("kode_satker")`,
    );
    this.addSql(
      `create index "organisation_province_code_index" on "organisations"."organisation" ("province_code")`,
    );
    this.addSql(
      `create index "organisation_parent_code_index" on "organisations"."organisation" ("parent_code")`,
    );
    this.addSql(`alter table "organisations"."external_body" enable row level security`);
    this.addSql(`alter table "organisations"."external_body" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."external_body" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."external_body" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."external_body" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_parent_code_foreign" foreign key ("parent_code") references "organisations"."organisation" ("code") on delete set null`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_level_check" check ("level" in ('NATIONAL', 'PROVINCE', 'REGENCY'))`,
    );
    this.addSql(
      `alter table "organisations"."organisation" add constraint "organisation_kind_check" check ("kind" in ('KABUPATEN', 'KOTA'))`,
    );
    this.addSql(`alter table "organisations"."organisation" enable row level security`);
    this.addSql(`alter table "organisations"."organisation" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."organisation" for select to "organisations_app" using (province_code = any (((select organisations.reach_provinces('{PUBLIC}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{PUBLIC}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or code = any (((select organisations.reach_offices('{PUBLIC}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."organisation" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."organisation" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(`grant select on organisations.external_body to organisations_app`);
    this.addSql(`grant select on organisations.external_body to organisations_sigma`);
    this.addSql(
      `grant select, insert, update, delete on organisations.external_body to organisations_loader`,
    );
    this.addSql(`grant select on organisations.organisation to organisations_app`);
    this.addSql(`grant select on organisations.organisation to organisations_sigma`);
    this.addSql(`grant select, insert, update, delete on organisations.organisation to organisations_loader`);
  }
}
