import type { Opt } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * How far tombstones were pruned: whoever read up to an earlier place may have missed one. And what cursors are sealed
 * with, so that a copy of the database goes on with those that were given out. One row.
 */
export abstract class ChangeHorizon {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  readonly id: number & Opt = 1;

  /** Grows when a database was restored elsewhere, where transactions are numbered anew. */
  @Property({ type: 'integer', default: 1 })
  readonly generation: number & Opt = 1;

  @Property({ columnType: 'xid8', defaultRaw: `'0'` })
  readonly prunedTransactionId: string & Opt;

  @Property({ type: 'bigint', default: 0 })
  readonly prunedPosition: string & Opt;

  @Property({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  readonly seal: string & Opt;
}
