import type { Opt, Ref } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { enumOf, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { v7 } from 'uuid';
import { takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Recommendation } from './recommendation.entity.ts';
import { itemPolicies } from './recommendation.policy.ts';

export const ItemKind = enumOf(['PAYER', 'CONTRACT', 'TRIP', 'OTHER']);
export type ItemKind = keyof typeof ItemKind;
registerEnumType(ItemKind, {
  name: 'ItemKind',
  description: 'What a part of a recommended value stands for.',
  valuesConfig: {
    PAYER: { description: 'Somebody who has to pay it back.' },
    CONTRACT: { description: 'A contract.' },
    TRIP: { description: 'An official journey (perjalanan dinas).' },
  },
});

/** One part of an office’s share of a recommended value: who pays it, or for which contract or journey. */
@ObjectType({
  simpleResolvers: true,
  description: 'One part of an office’s share of a recommended value (rincian).',
})
@Check({ name: 'recommendation_item_payer', expression: `(kind = 'PAYER') = (payer is not null)` })
@Entity({
  tableName: 'recommendation_item',
  rowLevelSecurity: 'force',
  policies: itemPolicies,
  triggers: [takesScope('recommendation_item')],
})
export class RecommendationItem extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Recommendation, { ref: true, index: true })
  readonly recommendation: Ref<Recommendation>;

  @Field(() => Int, { description: 'Place among the items, from 1.' })
  @Property({ type: 'smallint' })
  readonly position: number;

  @Field(() => ItemKind)
  @Enum({ items: () => Object.values(ItemKind) })
  readonly kind: ItemKind;

  /** Name of somebody who has to pay: shown to few, masked to a province. */
  @Property({ length: 200, nullable: true })
  readonly payer?: string;

  @Field(() => String, { nullable: true, description: 'Number of the contract or the letter of assignment.' })
  @Property({ length: 200, nullable: true })
  readonly reference?: string;

  @Field(() => RupiahScalar, { description: 'Rupiah of the share.' })
  @Property({ type: RupiahType })
  readonly amount: bigint;
}
