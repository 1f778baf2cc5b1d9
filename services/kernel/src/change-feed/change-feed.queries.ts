import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChangeKind } from './change.entity.ts';
import type { Horizon, Place } from './change-cursor.ts';

export interface ChangeRow extends Place {
  readonly type: string;
  readonly key: string;
  readonly kind: ChangeKind;
  readonly recordedAt: Date;
  readonly offices: string[];
}

/**
 * The next changes this viewer may see, under the row policy. Only of transactions below every one that still runs: one
 * that began earlier and commits later would otherwise be skipped by whoever read on.
 */
export async function changesBehind(
  em: EntityManager,
  schema: string,
  { transactionId, position }: Place,
  limit: number,
): Promise<ChangeRow[]> {
  const rows = await em.execute<(Omit<ChangeRow, 'recordedAt'> & { recordedAt: string | Date })[]>(
    `select transaction_id::text as "transactionId", position::text, type, key, kind,
       recorded_at as "recordedAt", addressed_offices as offices
     from ${schema}.change
     where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       and (transaction_id, position) > (cast(? as xid8), cast(? as bigint))
     order by change.transaction_id, change.position limit ?`,
    [transactionId, position, limit],
  );
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
}

/** What cursors of this feed are sealed with. */
export async function sealOf(em: EntityManager, schema: string): Promise<string> {
  const [row] = await em.execute<{ seal: string }[]>(`select seal from ${schema}.change_horizon`);
  if (!row) throw new Error(`${schema}.change_horizon has no row.`);
  return row.seal;
}

export async function horizonOf(em: EntityManager, schema: string): Promise<Horizon> {
  const [row] = await em.execute<({ generation: number } & Place)[]>(
    `select generation, pruned_transaction_id::text as "transactionId", pruned_position::text as position
     from ${schema}.change_horizon`,
  );
  if (!row) throw new Error(`${schema}.change_horizon has no row.`);
  return { generation: row.generation, pruned: { transactionId: row.transactionId, position: row.position } };
}
