import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { enumOf, RupiahType, serviceDoors, visible, withinReach } from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';
import { Counted } from './counted.entity.ts';

export const RollupLevel = enumOf(['OFFICE', 'PROVINCE', 'NATION']);
export type RollupLevel = keyof typeof RollupLevel;

/** Who sees a whole branch, and so its sums; the nation's are read by a function of the sigma role. */
const { NATIONAL_SECRETARIAT: _, REGENCY: __, EXTERNAL_AUDITOR: ___, ...WHOLE_BRANCH } = RECOMMENDATION_REACH;

/**
 * Sums by day and office, by day and province, and by day of the nation: rows are only added, in the transaction of what
 * they count, so that nobody waits for anybody; `compact_rollup` joins those of one key.
 */
@Index({ properties: ['level', 'organisationCode', 'source', 'fiscalYear'] })
@Entity({
  tableName: 'follow_up_rollup',
  rowLevelSecurity: 'force',
  policies: [
    visible(
      SCHEMA,
      `level = 'OFFICE' and ${withinReach(SCHEMA, RECOMMENDATION_REACH)} or level = 'PROVINCE' and ${withinReach(SCHEMA, WHOLE_BRANCH)}`,
    ),
    ...serviceDoors(SCHEMA),
  ],
})
export class FollowUpRollup extends Counted {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  @Enum({ items: () => Object.values(RollupLevel) })
  readonly level: RollupLevel;

  @Property({ type: 'integer' })
  readonly count: number;

  /** Σ of what each still lacks, while it is open. */
  @Property({ type: RupiahType })
  readonly outstanding: bigint;
}
