import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors, visible } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import { CountedFinding } from './counted-finding.entity.ts';
import { sumsWithinReach } from './finding-indicators.policy.ts';

/** Sums of findings by office and by province (F8), as those of follow-up; the nation is the sum of its provinces. */
@Index({ properties: ['level', 'organisationCode', 'fiscalYear'] })
@Entity({
  tableName: 'finding_rollup',
  rowLevelSecurity: 'force',
  policies: [visible(SCHEMA, sumsWithinReach), ...serviceDoors(SCHEMA)],
})
export class FindingRollup extends CountedFinding {
  @PrimaryKey({ columnType: 'int8', generated: 'identity' })
  readonly id: string & Opt;

  @Enum({ items: () => ['OFFICE', 'PROVINCE'] })
  readonly level: 'OFFICE' | 'PROVINCE';

  @Property({ type: 'integer' })
  readonly count: number;
}
