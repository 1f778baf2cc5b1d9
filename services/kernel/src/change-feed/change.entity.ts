import type { Opt } from '@mikro-orm/core';
import { Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Addressed } from '../database/addressed.entity.ts';
import { enumOf } from '../graph/enum-of.ts';

export const ChangeKind = enumOf(['UPSERTED', 'DELETED']);
export type ChangeKind = keyof typeof ChangeKind;

/**
 * That a row of a fed table changed, written by its trigger (`fed`). Each service has a table `change` of its own, seen
 * as its nouns are: by copies of the columns by which the changed row was seen.
 */
@Index({ name: 'change_order', properties: ['transactionId', 'position'] })
@Index({ name: 'change_node', properties: ['type', 'key'] })
export abstract class Change extends Addressed {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly position: string & Opt;

  /** Numbers are given when a transaction first writes; it may commit after one with a higher number. */
  @Property({ columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  readonly transactionId: string & Opt;

  /** Name of the GraphQL type. */
  @Property({ length: 60 })
  readonly type: string;

  /** Its key, as text. */
  @Property({ length: 40 })
  readonly key: string;

  /** DELETED also where it went out of the scope in which it stood. */
  @Enum({ items: () => Object.values(ChangeKind) })
  readonly kind: ChangeKind;

  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date;

  /** Whoever may ask at all sees the node. */
  @Property({ default: false })
  readonly open: boolean & Opt = false;
}
