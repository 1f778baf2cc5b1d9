import { Migration } from '@mikro-orm/migrations';

export class Migration20261128040651 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "organisations"."division" add "version" int not null default 1, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "recorded_by" varchar(200) null, add "reason" varchar(500) null`,
    );
    this.addSql(
      `create or replace function "organisations"."division_historied_fn"() returns trigger as $$ begin if tg_op = 'INSERT' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Division', new.code::text, new.version, new.recorded_at, new.recorded_by, new.reason, null, to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], '00', split_part('00', '.', 1)::smallint; return null; end if; if tg_op = 'DELETE' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Division', old.code::text, old.version + 1, clock_timestamp(), null, null, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], null, '00', split_part('00', '.', 1)::smallint; return null; end if; if to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[] is distinct from to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[] then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Division', new.code::text, new.version, case when new.version = old.version then clock_timestamp() else new.recorded_at end, case when new.version = old.version then null else new.recorded_by end, case when new.version = old.version then null else new.reason end, to_jsonb(old) - '{version,recorded_at,recorded_by,reason}'::text[], to_jsonb(new) - '{version,recorded_at,recorded_by,reason}'::text[], '00', split_part('00', '.', 1)::smallint; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "historied" AFTER INSERT OR UPDATE OR DELETE on "organisations"."division" for each ROW execute function "organisations"."division_historied_fn"()`,
    );
    this.addSql(
      `create policy "changeable" on "organisations"."division" for update to "organisations_app" using ((0 = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or '00' = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((0 = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or '00' = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "addable" on "organisations"."division" for insert to "organisations_app" with check ((0 = any (((select organisations.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or '00' = any (((select organisations.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `grant insert (code, area, level, member_count, name, aliases, valid_from, valid_to, regulation, confidence, recorded_at, recorded_by, reason),
         update (name, aliases, valid_from, valid_to, regulation, confidence, recorded_at, recorded_by, reason, version) on organisations.division to organisations_app`,
    );
  }
}
