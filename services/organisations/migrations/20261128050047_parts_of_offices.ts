import { Migration } from '@mikro-orm/migrations';

export class Migration20261128050047 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "organisations"."office_holder" add constraint "office_holder_one_head" exclude using gist (unit_id with =, daterange(starts_on, ends_on) with &&) where (position = 'UNIT_HEAD')`,
    );
    this.addSql(`drop trigger if exists "historied" on "organisations"."organisation"`);
    this.addSql(`drop function if exists "organisations"."organisation_historied_fn"()`);
    this.addSql(`alter table "organisations"."organisation" add "part_edits" int not null default 0`);
    this.addSql(
      `create or replace function "organisations"."organisation_historied_fn"() returns trigger as $$ begin if tg_op = 'INSERT' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', new.code::text, new.version, new.recorded_at, new.recorded_by, new.reason, null, to_jsonb(new) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[], new.code, split_part(new.code, '.', 1)::smallint; return null; end if; if tg_op = 'DELETE' then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', old.code::text, old.version + 1, clock_timestamp(), null, null, to_jsonb(old) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[], null, old.code, split_part(old.code, '.', 1)::smallint; return null; end if; if to_jsonb(old) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[] is distinct from to_jsonb(new) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[] then insert into organisations.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select 'Organisation', new.code::text, new.version, case when new.version = old.version then clock_timestamp() else new.recorded_at end, case when new.version = old.version then null else new.recorded_by end, case when new.version = old.version then null else new.reason end, to_jsonb(old) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[], to_jsonb(new) - '{version,recorded_at,recorded_by,reason,part_edits}'::text[], new.code, split_part(new.code, '.', 1)::smallint; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "historied" AFTER INSERT OR UPDATE OR DELETE on "organisations"."organisation" for each ROW execute function "organisations"."organisation_historied_fn"()`,
    );
    this.addSql('grant update (part_edits) on organisations.organisation to organisations_app');
  }
}
