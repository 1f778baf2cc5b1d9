import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, DomainError, dayOf, today, wordsOf } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ReportSource } from '../vocabulary.ts';
import { reconciliationPolicies } from './reconciliation.policy.ts';
import { ReconciliationState } from './reconciliation-state.ts';

export const REASON_LENGTH = 2000;
export const MINUTES_LENGTH = 80;

/** How many of the nation’s recommendations stood at a status, with their value and what was accepted of it. */
export type NationalTotals = Partial<Record<string, [count: number, value: string, deposited: string]>>;

/** What APIP and the auditor agree on twice a year: how every recommendation stood at one moment. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A semester reconciliation (pemutakhiran data tindak lanjut): how every recommendation of one auditor stood at one moment. Its lines never change.',
})
@Index({
  name: 'reconciliation_one_a_semester',
  expression: `create unique index "reconciliation_one_a_semester" on "findings"."reconciliation" ("source", "year", "semester") where state <> 'WITHDRAWN'`,
})
@Check({
  name: 'reconciliation_signed_by_another',
  expression: `state <> 'SIGNED' or signed_by <> frozen_by and minutes_number is not null`,
})
@Entity({ tableName: 'reconciliation', rowLevelSecurity: 'force', policies: reconciliationPolicies })
export class Reconciliation {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  @Field(() => Int)
  @Property({ type: 'smallint' })
  readonly year: number;

  @Field(() => Int, { description: '1 until June, 2 until December.' })
  @Property({ type: 'smallint' })
  readonly semester: number;

  @Field(() => ReportSource, { description: 'Whose recommendations.' })
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => Date, { description: 'The moment: what was recorded by then is in it.' })
  @Property({ type: 'datetime', length: 3 })
  readonly asOf: Date;

  @Field(() => ReconciliationState)
  @Enum({ items: () => Object.values(ReconciliationState), default: ReconciliationState.FROZEN })
  state: ReconciliationState & Opt;

  /** Subject of whoever took it. */
  @Property({ length: 200 })
  readonly frozenBy: string;

  /** Subject of the second person. */
  @Property({ length: 200, nullable: true })
  signedBy?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the minutes.' })
  @Property({ type: 'date', nullable: true })
  signedOn?: string;

  @Field(() => String, { nullable: true, description: 'Number of the minutes (berita acara).' })
  @Property({ length: MINUTES_LENGTH, nullable: true })
  minutesNumber?: string;

  @Property({ length: 200, nullable: true })
  withdrawnBy?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was given up.' })
  @Property({ type: 'date', nullable: true })
  withdrawnOn?: string;

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  @Property({ length: REASON_LENGTH, nullable: true })
  withdrawalReason?: string;

  /** Each recommendation once, by status; of a branch the lines are summed. */
  @Property({ type: 'json' })
  readonly nationalTotals: NationalTotals;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  allowsSigning(by: string): boolean {
    return this.state === ReconciliationState.FROZEN && by !== this.frozenBy;
  }

  /** Another person stands by it, with the minutes in hand. */
  sign({ minutesNumber, signedOn, by }: { minutesNumber: string; signedOn: string; by: string }): void {
    mustBeFrozen(this);
    if (by === this.frozenBy)
      throw new DomainError('FOUR_EYES', 'Whoever froze a reconciliation does not sign it.');
    if (signedOn > today() || signedOn < dayOf(this.asOf))
      throw badInput('signedOn', 'It is signed on a day from its freezing until today.');
    this.minutesNumber = wordsOf('minutesNumber', minutesNumber, MINUTES_LENGTH);
    this.signedOn = signedOn;
    this.signedBy = by;
    this.state = ReconciliationState.SIGNED;
  }

  /** Given up, also by whoever took it: nothing was agreed on yet. */
  withdraw(reason: string, by: string): void {
    mustBeFrozen(this);
    this.withdrawalReason = wordsOf('reason', reason, REASON_LENGTH);
    this.withdrawnOn = today();
    this.withdrawnBy = by;
    this.state = ReconciliationState.WITHDRAWN;
  }
}

function mustBeFrozen({ state }: Reconciliation): void {
  if (state !== ReconciliationState.FROZEN)
    throw new DomainError('ILLEGAL_STEP', `It is ${state}.`, { status: state });
}
