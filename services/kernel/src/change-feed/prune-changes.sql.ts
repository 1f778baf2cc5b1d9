/**
 * What the migration that makes a service's `change` table also holds: the one row of the horizon, what requests may
 * write, and `prune_changes`, which a job calls as the loader. A node's last change is kept for good, because a feed
 * begins with all there is; a tombstone for 90 days, unless said otherwise.
 */
export const feedStatements = (schema: string): string[] => [
  `alter table ${schema}.change_horizon no force row level security`,
  `insert into ${schema}.change_horizon (id) values (1)`,
  `alter table ${schema}.change_horizon force row level security`,
  `grant insert on ${schema}.change to ${schema}_app`,
  `create function ${schema}.prune_changes(kept interval default '90 days') returns bigint
   language plpgsql as $$ declare gone bigint; last record; begin
     perform from ${schema}.change_horizon for update;
     -- Transactions of the future: the database was restored where they are numbered anew.
     if exists (select from ${schema}.change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())) then
       update ${schema}.change set transaction_id = pg_current_xact_id();
       update ${schema}.change_horizon
         set generation = generation + 1, pruned_transaction_id = '0', pruned_position = 0;
       return 0;
     end if;
     delete from ${schema}.change c where kind = 'UPSERTED' and recorded_at < now() - kept
       and exists (select from ${schema}.change later where later.type = c.type and later.key = c.key
         and (later.transaction_id, later.position) > (c.transaction_id, c.position));
     get diagnostics gone = row_count;
     select transaction_id, position into last from ${schema}.change
       where kind = 'DELETED' and recorded_at < now() - kept order by 1 desc, 2 desc limit 1;
     if not found then return gone; end if;
     update ${schema}.change_horizon
       set pruned_transaction_id = last.transaction_id, pruned_position = last.position
       where (pruned_transaction_id, pruned_position) < (last.transaction_id, last.position);
     delete from ${schema}.change where kind = 'DELETED' and recorded_at < now() - kept;
     return gone;
   end $$`,
  `grant execute on function ${schema}.prune_changes(interval) to ${schema}_loader`,
];
