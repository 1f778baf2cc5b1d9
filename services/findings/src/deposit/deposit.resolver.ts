import { NO_PAGE, orNotFound, PageArgs, RupiahScalar } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { mayAskAbout } from '../recommendation/addressed-to.ts';
import { nameShown } from '../state-loss/responsible-party.policy.ts';
import { DepositConnection } from './deposit.connection.ts';
import { Deposit } from './deposit.entity.ts';
import { DepositOrder, DepositsFilter, whereDeposit } from './deposit.inputs.ts';
import { mayCompareReceipts, mayStepDeposit } from './deposit.policy.ts';
import { DepositRevision } from './deposit-revision.entity.ts';
import { DepositAction } from './deposit-steps.ts';

const PAYER =
  'Name of whoever paid: for the inspectorate, national leadership, KPU RI, engaged auditors and the budget user (KPA) of a regency; initials for a province.';

@Resolver(() => Deposit)
export class DepositResolver {
  @Query(() => Deposit, {
    nullable: true,
    description: 'One deposit. Errors: NOT_FOUND, also when it is not visible or the id is no id at all.',
  })
  deposit(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('deposit', loaders.deposit.load(id));
  }

  @Query(() => DepositConnection, {
    nullable: true,
    description: 'Deposits this viewer may see, the latest paid first. Empty for BI, which gets sums.',
  })
  async deposits(
    @Arg('filter', () => DepositsFilter, { nullable: true }) filter: DepositsFilter | undefined,
    @Arg('orderBy', () => [DepositOrder], { nullable: true }) orderBy: DepositOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    if (!mayAskAbout(viewer, filter?.organisation)) return new DepositConnection(NO_PAGE);
    return new DepositConnection(
      await loaders.deposits.load({
        ...page,
        where: whereDeposit(filter),
        orderBy: DepositOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => RecommendationAddressee, { nullable: true })
  addressee(@Root() { addressee }: Deposit, @Ctx() { loaders }: Context) {
    return loaders.addressee.load(addressee.id);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office that owed it.' })
  organisation(@Root() { organisationCode }: Deposit) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => RupiahScalar, {
    description:
      'Rupiah of it above what was still owed at its place in the order of instalments; 0 where it does not count.',
  })
  surplus(@Root() { id }: Deposit, @Ctx() { loaders }: Context) {
    return loaders.depositSurplus.load(id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How often the same NTPN stands for another debt, of whatever office. For the inspectorate only; it blocks nothing.',
  })
  ntpnElsewhere(@Root() { id }: Deposit, @Ctx() { viewer, loaders }: Context) {
    return mayCompareReceipts(viewer) ? loaders.ntpnElsewhere.load(id) : undefined;
  }

  @FieldResolver(() => [DepositAction], {
    description: 'What this viewer may do with it now, by its state and their rights.',
  })
  nextActions(@Root() deposit: Deposit, @Ctx() { viewer }: Context): DepositAction[] {
    return Object.values(DepositAction).filter(
      (action) => mayStepDeposit(viewer, deposit, action) && deposit.allows(action, viewer.subject),
    );
  }

  @FieldResolver(() => [DepositRevision], { description: 'What it said before, the first one first.' })
  revisions(@Root() { revisions }: Deposit) {
    return revisions.loadItems();
  }

  @FieldResolver(() => String, { nullable: true, description: PAYER })
  payer(@Root() deposit: Deposit, @Ctx() { viewer }: Context) {
    return nameShown(viewer, deposit, deposit.payer);
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  recordedBy(@Root() deposit: Deposit, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, deposit) ? deposit.recordedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  confirmedBy(@Root() deposit: Deposit, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, deposit) ? deposit.confirmedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  refutedBy(@Root() deposit: Deposit, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, deposit) ? deposit.refutedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  withdrawnBy(@Root() deposit: Deposit, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, deposit) ? deposit.withdrawnBy : undefined;
  }
}

@Resolver(() => DepositRevision)
export class DepositRevisionResolver {
  @FieldResolver(() => String, { nullable: true, description: PAYER })
  payer(@Root() revision: DepositRevision, @Ctx() { viewer }: Context) {
    return nameShown(viewer, revision, revision.payer);
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  takenBy(@Root() revision: DepositRevision, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, revision) ? revision.takenBy : undefined;
  }
}
