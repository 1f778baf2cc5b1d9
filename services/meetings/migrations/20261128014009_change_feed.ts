import { Migration } from '@mikro-orm/migrations';

export class Migration20261128014009 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."change_horizon" ("id" smallint not null default 1, "generation" int not null default 1, "pruned_transaction_id" xid8 not null default '0', "pruned_position" bigint not null default '0', primary key ("id"))`,
    );
    this.addSql(
      `create table "meetings"."change" ("position" int8 generated always as identity not null primary key, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "transaction_id" xid8 not null default pg_current_xact_id(), "type" varchar(60) not null, "key" varchar(40) not null, "kind" text not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "open" boolean not null default false)`,
    );
    this.addSql(`create index "change_node" on "meetings"."change" ("type", "key")`);
    this.addSql(`create index "change_order" on "meetings"."change" ("transaction_id", "position")`);
    this.addSql(
      `create or replace function "meetings"."meeting_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (case when old.published then old.addressed_offices else array[old.organisation_code] end, case when old.published then old.addressed_provinces else array[old.province_code] end, old.published and old.classification = 'PUBLIC') is distinct from (case when new.published then new.addressed_offices else array[new.organisation_code] end, case when new.published then new.addressed_provinces else array[new.province_code] end, new.published and new.classification = 'PUBLIC')) then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Meeting', old.id::text, 'DELETED', case when old.published then old.addressed_offices else array[old.organisation_code] end, case when old.published then old.addressed_provinces else array[old.province_code] end, old.published and old.classification = 'PUBLIC'; end if; if tg_op <> 'DELETE' then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Meeting', new.id::text, 'UPSERTED', case when new.published then new.addressed_offices else array[new.organisation_code] end, case when new.published then new.addressed_provinces else array[new.province_code] end, new.published and new.classification = 'PUBLIC'; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "meetings"."meeting" for each ROW execute function "meetings"."meeting_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."commitment_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], false) is distinct from (array[new.organisation_code], array[new.province_code], false)) then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Commitment', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], false; end if; if tg_op <> 'DELETE' then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Commitment', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], false; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "meetings"."commitment" for each ROW execute function "meetings"."commitment_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."attendance_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], false) is distinct from (array[new.organisation_code], array[new.province_code], false)) then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Attendance', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], false; end if; if tg_op <> 'DELETE' then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Attendance', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], false; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "meetings"."attendance" for each ROW execute function "meetings"."attendance_fed_fn"()`,
    );
    this.addSql(`alter table "meetings"."change_horizon" enable row level security`);
    this.addSql(`alter table "meetings"."change_horizon" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."change_horizon" for select to "meetings_app" using ((select meetings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."change_horizon" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."change_horizon" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "meetings"."change" add constraint "change_kind_check" check ("kind" in ('UPSERTED', 'DELETED'))`,
    );
    this.addSql(`alter table "meetings"."change" enable row level security`);
    this.addSql(`alter table "meetings"."change" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."change" for select to "meetings_app" using ((open and (select meetings.viewer_is('{PUBLIC}'::text[]))) or (type = 'Meeting' and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (type = 'Commitment' and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (type = 'Attendance' and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "by_trigger" on "meetings"."change" for insert to "meetings_app" with check (pg_trigger_depth() > 0)`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."change" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."change" for select to "meetings_sigma" using (true)`);
    this.addSql(`grant select on meetings.change_horizon to meetings_app`);
    this.addSql(`grant select on meetings.change_horizon to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.change_horizon to meetings_loader`);
    this.addSql(`grant select on meetings.change to meetings_app`);
    this.addSql(`grant select on meetings.change to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.change to meetings_loader`);
    this.addSql(`alter table meetings.change_horizon no force row level security`);
    this.addSql(`insert into meetings.change_horizon (id) values (1)`);
    this.addSql(`alter table meetings.change_horizon force row level security`);
    this.addSql(`grant insert on meetings.change to meetings_app`);
    this.addSql(`create function meetings.prune_changes(kept interval default '90 days') returns bigint
   language plpgsql as $$ declare gone bigint; last record; begin
     perform from meetings.change_horizon for update;
     -- Transactions of the future: the database was restored where they are numbered anew.
     if exists (select from meetings.change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())) then
       update meetings.change set transaction_id = pg_current_xact_id();
       update meetings.change_horizon
         set generation = generation + 1, pruned_transaction_id = '0', pruned_position = 0;
       return 0;
     end if;
     delete from meetings.change c where kind = 'UPSERTED' and recorded_at < now() - kept
       and exists (select from meetings.change later where later.type = c.type and later.key = c.key
         and (later.transaction_id, later.position) > (c.transaction_id, c.position));
     get diagnostics gone = row_count;
     select transaction_id, position into last from meetings.change
       where kind = 'DELETED' and recorded_at < now() - kept order by 1 desc, 2 desc limit 1;
     if not found then return gone; end if;
     update meetings.change_horizon
       set pruned_transaction_id = last.transaction_id, pruned_position = last.position
       where (pruned_transaction_id, pruned_position) < (last.transaction_id, last.position);
     delete from meetings.change where kind = 'DELETED' and recorded_at < now() - kept;
     return gone;
   end $$`);
    this.addSql(`grant execute on function meetings.prune_changes(interval) to meetings_loader`);
    this.addSql(`alter table meetings.meeting no force row level security`);
    this.addSql(`alter table meetings.change no force row level security`);
    this.addSql(
      `insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Meeting', fed.id::text, 'UPSERTED', case when fed.published then fed.addressed_offices else array[fed.organisation_code] end, case when fed.published then fed.addressed_provinces else array[fed.province_code] end, fed.published and fed.classification = 'PUBLIC' from meetings.meeting fed order by fed.id`,
    );
    this.addSql(`alter table meetings.meeting force row level security`);
    this.addSql(`alter table meetings.change force row level security`);
    this.addSql(`alter table meetings.commitment no force row level security`);
    this.addSql(`alter table meetings.change no force row level security`);
    this.addSql(
      `insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Commitment', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], false from meetings.commitment fed order by fed.id`,
    );
    this.addSql(`alter table meetings.commitment force row level security`);
    this.addSql(`alter table meetings.change force row level security`);
    this.addSql(`alter table meetings.attendance no force row level security`);
    this.addSql(`alter table meetings.change no force row level security`);
    this.addSql(
      `insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Attendance', fed.id::text, 'UPSERTED', array[fed.organisation_code], array[fed.province_code], false from meetings.attendance fed order by fed.id`,
    );
    this.addSql(`alter table meetings.attendance force row level security`);
    this.addSql(`alter table meetings.change force row level security`);
  }
}
