import { connectionOf, NO_PAGE, orNotFound, PageArgs, RupiahScalar } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { StatusChange } from '../assessment/status-change.entity.ts';
import { mayRead, mayReadContent } from '../audit.policy.ts';
import { RecommendationCode } from '../codes/recommendation-code.entity.ts';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from './recommendation.entity.ts';
import { RecommendationOrder, RecommendationsFilter, whereRecommendation } from './recommendation.inputs.ts';

export const RecommendationConnection = connectionOf(Recommendation);

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => Recommendation, {
    nullable: true,
    description: 'Errors: NOT_FOUND, also when it is not visible.',
  })
  recommendation(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('recommendation', loaders.recommendation.load(id));
  }

  @Query(() => RecommendationConnection, {
    nullable: true,
    description: 'Recommendations this viewer may see, latest received first.',
  })
  async recommendations(
    @Arg('filter', () => RecommendationsFilter, { nullable: true }) filter: RecommendationsFilter | undefined,
    @Arg('orderBy', () => [RecommendationOrder], { nullable: true }) orderBy:
      | RecommendationOrder[]
      | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const where = whereRecommendation(filter, viewer);
    if (!where) return new RecommendationConnection(NO_PAGE);
    return new RecommendationConnection(
      await loaders.recommendations.load({
        ...page,
        where,
        orderBy: RecommendationOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Int, {
    description:
      'Grows with every change that this viewer may see: for auditors also with what waits for its second person. `expectedVersion` of a mutation names it.',
  })
  version(@Root() recommendation: Recommendation, @Ctx() { viewer }: Context) {
    return recommendation.versionFor(viewer);
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description: 'Null for BI, which gets findings as sums only.',
  })
  finding(@Root() { finding }: Recommendation, @Ctx() { loaders }: Context) {
    return loaders.finding.load(finding.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Withheld from BI, and where a title is all one may know.',
  })
  text(@Root() recommendation: Recommendation, @Ctx() { viewer }: Context) {
    return mayRead(viewer, recommendation, 'text') ? recommendation.text : undefined;
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: 'Recommended value (nilai rekomendasi); 0 if none.',
  })
  value(@Root() recommendation: Recommendation, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, recommendation) ? recommendation.value : undefined;
  }

  @FieldResolver(() => RecommendationCode)
  code(@Root() { code }: Recommendation) {
    return code.load();
  }

  @FieldResolver(() => [RecommendationAddressee], {
    description: 'The offices it is addressed to, as far as this viewer may see them.',
  })
  addressees(@Root() { addressees }: Recommendation) {
    return addressees.loadItems();
  }

  @FieldResolver(() => [StatusChange], { description: 'How its official status came about, oldest first.' })
  statusHistory(@Root() { statusHistory }: Recommendation) {
    return statusHistory.loadItems();
  }
}
