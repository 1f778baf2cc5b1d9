import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { lossPlanPolicies } from './state-loss.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';

/** What a plan says is paid by a day; a new plan stands beside the old one, which stays. */
@ObjectType({ simpleResolvers: true, description: 'What is to be paid by a day, by the plan for it.' })
@Entity({
  tableName: 'state_loss_instalment',
  rowLevelSecurity: 'force',
  policies: lossPlanPolicies,
  triggers: [takesScope('state_loss_instalment'), historyOnly('A plan that was made is never changed.')],
})
export class StateLossInstalment extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => StateLossCase, { ref: true, fieldName: 'case_id', index: true })
  readonly lossCase: Ref<StateLossCase>;

  @Field(() => Int, { description: 'The plan it is of, from 1: the last one holds.' })
  @Property({ type: 'smallint' })
  readonly plan: number;

  @Field(() => Int, { description: 'Its place in the plan, from 1.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  @Field(() => DateScalar, { description: 'Last day to pay it.' })
  @Property({ type: 'date' })
  readonly dueOn: string;

  @Field(() => RupiahScalar, { description: 'Rupiah to be paid by then.' })
  @Property({ type: RupiahType })
  readonly amount: bigint;

  @Field(() => Date, { description: 'When the plan was entered.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;
}
