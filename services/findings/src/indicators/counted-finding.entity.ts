import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Level, RupiahType } from '@oversight/kernel';
import { CountedPlace } from './counted-place.entity.ts';

/** What findings are counted by (F8): each once, at the office in which it was found. */
export abstract class CountedFinding extends CountedPlace {
  /** Of the office in which it was found. */
  @Enum({ items: () => Object.values(Level) })
  readonly officeLevel: Level;

  /** "1.01" to "3.03". */
  @Property({ length: 4 })
  readonly subGroup: string;

  @Property({ type: RupiahType })
  readonly value: bigint;
}
