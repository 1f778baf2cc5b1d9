import { RupiahScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { remainingOf } from './remaining.ts';

const WITHHELD = 'Withheld from BI, which gets sums.';

/** What an office's part owes and has deposited; what the auditor accepted of it is `deposited`. */
@Resolver(() => RecommendationAddressee)
export class AddresseeDepositsResolver {
  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: `Deposits of which the treasury (KPPN) knows. ${WITHHELD}`,
  })
  async confirmedDeposits(@Root() part: RecommendationAddressee, @Ctx() { viewer, loaders }: Context) {
    if (!mayRead(viewer, part, 'deposited')) return undefined;
    return (await loaders.depositSums.load(part.id)).confirmed;
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: `Deposits recorded and not confirmed yet. ${WITHHELD}`,
  })
  async depositedUnconfirmed(@Root() part: RecommendationAddressee, @Ctx() { viewer, loaders }: Context) {
    if (!mayRead(viewer, part, 'deposited')) return undefined;
    return (await loaders.depositSums.load(part.id)).unconfirmed;
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: `Rupiah deposited above the share, confirmed or not. ${WITHHELD}`,
  })
  async surplus(@Root() part: RecommendationAddressee, @Ctx() { viewer, loaders }: Context) {
    if (!mayRead(viewer, part, 'deposited')) return undefined;
    return (await loaders.depositSums.load(part.id)).surplus;
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: `What must still be deposited (sisa): the share less what the treasury confirmed or the auditor accepted, whichever is more; 0 where no money is asked for, and of what is settled (status 1 or 4). ${WITHHELD}`,
  })
  async remaining(@Root() part: RecommendationAddressee, @Ctx() { viewer, loaders }: Context) {
    if (!mayRead(viewer, part, 'deposited')) return undefined;
    const [sums, recommendation] = await Promise.all([
      loaders.depositSums.load(part.id),
      loaders.recommendation.load(part.recommendation.id),
    ]);
    return recommendation && remainingOf(part, sums, recommendation.monetary);
  }
}
