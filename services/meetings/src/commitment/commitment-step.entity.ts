import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { InBranch } from '../in-branch.entity.ts';
import { Commitment } from './commitment.entity.ts';
import { historyPolicies } from './commitment.policy.ts';
import { CommitmentStatus } from './commitment-status.ts';
import { CommitmentAction, NOTE_LENGTH } from './commitment-steps.ts';

/** One step that was taken with a commitment, never changed: who, when, from where to where, and what they said. */
@ObjectType({ simpleResolvers: true, description: 'One step that was taken with a commitment.' })
@Entity({
  tableName: 'commitment_step',
  rowLevelSecurity: 'force',
  policies: historyPolicies,
  triggers: [appendOnly('A step that was taken is never changed.')],
})
export class CommitmentStep extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Commitment, { mapToPk: true, fieldName: 'commitment_id', index: true })
  readonly commitmentId: string;

  @Field(() => CommitmentAction)
  @Enum({ items: () => Object.values(CommitmentAction) })
  readonly action: CommitmentAction;

  @Field(() => CommitmentStatus)
  @Enum({ items: () => Object.values(CommitmentStatus), fieldName: 'from_status' })
  readonly from: CommitmentStatus;

  @Field(() => CommitmentStatus)
  @Enum({ items: () => Object.values(CommitmentStatus), fieldName: 'to_status' })
  readonly to: CommitmentStatus;

  @Field(() => Date, { description: 'When it was taken.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date & Opt;

  @Property({ length: NOTE_LENGTH, nullable: true })
  readonly note?: string;

  /** Subject of whoever took it. */
  @Property({ length: 200 })
  readonly takenBy: string;
}
