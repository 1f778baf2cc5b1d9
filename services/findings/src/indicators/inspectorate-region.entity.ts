import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors, viewerIs, visible } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';

/**
 * Which Inspektorat Wilayah looks after a province: a copy of what the organisations service says, so that numbers are
 * summed by it without asking. No type of the graph.
 */
@Entity({
  tableName: 'inspectorate_region',
  rowLevelSecurity: 'force',
  policies: [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)],
})
export class InspectorateRegion {
  /** "71". */
  @PrimaryKey({ length: 2 })
  readonly provinceCode: string;

  /** "Inspektorat Wilayah III". */
  @Property({ length: 120 })
  readonly name: string;
}
