import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Provenance, Scoped } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';

/** A row of an audit that concerns one office. */
@ObjectType()
export abstract class ScopedByAudit extends Scoped {
  /** Investigative, or coded 1.05, and not yet released. */
  @Property()
  readonly restricted: boolean = false;

  /** Subjects who may read a restricted row. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] = [];

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
