import type { Opt } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far the feed of offices was read: one row, the worker's. Each service that follows it has a table of its own. */
export abstract class ReadFeed {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  readonly id: number & Opt = 1;

  @Property({ length: 2000 })
  readonly cursor: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  readonly readAt: Date & Opt;
}
