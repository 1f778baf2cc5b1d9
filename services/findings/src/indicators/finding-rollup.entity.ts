import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors, visible, withinReach } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { CountedFinding } from './counted-finding.entity.ts';
import { WHOLE_BRANCH } from './finding-indicators.policy.ts';

/** Sums of findings by province (F8), for whoever sees all of it; rows are only added, `compact_rollup` joins them. */
@Index({ properties: ['provinceCode', 'fiscalYear'] })
@Entity({
  tableName: 'finding_rollup',
  rowLevelSecurity: 'force',
  policies: [
    // No column names the office: the offices of a reach are those of one who sees a part only, and have no row here.
    visible(SCHEMA, withinReach(SCHEMA, WHOLE_BRANCH, { province: 'province_code', office: 'null::text' })),
    ...serviceDoors(SCHEMA),
  ],
})
export class FindingRollup extends CountedFinding {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  @Property({ type: 'integer' })
  readonly count: number;
}
