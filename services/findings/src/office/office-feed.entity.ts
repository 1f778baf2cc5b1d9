import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';

/** How far the feed of offices was read: one row, the worker's. */
@Entity({ tableName: 'office_feed', rowLevelSecurity: 'force', policies: serviceDoors(SCHEMA) })
export class OfficeFeed {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  readonly id: number & Opt = 1;

  @Property({ length: 2000 })
  readonly cursor: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  readonly readAt: Date & Opt;
}
