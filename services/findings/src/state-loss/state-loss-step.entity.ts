import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { StateLossState } from './state-loss.enums.ts';
import { lossStepPolicies } from './state-loss.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';
import { DECISION_LENGTH, NOTE_LENGTH } from './state-loss-lengths.ts';
import { StateLossAction } from './state-loss-steps.ts';

/** One step of a case, never changed, with what was established after it: numbers as of an instant are made of these. */
@ObjectType({
  simpleResolvers: true,
  description: 'One step that was taken to make a loss of the state good.',
})
@Unique({ properties: ['lossCase', 'number'] })
@Entity({
  tableName: 'state_loss_step',
  rowLevelSecurity: 'force',
  policies: lossStepPolicies,
  triggers: [takesScope('state_loss_step'), historyOnly('A step that was taken is never changed.')],
})
export class StateLossStep extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => StateLossCase, { ref: true, fieldName: 'case_id' })
  readonly lossCase: Ref<StateLossCase>;

  @Field(() => Int, { description: 'Its place in the history of the case, from 1.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  @Field(() => StateLossAction, { nullable: true, description: 'None when it was reported.' })
  @Enum({ items: () => Object.values(StateLossAction), nullable: true })
  readonly action?: StateLossAction;

  @Field(() => StateLossState, { nullable: true, description: 'None when it was reported.' })
  @Enum({ items: () => Object.values(StateLossState), nullable: true, fieldName: 'from_state' })
  readonly from?: StateLossState;

  @Field(() => StateLossState)
  @Enum({ items: () => Object.values(StateLossState), fieldName: 'to_state' })
  readonly to: StateLossState;

  @Field(() => RupiahScalar, { description: 'The amount established after it.' })
  @Property({ type: RupiahType })
  readonly established: bigint;

  @Field(() => String, { nullable: true, description: 'Number of the decision or the SKTJM.' })
  @Property({ length: DECISION_LENGTH, nullable: true })
  readonly document?: string;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @Property({ length: NOTE_LENGTH, nullable: true })
  readonly note?: string;

  @Field(() => Date, { description: 'When it was taken.' })
  @Index()
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  /** Subject of whoever took it. */
  @Property({ length: 200 })
  readonly takenBy: string;
}
