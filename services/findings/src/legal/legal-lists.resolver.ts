import { connectionOf, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { LegalConclusion } from './legal-conclusion.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { Referral } from './referral.entity.ts';
import { ReferralStatus } from './referral-status.ts';

const LegalOpinionConnection = connectionOf(LegalOpinion);
const ReferralConnection = connectionOf(Referral);

@Resolver()
export class LegalListsResolver {
  @Query(() => LegalOpinionConnection, {
    nullable: true,
    description: 'Legal opinions this viewer may see, drafts too, the latest first.',
  })
  async legalOpinions(
    @Arg('conclusion', () => LegalConclusion, { nullable: true }) conclusion: LegalConclusion | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new LegalOpinionConnection(
      await loaders.legalOpinions.load({
        ...page,
        where: { ...(conclusion && { conclusion }) },
        orderBy: [['id', 'DESC']],
      }),
    );
  }

  @Query(() => ReferralConnection, {
    nullable: true,
    description: 'Referrals this viewer may see, the latest first.',
  })
  async referrals(
    @Arg('status', () => ReferralStatus, { nullable: true }) status: ReferralStatus | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new ReferralConnection(
      await loaders.referrals.load({
        ...page,
        where: { ...(status && { status }) },
        orderBy: [['id', 'DESC']],
      }),
    );
  }
}
