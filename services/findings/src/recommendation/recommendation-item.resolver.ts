import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { nameShown } from '../state-loss/responsible-party.policy.ts';
import { Recommendation } from './recommendation.entity.ts';
import { RecommendationItem } from './recommendation-item.entity.ts';

@Resolver(() => Recommendation)
export class ItemsOfRecommendationResolver {
  @FieldResolver(() => [RecommendationItem], {
    description:
      'What its value is made of, in order, as far as it is known and this viewer may see it; empty for BI.',
  })
  items(@Root() { items }: Recommendation) {
    return items.loadItems();
  }
}

@Resolver(() => RecommendationItem)
export class RecommendationItemResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The office whose share it is part of.' })
  organisation(@Root() { organisationCode }: RecommendationItem) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of somebody who has to pay. A province reads the initials; of a regency its budget user reads it; machines and the compliance team nothing.',
  })
  payer(@Root() item: RecommendationItem, @Ctx() { viewer }: Context) {
    return nameShown(viewer, item, item.payer);
  }
}
