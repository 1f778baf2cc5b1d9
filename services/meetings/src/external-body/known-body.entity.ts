import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { visibleOffices } from '../office/office.policy.ts';

/** Which external bodies there are: a copy of the organisations service's list. No type of the graph. */
@Entity({ tableName: 'known_body', rowLevelSecurity: 'force', policies: visibleOffices })
export class KnownBody {
  @PrimaryKey({ length: 20 })
  readonly code: string;

  @Property({ length: 120 })
  readonly name: string;
}
