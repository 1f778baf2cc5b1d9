import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Level, RupiahType } from '@oversight/kernel';
import { ReportSource } from '../vocabulary.ts';

/** What findings are counted by (F8): each once, at the office in which it was found. */
export abstract class CountedFinding {
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  /** Of the office in which it was found. */
  @Enum({ items: () => Object.values(Level) })
  readonly officeLevel: Level;

  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Property({ type: 'smallint' })
  readonly fiscalYear: number;

  /** "1.01" to "3.03". */
  @Property({ length: 4 })
  readonly subGroup: string;

  @Property({ type: RupiahType })
  readonly value: bigint;
}
