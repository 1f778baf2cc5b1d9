import {
  DateTimeScalar,
  forbidden,
  IndicatorScope,
  mayLookUnder,
  NO_PAGE,
  PageArgs,
} from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RECOMMENDATION_REACH } from './audit.policy.ts';
import type { Context } from './context.ts';
import { FindingOrder, FindingsFilter, whereFinding } from './finding/finding.inputs.ts';
import { FindingConnection } from './finding/finding.resolver.ts';
import { count } from './indicators/count-places.ts';
import { mayCount, seesAllCounted } from './indicators/finding-indicators.policy.ts';
import { FindingIndicators } from './indicators/finding-indicators.ts';
import { mustBePast } from './indicators/indicator-question.ts';
import { Organisation } from './organisation.stub.ts';
import {
  RecommendationOrder,
  RecommendationsFilter,
  whereRecommendation,
} from './recommendation/recommendation.inputs.ts';
import { RecommendationConnection } from './recommendation/recommendation.resolver.ts';
import { ReportSource } from './vocabulary.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => FindingConnection, {
    nullable: true,
    description: 'Findings that concern this office or an office below it, latest first.',
  })
  async findings(
    @Root() { code }: Organisation,
    @Arg('filter', () => FindingsFilter, { nullable: true }) filter: FindingsFilter | undefined,
    @Arg('orderBy', () => [FindingOrder], { nullable: true }) orderBy: FindingOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const where = mayLookUnder(viewer, RECOMMENDATION_REACH, code) && whereFinding(filter, viewer);
    if (!where) return new FindingConnection(NO_PAGE);
    return new FindingConnection(
      await loaders.findingsOfOrganisation.load({
        ...page,
        of: code,
        where,
        orderBy: FindingOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description: 'Recommendations addressed to this office or to an office below it, latest received first.',
  })
  async recommendations(
    @Root() { code }: Organisation,
    @Arg('filter', () => RecommendationsFilter, { nullable: true }) filter: RecommendationsFilter | undefined,
    @Arg('orderBy', () => [RecommendationOrder], { nullable: true }) orderBy:
      | RecommendationOrder[]
      | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const where = mayLookUnder(viewer, RECOMMENDATION_REACH, code) && whereRecommendation(filter, viewer);
    if (!where) return new RecommendationConnection(NO_PAGE);
    return new RecommendationConnection(
      await loaders.recommendationsOfOrganisation.load({
        ...page,
        of: code,
        where,
        orderBy: RecommendationOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => FindingIndicators, {
    nullable: true,
    description:
      'How the follow-up of audits stands. FORBIDDEN unless the viewer sees the whole of what is counted; the public may ask for BPK’s recommendations of the whole country (`source: BPK` on "00"). BAD_USER_INPUT when `asOf` is to come.',
  })
  findingIndicators(
    @Root() { code }: Organisation,
    @Arg('scope', () => IndicatorScope, { defaultValue: 'BRANCH' }) scope: IndicatorScope,
    @Arg('source', () => ReportSource, { nullable: true }) source: ReportSource | undefined,
    @Arg('fiscalYear', () => Int, { nullable: true }) fiscalYear: number | undefined,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As recorded at this instant, with deadlines and ages judged on its day (WIB): what a reader saw then. Now when not given.',
    })
    asOf: Date | undefined,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<FindingIndicators> {
    const question = { code, scope, source, fiscalYear, asOf };
    if (!mayCount(viewer, question)) throw forbidden('You do not see all that this number would count.');
    mustBePast(asOf);
    return count(loaders, [question], !seesAllCounted(viewer, question));
  }
}
