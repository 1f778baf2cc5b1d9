import { connectionOf, mayLookUnder, NO_PAGE, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { mayAskAbout } from '../recommendation/addressed-to.ts';
import { FollowUpOrder, FollowUpsFilter } from './follow-ups.inputs.ts';
import { addresseeOf } from './hold-addressee.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { mustReadOrder, whereFollowUp } from './where-follow-up.ts';

export const RecommendationAddresseeConnection = connectionOf(RecommendationAddressee);

@Resolver()
export class FollowUpsResolver {
  @Query(() => RecommendationAddressee, {
    nullable: true,
    description: 'One office’s part in a recommendation. Errors: NOT_FOUND, also when it is not visible.',
  })
  followUp(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return addresseeOf(context, id);
  }

  @Query(() => RecommendationAddresseeConnection, {
    nullable: true,
    description:
      'Parts of offices in recommendations this viewer may see, the next due first unless ordered otherwise.',
  })
  async followUps(
    @Arg('filter', () => FollowUpsFilter, { nullable: true }) filter: FollowUpsFilter | undefined,
    @Arg('orderBy', () => [FollowUpOrder], { nullable: true }) orderBy: FollowUpOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    mustReadOrder(viewer, orderBy);
    if (!mayAskAbout(viewer, filter?.organisation)) return new RecommendationAddresseeConnection(NO_PAGE);
    return new RecommendationAddresseeConnection(
      await loaders.followUps.load({
        ...page,
        where: await whereFollowUp(filter, loaders.holidays),
        orderBy: FollowUpOrder.columns(orderBy),
      }),
    );
  }
}

@Resolver(() => Organisation)
export class OrganisationFollowUpsResolver {
  @FieldResolver(() => RecommendationAddresseeConnection, {
    nullable: true,
    description:
      'What this office and those below it are to answer (`filter.organisation` narrows), the next due first, as far as visible.',
  })
  async followUps(
    @Root() { code }: Organisation,
    @Arg('filter', () => FollowUpsFilter, { nullable: true }) filter: FollowUpsFilter | undefined,
    @Arg('orderBy', () => [FollowUpOrder], { nullable: true }) orderBy: FollowUpOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    mustReadOrder(viewer, orderBy);
    if (!mayLookUnder(viewer, RECOMMENDATION_REACH, code) || !mayAskAbout(viewer, filter?.organisation))
      return new RecommendationAddresseeConnection(NO_PAGE);
    return new RecommendationAddresseeConnection(
      await loaders.followUpsOfOrganisation.load({
        ...page,
        of: code,
        where: await whereFollowUp(filter, loaders.holidays),
        orderBy: FollowUpOrder.columns(orderBy),
      }),
    );
  }
}
