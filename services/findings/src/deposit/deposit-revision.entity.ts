import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Deposit } from './deposit.entity.ts';
import { depositRevisionPolicies } from './deposit.policy.ts';

/** What a deposit said until it was corrected: never changed itself. */
@ObjectType({ simpleResolvers: true, description: 'What a deposit said until it was corrected.' })
@Entity({
  tableName: 'deposit_revision',
  rowLevelSecurity: 'force',
  policies: depositRevisionPolicies,
  triggers: [takesScope('deposit_revision'), historyOnly('What a deposit said once is never changed.')],
})
export class DepositRevision extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Deposit, { ref: true, index: true })
  readonly deposit: Ref<Deposit>;

  @Field(() => Date, { description: 'Until when it said so.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @Field({ description: 'Why it was corrected.' })
  @Property({ length: 500 })
  readonly reason: string;

  /** Subject of whoever corrected it. */
  @Property({ length: 200 })
  readonly takenBy: string;

  @Field({ description: 'Treasury receipt number (NTPN) as it was.' })
  @Property({ length: 16 })
  readonly ntpn: string;

  @Field(() => DateScalar, { description: 'Day of the payment as it was.' })
  @Property({ type: 'date' })
  readonly paidOn: string;

  @Field(() => RupiahScalar, { description: 'Rupiah as they were.' })
  @Property({ type: RupiahType })
  readonly amount: bigint;

  /** Restricted like a responsible party. */
  @Property({ length: 200, nullable: true })
  readonly payer?: string;
}
