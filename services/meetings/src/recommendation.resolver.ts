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
  async commitments(@Root() { id }: Recommendation, @Ctx() { loaders }: Context) {
    const links = await loaders.linksOfRecommendation.load(id);
    return links.flatMap(({ commitment }) => (commitment.isInitialized() ? [commitment.unwrap()] : []));
  }
}
