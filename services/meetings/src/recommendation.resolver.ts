import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Commitment } from './commitment/commitment.entity.ts';
import type { Context } from './context.ts';
import { Recommendation } from './recommendation.stub.ts';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => [Commitment], {
    nullable: true,
    description: 'What offices promised in meetings to settle it, the next due first, as far as visible.',
  })
  commitments(@Root() { id }: Recommendation, @Ctx() { loaders }: Context) {
    return loaders.commitmentsOfRecommendation.load(id);
  }
}
