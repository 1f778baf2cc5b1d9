import type { Opt } from '@mikro-orm/core';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { InBranchOfAudit } from '../in-branch-of-audit.entity.ts';
import { LossFault, StateLossKind, StateLossState } from './state-loss.enums.ts';
import { DECISION_LENGTH } from './state-loss-lengths.ts';

/** What is known of a loss of the state, step by step. */
@ObjectType({ simpleResolvers: true })
export abstract class StateLossFacts extends InBranchOfAudit {
  @Field(() => StateLossKind)
  @Enum({ items: () => Object.values(StateLossKind) })
  readonly kind: StateLossKind;

  @Field(() => StateLossState)
  @Enum({ items: () => Object.values(StateLossState), index: true })
  state: StateLossState & Opt = StateLossState.INDICATED;

  @Field(() => DateScalar, { description: 'Day on which it was reported.' })
  @Property({ type: 'date' })
  readonly reportedOn: string;

  /** Subject of whoever reported it: another person verifies. */
  @Property({ length: 200 })
  readonly reportedBy: string;

  @Field(() => RupiahScalar, { description: 'What the budget user reported.' })
  @Property({ type: RupiahType })
  readonly reported: bigint;

  @Field(() => RupiahScalar, {
    description: 'What is owed: as the TPKN established it, until then as reported.',
  })
  @Property({ type: RupiahType })
  established: bigint;

  @Field(() => RupiahScalar, { description: 'What the treasury has of it: confirmed payments.' })
  @Property({ type: RupiahType, default: 0 })
  paid: bigint & Opt = 0n;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the TPKN verified it.' })
  @Property({ type: 'date', nullable: true })
  verifiedOn?: string;

  @Property({ length: 200, nullable: true })
  verifiedBy?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the SKTJM.' })
  @Property({ type: 'date', nullable: true })
  acknowledgedOn?: string;

  @Field(() => LossFault, { nullable: true, description: 'How the loss came about, as the SKTJM says.' })
  @Enum({ items: () => Object.values(LossFault), nullable: true })
  fault?: LossFault;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to pay it off, from the day of the SKTJM: 90 days if wilful, 24 months if negligent (PP 38/2016), unless configured otherwise.',
  })
  @Property({ type: 'date', nullable: true })
  payoffDueOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was last charged.' })
  @Property({ type: 'date', nullable: true })
  chargedOn?: string;

  @Field(() => String, { nullable: true, description: 'Number of the decision that charged it.' })
  @Property({ length: DECISION_LENGTH, nullable: true })
  decision?: string;

  /** Subject of whoever said that it is stalled: another person writes it off. */
  @Property({ length: 200, nullable: true })
  stalledBy?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the treasury had all of it.' })
  @Property({ type: 'date', nullable: true })
  settledOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was given up.' })
  @Property({ type: 'date', nullable: true })
  writtenOffOn?: string;

  /** How many plans there were, and how many steps. */
  @Property({ type: 'smallint', default: 0 })
  plan: number & Opt = 0;

  @Property({ type: 'smallint', default: 0 })
  steps: number & Opt = 0;
}
