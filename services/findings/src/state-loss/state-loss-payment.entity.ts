import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, now, RupiahScalar, RupiahType, wordsOf } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { takesScope } from '../audit-scope.ts';
import { DepositState, isOtherEyes, mustBeOtherEyes, nextDepositState } from '../deposit/deposit-steps.ts';
import { NTPN_LENGTH } from '../deposit/ntpn.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { paymentPolicies } from './state-loss.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';

/** A payment to the treasury that makes a loss of the state good; it counts from the moment it was confirmed. */
@ObjectType({
  simpleResolvers: true,
  description: 'A payment to the treasury that makes a loss of the state good.',
})
@Index({
  name: 'state_loss_payment_ntpn_standing_unique',
  expression: (columns, table, name) =>
    `create unique index "${name}" on "${table.schema}"."${table.name}" ("${columns.lossCase}", "${columns.ntpn}") where refuted_at is null`,
})
@Entity({
  tableName: 'state_loss_payment',
  rowLevelSecurity: 'force',
  policies: paymentPolicies,
  triggers: [takesScope('state_loss_payment')],
})
export class StateLossPayment extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => StateLossCase, { ref: true, fieldName: 'case_id', index: true })
  readonly lossCase: Ref<StateLossCase>;

  @Field({ description: 'Treasury receipt number (NTPN), 16 characters.' })
  @Index()
  @Property({ length: NTPN_LENGTH })
  readonly ntpn: string;

  @Field(() => DateScalar, { description: 'Day of the payment.' })
  @Property({ type: 'date' })
  readonly paidOn: string;

  @Field(() => RupiahScalar, { description: 'Rupiah that were paid.' })
  @Property({ type: RupiahType })
  readonly amount: bigint;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  /** Subject of whoever recorded it: another person confirms. */
  @Property({ length: 200 })
  readonly recordedBy: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When the inspectorate entered that the treasury knows it.',
  })
  @Index()
  @Property({ type: 'datetime', length: 3, nullable: true })
  confirmedAt?: Date;

  @Property({ length: 200, nullable: true })
  confirmedBy?: string;

  @Field(() => Date, { nullable: true, description: 'When the inspectorate entered that it does not.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  refutedAt?: Date;

  @Property({ length: 200, nullable: true })
  refutedBy?: string;

  @Field(() => String, { nullable: true, description: 'What the treasury said.' })
  @Property({ length: 500, nullable: true })
  refutalReason?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @Field(() => DepositState)
  get state(): DepositState {
    if (this.refutedAt !== undefined) return 'REFUTED';
    return this.confirmedAt === undefined ? 'RECORDED' : 'CONFIRMED';
  }

  allows(action: 'CONFIRM' | 'REFUTE', by: string): boolean {
    return this.state === 'RECORDED' && isOtherEyes(action, by, this.recordedBy);
  }

  confirm(by: string): void {
    nextDepositState(this.state, 'CONFIRM');
    mustBeOtherEyes('CONFIRM', by, this.recordedBy);
    this.confirmedAt = now();
    this.confirmedBy = by;
  }

  refute(by: string, reason: string): void {
    nextDepositState(this.state, 'REFUTE');
    mustBeOtherEyes('REFUTE', by, this.recordedBy);
    this.refutalReason = wordsOf('reason', reason, 500);
    this.refutedAt = now();
    this.refutedBy = by;
  }
}
