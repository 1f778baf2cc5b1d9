import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Addressed, Provenance } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';

/** A row of an audit that concerns several offices. */
@ObjectType()
export abstract class AddressedByAudit extends Addressed {
  /** The offices concerned and every office above them, up to "00". */
  @Property({ type: 'array', columnType: 'text[]' })
  readonly addressedBranches: string[];

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
