import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { RupiahScalar, today } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { takesScope } from '../audit-scope.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ResponsibleParty } from './responsible-party.entity.ts';
import { casePolicies, caseShares } from './state-loss.policy.ts';
import { StateLossFacts } from './state-loss-facts.entity.ts';
import { StateLossInstalment } from './state-loss-instalment.entity.ts';
import { StateLossPayment } from './state-loss-payment.entity.ts';
import { StateLossStep } from './state-loss-step.entity.ts';
import { canStep, OWED, otherEyes, type StateLossAction } from './state-loss-steps.ts';
import { type LossAdvance, takeLossStep } from './take-loss-step.ts';

const above = (more: bigint, less: bigint): bigint => (more > less ? more - less : 0n);

/** What somebody owes the state because of a finding, and how far it is made good. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What somebody owes the state because of a finding (TP/TGR), and how far it is made good. Of an office its budget user (KPA) alone reads it.',
})
@Check({
  name: 'state_loss_settled_on_its_day',
  expression: `(state = 'SETTLED') = (settled_on is not null)`,
})
@Check({
  name: 'state_loss_written_off_on_its_day',
  expression: `(state = 'WRITTEN_OFF') = (written_off_on is not null)`,
})
@Check({ name: 'state_loss_settled_is_paid', expression: `state <> 'SETTLED' or paid >= established` })
@Entity({
  tableName: 'state_loss_case',
  rowLevelSecurity: 'force',
  policies: casePolicies,
  triggers: [takesScope('state_loss_case'), caseShares],
})
export class StateLossCase extends StateLossFacts {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  @ManyToOne(() => ResponsibleParty, { ref: true, index: true })
  readonly party: Ref<ResponsibleParty>;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @OneToMany(
    () => StateLossStep,
    (step) => step.lossCase,
    { orderBy: { number: 'asc' } },
  )
  readonly history = new Collection<StateLossStep>(this);

  @OneToMany(
    () => StateLossPayment,
    (payment) => payment.lossCase,
    { orderBy: { recordedAt: 'asc', id: 'asc' } },
  )
  readonly payments = new Collection<StateLossPayment>(this);

  @OneToMany(
    () => StateLossInstalment,
    (instalment) => instalment.lossCase,
    { orderBy: { plan: 'asc', number: 'asc' } },
  )
  readonly instalments = new Collection<StateLossInstalment>(this);

  @Field(() => RupiahScalar, { description: 'What is still owed; 0 once it is settled or written off.' })
  get remaining(): bigint {
    return OWED.includes(this.state) || this.state === 'INDICATED' ? above(this.established, this.paid) : 0n;
  }

  @Field(() => RupiahScalar, { description: 'Rupiah confirmed above what was established.' })
  get surplus(): bigint {
    return above(this.paid, this.established);
  }

  @Field(() => Boolean, { description: 'The last day to pay is past (WIB), and it is not settled.' })
  get overdue(): boolean {
    return OWED.includes(this.state) && this.payoffDueOn !== undefined && today() > this.payoffDueOn;
  }

  get isPaid(): boolean {
    return this.paid >= this.established;
  }

  /** Is it a step from here, for this person? */
  allows(action: StateLossAction, by: string): boolean {
    return (
      canStep(this.state, this.kind, action) &&
      otherEyes(action, by, this) &&
      (action !== 'SETTLE' || this.isPaid)
    );
  }

  /** Takes one step; whether the viewer may, the policy says. */
  advance(step: LossAdvance): void {
    takeLossStep(this, step);
  }

  /** The treasury has this much more of it. */
  receive(amount: bigint): void {
    this.paid += amount;
  }
}
