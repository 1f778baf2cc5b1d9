import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { PartyKind } from './state-loss.enums.ts';
import { partyPolicies } from './state-loss.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';

/** Somebody who answers for a loss of the state; what is said of a person once stays. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Somebody who answers for a loss of the state (penanggung jawab). Of an office its budget user (KPA) alone reads it.',
})
@Entity({
  tableName: 'responsible_party',
  rowLevelSecurity: 'force',
  policies: partyPolicies,
  triggers: [takesScope('responsible_party'), historyOnly('Who was named is never renamed.')],
})
export class ResponsibleParty extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => RecommendationAddressee, { ref: true, index: true })
  readonly addressee: Ref<RecommendationAddressee>;

  @Field(() => PartyKind)
  @Enum({ items: () => Object.values(PartyKind) })
  readonly kind: PartyKind;

  /** Withheld, or masked. */
  @Property({ length: 200 })
  readonly name: string;

  @Field({ description: 'Position when the loss arose: "Bendahara Pengeluaran".' })
  @Property({ length: 120 })
  readonly position: string;

  /** Civil servant's number; withheld like the name. */
  @Property({ length: 18, nullable: true })
  readonly nip?: string;

  /** Subject of whoever named them. */
  @Property({ length: 200 })
  readonly recordedBy: string;

  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @OneToMany(
    () => StateLossCase,
    (one) => one.party,
    { orderBy: { id: 'asc' } },
  )
  readonly cases = new Collection<StateLossCase>(this);
}
