import { FeedArgs, feedPageOf, ToldChange } from '@oversight/kernel';
import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { Finding } from '../finding/finding.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { AuditReport } from '../report/audit-report.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'That an audit report, a finding, a recommendation, one office’s part in it or a deposit changed: `type` says which.',
})
export class FindingChange extends ToldChange {}

const FindingChanges = feedPageOf(FindingChange);

/** What is gone, or no longer for this viewer, is not shown. */
const isStill = (type: string, { type: changed, kind }: FindingChange): boolean =>
  changed === type && kind === 'UPSERTED';

@Resolver(() => FindingChange)
export class FindingChangeResolver {
  @Query(() => FindingChanges, {
    nullable: true,
    description:
      'What changed in audit reports, findings, recommendations, their addressees and deposits, as far as this viewer sees them, in the order of commits: no change is skipped. A report that is issued or released is told with all its parts to those who see it then. Answers, steps and statuses are told by the addressee and the recommendation. Errors: BAD_CURSOR, CURSOR_EXPIRED when deletions since it are no longer kept, BAD_USER_INPUT for `first`.',
  })
  async findingChanges(@Args() asked: FeedArgs, @Ctx() { loaders }: Context) {
    return new FindingChanges(await loaders.changes.load(asked));
  }

  @FieldResolver(() => AuditReport, { nullable: true, description: 'The node itself, where it is a report.' })
  auditReport(@Root() change: FindingChange, @Ctx() { loaders }: Context) {
    return isStill('AuditReport', change) ? loaders.report.load(change.id) : undefined;
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'The node itself, where it is a finding.' })
  finding(@Root() change: FindingChange, @Ctx() { loaders }: Context) {
    return isStill('Finding', change) ? loaders.finding.load(change.id) : undefined;
  }

  @FieldResolver(() => Recommendation, {
    nullable: true,
    description: 'The node itself, where it is a recommendation.',
  })
  recommendation(@Root() change: FindingChange, @Ctx() { loaders }: Context) {
    return isStill('Recommendation', change) ? loaders.recommendation.load(change.id) : undefined;
  }

  @FieldResolver(() => RecommendationAddressee, {
    nullable: true,
    description: 'The node itself, where it is one office’s part in a recommendation.',
  })
  addressee(@Root() change: FindingChange, @Ctx() { loaders }: Context) {
    return isStill('RecommendationAddressee', change) ? loaders.addressee.load(change.id) : undefined;
  }

  @FieldResolver(() => Deposit, { nullable: true, description: 'The node itself, where it is a deposit.' })
  deposit(@Root() change: FindingChange, @Ctx() { loaders }: Context) {
    return isStill('Deposit', change) ? loaders.deposit.load(change.id) : undefined;
  }
}
