import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { visibleOffices } from '../office/office.policy.ts';

/**
 * What a division is called, as far as this service must know: a copy of the organisations service's list, whose names
 * differ by level and year. No type of the graph.
 */
@Entity({ tableName: 'division_name', rowLevelSecurity: 'force', policies: visibleOffices })
export class DivisionName {
  /** As `division_key` spells it: lower case, without "divisi". */
  @PrimaryKey({ length: 160 })
  readonly name: string;

  /** What it deals with, whatever its name: "LAW_OVERSIGHT". */
  @Property({ length: 40 })
  readonly area: string;
}
