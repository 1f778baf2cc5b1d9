import { Check, Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Provenance } from '@oversight/kernel';
import { releaseIsFinal } from './release-is-final.ts';
import { visibleReleases } from './statistics.policy.ts';

/**
 * The statistics of one closed year, published once: all tables and thresholds together, never restated. Rows can
 * be added and nothing else; its cells only in the transaction that adds it.
 */
@Entity({
  tableName: 'statistics_release',
  rowLevelSecurity: 'force',
  policies: visibleReleases,
  triggers: [releaseIsFinal],
})
@Check({
  name: 'statistics_release_lag',
  expression: 'released_on >= make_date(year + 1, 1, 31)',
})
export class StatisticsRelease {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  readonly year: number;

  @Property({ type: 'date' })
  readonly releasedOn: string;

  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
