import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { depositPolicies } from '../audit.policy.ts';
import { takesScope } from '../audit-scope.ts';
import { fedDeposits } from '../change-feed/fed-audits.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';

/** A payment to the treasury on a recommendation. */
@ObjectType({
  simpleResolvers: true,
  description: 'A payment to the treasury (setoran) on a recommendation.',
})
@Entity({
  tableName: 'deposit',
  rowLevelSecurity: 'force',
  policies: depositPolicies,
  triggers: [takesScope('deposit'), fedDeposits],
})
export class Deposit extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => RecommendationAddressee, { ref: true, index: true })
  readonly addressee: Ref<RecommendationAddressee>;

  @Field({ description: 'Treasury receipt number (NTPN), 16 characters.' })
  @Property({ length: 16 })
  readonly ntpn: string;

  @Field(() => DateScalar)
  @Property({ type: 'date' })
  readonly paidOn: string;

  @Field(() => RupiahScalar)
  @Property({ type: RupiahType })
  readonly amount: bigint;

  @Field(() => Int, { description: 'Number of the instalment.' })
  @Property({ type: 'smallint' })
  readonly instalment: number;

  @Field(() => Boolean, { description: 'The treasury (KPPN) confirmed the NTPN.' })
  @Property({ type: 'boolean', default: false })
  confirmed: boolean & Opt = false;
}
