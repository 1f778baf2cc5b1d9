import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { serviceDoors, visible } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { sumsWithinReach } from './finding-indicators.policy.ts';
import { FollowUpSum } from './follow-up-sum.entity.ts';

/**
 * The sums as they stand, by days, never by ages, so that midnight makes nothing stale. Rows are only added, in the
 * transaction of what they count, so that nobody waits for anybody; `compact_rollup` joins those of one key.
 */
@Index({ properties: ['level', 'organisationCode', 'measure', 'onDay'] })
@Index({ properties: ['level', 'provinceCode', 'measure'] })
@Entity({
  tableName: 'follow_up_rollup',
  rowLevelSecurity: 'force',
  policies: [visible(SCHEMA, sumsWithinReach), ...serviceDoors(SCHEMA)],
})
export class FollowUpRollup extends FollowUpSum {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;
}
