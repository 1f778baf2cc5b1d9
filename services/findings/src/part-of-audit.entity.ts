import type { Opt } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from './addressed-by-audit.entity.ts';

/** What hangs on an audit of several offices. */
@ObjectType()
export abstract class PartOfAudit extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  /** The report it comes from, which decides who sees it. */
  @Index()
  @Property({ type: 'uuid' })
  readonly reportId: string;
}
