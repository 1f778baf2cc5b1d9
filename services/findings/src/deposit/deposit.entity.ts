import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, RupiahScalar, RupiahType, today, wordsOf } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { InBranchOfAudit } from '../in-branch-of-audit.entity.ts';
import { depositPolicies } from './deposit.policy.ts';
import { DepositRevision } from './deposit-revision.entity.ts';
import type { DepositSaid } from './deposit-said.ts';
import {
  type DepositAction,
  DepositState,
  isOtherEyes,
  mustBeOtherEyes,
  nextDepositState,
} from './deposit-steps.ts';
import { depositTriggers } from './deposit-triggers.ts';
import { NTPN_LENGTH } from './ntpn.ts';

export const REASON_LENGTH = 500;

/** A payment to the treasury on a recommendation. */
@ObjectType({
  simpleResolvers: true,
  description: 'A payment to the treasury (setoran) on a recommendation.',
})
@Unique({ properties: ['addressee', 'externalRef'] })
@Index({
  name: 'deposit_ntpn_standing_unique',
  expression: (columns, table, name) =>
    `create unique index "${name}" on "${table.schema}"."${table.name}" ("${columns.addressee}", "${columns.ntpn}") where withdrawn_on is null and refuted_on is null`,
})
@Check({
  name: 'deposit_has_one_end',
  expression: 'num_nonnulls(withdrawn_on, refuted_on, nullif(confirmed, false)) <= 1',
})
@Entity({
  tableName: 'deposit',
  rowLevelSecurity: 'force',
  policies: depositPolicies,
  triggers: depositTriggers,
})
export class Deposit extends InBranchOfAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => RecommendationAddressee, { ref: true, index: true })
  readonly addressee: Ref<RecommendationAddressee>;

  @Field({ description: 'Treasury receipt number (NTPN), 16 characters.' })
  @Index()
  @Property({ length: NTPN_LENGTH })
  ntpn: string;

  @Field(() => DateScalar, { description: 'Day of the payment.' })
  @Index()
  @Property({ type: 'date' })
  paidOn: string;

  @Field(() => RupiahScalar, { description: 'Rupiah that were paid.' })
  @Property({ type: RupiahType })
  amount: bigint;

  /** Name of whoever paid; restricted like a responsible party. */
  @Property({ length: 200, nullable: true })
  payer?: string;

  @Field(() => Int, { description: 'Number of the instalment, in the order in which they were recorded.' })
  @Property({ type: 'smallint', defaultRaw: '0' })
  readonly instalment: number & Opt;

  /** Rupiah above the share, those before it counted first; kept by the database. */
  @Property({ type: RupiahType, defaultRaw: '0' })
  readonly surplus: bigint & Opt;

  @Field(() => Boolean, { description: 'The treasury (KPPN) confirmed the NTPN.' })
  @Property({ type: 'boolean', default: false })
  confirmed: boolean & Opt = false;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the inspectorate entered that.' })
  @Property({ type: 'date', nullable: true })
  confirmedOn?: string;

  @Property({ length: 200, nullable: true })
  confirmedBy?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the treasury was said not to know it.',
  })
  @Property({ type: 'date', nullable: true })
  refutedOn?: string;

  @Property({ length: 200, nullable: true })
  refutedBy?: string;

  @Field(() => String, { nullable: true, description: 'What the treasury said.' })
  @Property({ length: REASON_LENGTH, nullable: true })
  refutalReason?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the office took it back.' })
  @Property({ type: 'date', nullable: true })
  withdrawnOn?: string;

  @Property({ length: 200, nullable: true })
  withdrawnBy?: string;

  @Field(() => String, { nullable: true, description: 'Why the office took it back.' })
  @Property({ length: REASON_LENGTH, nullable: true })
  withdrawalReason?: string;

  @Field(() => String, { nullable: true, description: 'How whoever sent it calls it.' })
  @Property({ length: 100, nullable: true })
  readonly externalRef?: string;

  /** Subject of whoever recorded it: another person confirms. */
  @Property({ length: 200, nullable: true })
  readonly recordedBy?: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date & Opt;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @OneToMany(
    () => DepositRevision,
    (revision) => revision.deposit,
    { orderBy: { recordedAt: 'asc', id: 'asc' } },
  )
  readonly revisions = new Collection<DepositRevision>(this);

  @Field(() => DepositState)
  get state(): DepositState {
    if (this.withdrawnOn !== undefined) return 'WITHDRAWN';
    if (this.refutedOn !== undefined) return 'REFUTED';
    return this.confirmed ? 'CONFIRMED' : 'RECORDED';
  }

  /** Is it a step from here, for this person? */
  allows(action: DepositAction, by: string): boolean {
    return this.state === 'RECORDED' && isOtherEyes(action, by, this.recordedBy);
  }

  saysSo(said: Partial<DepositSaid>): boolean {
    return Object.entries(said).every(([field, value]) => this[field as keyof DepositSaid] === value);
  }

  /** What was recorded is recorded differently; what it said is to be kept before. */
  correct(said: Partial<DepositSaid>): void {
    nextDepositState(this.state, 'CORRECT');
    if (this.saysSo(said)) throw badInput('reason', 'It says so already.');
    Object.assign(this, said);
  }

  withdraw(by: string, reason: string): void {
    nextDepositState(this.state, 'WITHDRAW');
    this.withdrawalReason = wordsOf('reason', reason, REASON_LENGTH);
    this.withdrawnOn = today();
    this.withdrawnBy = by;
  }

  confirm(by: string): void {
    nextDepositState(this.state, 'CONFIRM');
    mustBeOtherEyes('CONFIRM', by, this.recordedBy);
    this.confirmed = true;
    this.confirmedOn = today();
    this.confirmedBy = by;
  }

  refute(by: string, reason: string): void {
    nextDepositState(this.state, 'REFUTE');
    mustBeOtherEyes('REFUTE', by, this.recordedBy);
    this.refutalReason = wordsOf('reason', reason, REASON_LENGTH);
    this.refutedOn = today();
    this.refutedBy = by;
  }
}
