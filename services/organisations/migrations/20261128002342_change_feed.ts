import { Migration } from '@mikro-orm/migrations';

export class Migration20261128002342 extends Migration {
  override up(): void {
    this.addSql(
      `create table "organisations"."change_horizon" ("id" smallint not null default 1, "generation" int not null default 1, "pruned_transaction_id" xid8 not null default '0', "pruned_position" bigint not null default '0', primary key ("id"))`,
    );
    this.addSql(
      `create table "organisations"."change" ("position" int8 generated always as identity not null primary key, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "transaction_id" xid8 not null default pg_current_xact_id(), "type" varchar(60) not null, "key" varchar(40) not null, "kind" text not null, "recorded_at" timestamptz(3) not null default clock_timestamp(), "open" boolean not null default false)`,
    );
    this.addSql(`create index "change_node" on "organisations"."change" ("type", "key")`);
    this.addSql(`create index "change_order" on "organisations"."change" ("transaction_id", "position")`);
    this.addSql(
      `create or replace function "organisations"."organisation_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and old is not distinct from new then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.code], array[old.province_code], true) is distinct from (array[new.code], array[new.province_code], true)) then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Organisation', old.code::text, 'DELETED', array[old.code], array[old.province_code], true; end if; if tg_op <> 'DELETE' then insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Organisation', new.code::text, 'UPSERTED', array[new.code], array[new.province_code], true; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "organisations"."organisation" for each ROW execute function "organisations"."organisation_fed_fn"()`,
    );
    this.addSql(`alter table "organisations"."change_horizon" enable row level security`);
    this.addSql(`alter table "organisations"."change_horizon" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."change_horizon" for select to "organisations_app" using ((select organisations.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."change_horizon" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."change_horizon" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(
      `alter table "organisations"."change" add constraint "change_kind_check" check ("kind" in ('UPSERTED', 'DELETED'))`,
    );
    this.addSql(`alter table "organisations"."change" enable row level security`);
    this.addSql(`alter table "organisations"."change" force row level security`);
    this.addSql(
      `create policy "visible" on "organisations"."change" for select to "organisations_app" using ((open and (select organisations.viewer_is('{PUBLIC}'::text[]))))`,
    );
    this.addSql(
      `create policy "by_trigger" on "organisations"."change" for insert to "organisations_app" with check (pg_trigger_depth() > 0)`,
    );
    this.addSql(
      `create policy "loader" on "organisations"."change" to "organisations_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "organisations"."change" for select to "organisations_sigma" using (true)`,
    );
    this.addSql(`grant select on organisations.change_horizon to organisations_app`);
    this.addSql(`grant select on organisations.change_horizon to organisations_sigma`);
    this.addSql(
      `grant select, insert, update, delete on organisations.change_horizon to organisations_loader`,
    );
    this.addSql(`grant select on organisations.change to organisations_app`);
    this.addSql(`grant select on organisations.change to organisations_sigma`);
    this.addSql(`grant select, insert, update, delete on organisations.change to organisations_loader`);
    this.addSql(`alter table organisations.change_horizon no force row level security`);
    this.addSql(`insert into organisations.change_horizon (id) values (1)`);
    this.addSql(`alter table organisations.change_horizon force row level security`);
    this.addSql(`grant insert on organisations.change to organisations_app`);
    this.addSql(`create function organisations.prune_changes(kept interval default '90 days') returns bigint
   language plpgsql as $$ declare gone bigint; last record; begin
     perform from organisations.change_horizon for update;
     -- Transactions of the future: the database was restored where they are numbered anew.
     if exists (select from organisations.change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())) then
       update organisations.change set transaction_id = pg_current_xact_id();
       update organisations.change_horizon
         set generation = generation + 1, pruned_transaction_id = '0', pruned_position = 0;
       return 0;
     end if;
     delete from organisations.change c where kind = 'UPSERTED' and recorded_at < now() - kept
       and exists (select from organisations.change later where later.type = c.type and later.key = c.key
         and (later.transaction_id, later.position) > (c.transaction_id, c.position));
     get diagnostics gone = row_count;
     select transaction_id, position into last from organisations.change
       where kind = 'DELETED' and recorded_at < now() - kept order by 1 desc, 2 desc limit 1;
     if not found then return gone; end if;
     update organisations.change_horizon
       set pruned_transaction_id = last.transaction_id, pruned_position = last.position
       where (pruned_transaction_id, pruned_position) < (last.transaction_id, last.position);
     delete from organisations.change where kind = 'DELETED' and recorded_at < now() - kept;
     return gone;
   end $$`);
    this.addSql(`grant execute on function organisations.prune_changes(interval) to organisations_loader`);
    this.addSql(`alter table organisations.organisation no force row level security`);
    this.addSql(`alter table organisations.change no force row level security`);
    this.addSql(
      `insert into organisations.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Organisation', fed.code::text, 'UPSERTED', array[fed.code], array[fed.province_code], true from organisations.organisation fed order by fed.code`,
    );
    this.addSql(`alter table organisations.organisation force row level security`);
    this.addSql(`alter table organisations.change force row level security`);
  }
}
