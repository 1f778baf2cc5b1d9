import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { serviceDoors, viewerIs, visible } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';

/**
 * How an office is called and where it is written to: a copy of what the organisations service says, so that it is
 * reminded without asking. The graph shows nothing of it; the worker reads it as the inspectorate, and whoever records a
 * report asks whether there is such an office.
 */
@Entity({
  tableName: 'office',
  rowLevelSecurity: 'force',
  policies: [
    visible(SCHEMA, viewerIs(SCHEMA, ['NATIONAL_AUDITOR', 'EXTERNAL_AUDITOR'])),
    ...serviceDoors(SCHEMA),
  ],
})
export class Office {
  @PrimaryKey({ length: 5 })
  readonly code: string;

  @Property({ length: 120 })
  readonly officialName: string;

  @Property({ length: 254, nullable: true })
  readonly email?: string;
}
