import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors, visible } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { sumsWithinReach } from './finding-indicators.policy.ts';
import { FollowUpSum } from './follow-up-sum.entity.ts';

/**
 * The sums of the ledger by when it was recorded, so that an earlier moment is those of now less these. Of a month that
 * has days the ledger is read for a part of a day only; of one that is folded for a part of the month.
 */
@Index({ properties: ['level', 'organisationCode', 'measure', 'recordedOn', 'onDay'] })
@Index({ properties: ['folded', 'recordedOn'] })
@Entity({
  tableName: 'follow_up_history',
  rowLevelSecurity: 'force',
  policies: [visible(SCHEMA, sumsWithinReach), ...serviceDoors(SCHEMA)],
})
export class FollowUpHistory extends FollowUpSum {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  /** WIB day, or the first of its month. */
  @Property({ type: 'date' })
  readonly recordedOn: string;

  /** Of a month, not of a day. */
  @Property({ type: 'boolean' })
  readonly folded: boolean;
}
