import type { Opt } from '@mikro-orm/core';
import { Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { Provenance, Scoped } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { DraftDesk } from './drafting.ts';

/** A row of an audit that concerns one office. */
@ObjectType()
export abstract class ScopedByAudit extends Scoped {
  /** The report it comes from, which decides who sees it. */
  @Index()
  @Property({ type: 'uuid' })
  readonly reportId: string;

  /** On whose desk the report is drafted; none once it is issued. */
  @Enum({ items: () => Object.values(DraftDesk), nullable: true })
  readonly draftOf?: DraftDesk;

  /** Investigative, or coded 1.05, and not yet released. */
  @Property({ type: 'boolean', default: false })
  readonly restricted: boolean & Opt = false;

  /** Subjects who may read a restricted row. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] & Opt = [];

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
