import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Level } from '@oversight/kernel';
import { visibleOffices } from './office.policy.ts';

/**
 * What this service must know of an office: a copy of what the organisations service says, so that meetings are called
 * and counted without asking it.
 */
@Entity({ tableName: 'office', rowLevelSecurity: 'force', policies: visibleOffices })
export class Office {
  @PrimaryKey({ length: 5 })
  readonly code: string;

  @Index()
  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Enum({ items: () => Object.values(Level) })
  readonly level: Level;

  @Property({ length: 100 })
  readonly name: string;

  @Property({ length: 120 })
  readonly officialName: string;

  @Property({ length: 40 })
  readonly timeZone: string;

  /** Where its reminders are mailed; nobody reads it through the graph. */
  @Property({ length: 254, nullable: true })
  readonly email?: string;
}
