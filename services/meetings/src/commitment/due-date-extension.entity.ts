import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly, DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { InBranch } from '../in-branch.entity.ts';
import { Commitment } from './commitment.entity.ts';
import { extensionPolicies } from './commitment.policy.ts';

/** That a commitment was given more time, never changed: from which day to which, and why. */
@ObjectType({ simpleResolvers: true, description: 'That a commitment was given more time.' })
@Entity({
  tableName: 'due_date_extension',
  rowLevelSecurity: 'force',
  policies: extensionPolicies,
  triggers: [appendOnly('An extension that was given is never changed.')],
})
export class DueDateExtension extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Commitment, { mapToPk: true, fieldName: 'commitment_id', index: true })
  readonly commitmentId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was due until then; null when nothing was agreed.',
  })
  @Property({ type: 'date', nullable: true, fieldName: 'from_date' })
  readonly from?: string;

  @Field(() => DateScalar, { description: 'When it is due since.' })
  @Property({ type: 'date', fieldName: 'to_date' })
  readonly to: string;

  @Field(() => Date, { description: 'When it was given.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date & Opt;

  @Property({ length: 500 })
  readonly reason: string;

  /** Subject of whoever gave it. */
  @Property({ length: 200 })
  readonly takenBy: string;
}
