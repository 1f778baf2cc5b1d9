import type { Opt } from '@mikro-orm/core';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Addressed, Provenance } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { DraftDesk } from './drafting.ts';

/** A row of an audit that concerns several offices. */
@ObjectType()
export abstract class AddressedByAudit extends Addressed {
  /** The offices concerned and every office above them, up to "00". */
  @Property({ type: 'array', columnType: 'text[]' })
  addressedBranches: string[];

  /** On whose desk it is drafted; none once it is issued. */
  @Enum({ items: () => Object.values(DraftDesk), nullable: true })
  draftOf?: DraftDesk;

  /** Investigative, or coded 1.05, and not yet released. */
  @Property({ type: 'boolean', default: false })
  restricted: boolean & Opt = false;

  /** Subjects who may read a restricted row. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  needToKnow: string[] & Opt = [];

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
