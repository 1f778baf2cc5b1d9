import { PrimaryKeyProp, type Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Grain, LATTICE, THRESHOLDS, type Threshold } from './lattice.ts';
import { releaseIsFinal } from './release-is-final.ts';
import { visibleCells } from './statistics.policy.ts';
import { StatisticsRelease } from './statistics-release.entity.ts';
import { withItsRelease } from './with-its-release.ts';

const keysOf = (grain: Grain): string =>
  LATTICE.blocks
    .filter((block) => block.grain === grain)
    .flatMap(({ keys }) => keys.map((key) => `'${key}'`))
    .join(', ');

/**
 * One number of a release at one threshold, or that it is hidden. The exact number is not in this database: the
 * checks refuse a value below its threshold, and any slot that is not on the lattice.
 */
@Entity({
  tableName: 'statistics_cell',
  rowLevelSecurity: 'force',
  policies: visibleCells,
  triggers: [releaseIsFinal, withItsRelease],
})
@Check({ name: 'statistics_cell_threshold', expression: `threshold in (${THRESHOLDS.join(', ')})` })
@Check({ name: 'statistics_cell_suppressed', expression: 'value is null or value >= threshold' })
@Check({ name: 'statistics_cell_below', expression: 'not below or value is null' })
@Check({
  name: 'statistics_cell_lattice',
  expression: Object.values(Grain)
    .map((grain) => `(grain = '${grain}' and key in (${keysOf(grain)}))`)
    .join(' or '),
})
@Check({
  name: 'statistics_cell_province',
  expression: `(grain = 'PROVINCE_YEAR') = (province_code is not null) and (province_code is null or key = province_code::text)`,
})
export class StatisticsCell {
  [PrimaryKeyProp]?: ['release', 'threshold', 'grain', 'key'];

  @ManyToOne(() => StatisticsRelease, { primary: true, ref: true, fieldName: 'year' })
  readonly release: Ref<StatisticsRelease>;

  @PrimaryKey({ type: 'smallint' })
  readonly threshold: Threshold;

  @Enum({ items: () => Object.values(Grain), primary: true })
  readonly grain: Grain;

  /** "ALL", "S1.TPK", "BRIBERY", "71". */
  @PrimaryKey({ length: 40 })
  readonly key: string;

  @Property({ type: 'smallint', nullable: true })
  readonly provinceCode?: number;

  @Property({ type: 'integer', nullable: true })
  readonly value?: number;

  /** Hidden, and said to be below the threshold. */
  @Property()
  readonly below: boolean;
}
