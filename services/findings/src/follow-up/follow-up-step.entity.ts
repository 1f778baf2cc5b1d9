import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { followUpStepPolicies } from '../audit.policy.ts';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { FollowUpAction } from './follow-up-action.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { WorkflowState } from './workflow.ts';

export const NOTE_LENGTH = 2000;

/** One step that was taken with an office's part, never changed: who, when, from where to where, and what they said. */
@ObjectType({ simpleResolvers: true, description: 'One step that was taken with an office’s part.' })
@Entity({
  tableName: 'follow_up_step',
  rowLevelSecurity: 'force',
  policies: followUpStepPolicies,
  triggers: [takesScope('follow_up_step'), historyOnly('A step that was taken is never changed.')],
})
export class FollowUpStep extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  @Field(() => FollowUpAction)
  @Enum({ items: () => Object.values(FollowUpAction) })
  readonly action: FollowUpAction;

  @Field(() => WorkflowState)
  @Enum({ items: () => Object.values(WorkflowState), fieldName: 'from_state' })
  readonly from: WorkflowState;

  @Field(() => WorkflowState)
  @Enum({ items: () => Object.values(WorkflowState), fieldName: 'to_state' })
  readonly to: WorkflowState;

  @Field(() => Date, { description: 'When it was taken.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @Property({ length: NOTE_LENGTH, nullable: true })
  readonly note?: string;

  /** Subject of whoever took it. */
  @Property({ length: 200 })
  readonly takenBy: string;
}
