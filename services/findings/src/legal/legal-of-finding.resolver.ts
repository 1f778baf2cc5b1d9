import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { mayReadReferralStatus } from './legal.policy.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { Referral } from './referral.entity.ts';
import { ReferralStatus } from './referral-status.ts';

@Resolver(() => Finding)
export class LegalOfFindingResolver {
  @FieldResolver(() => [LegalOpinion], {
    description: 'Of a finding coded 1.05, drafts too, as far as this viewer may see them.',
  })
  legalOpinions(@Root() { id }: Finding, @Ctx() { loaders }: Context) {
    return loaders.opinionsOfFinding.load(id);
  }

  @FieldResolver(() => [Referral], { description: 'Those this viewer may see.' })
  referrals(@Root() { id }: Finding, @Ctx() { loaders }: Context) {
    return loaders.referralsOfFinding.load(id);
  }

  @FieldResolver(() => ReferralStatus, {
    nullable: true,
    description:
      'How far its latest referral to law enforcement came; null where there is none. For the inspectorate, national leadership, and an auditor engaged at one of the offices.',
  })
  referralStatus(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadReferralStatus(viewer, finding) ? finding.referralStatus : undefined;
  }
}
