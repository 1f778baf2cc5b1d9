import { forbidden, IndicatorScope, mayLookUnder, NO_PAGE, now, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RECOMMENDATION_REACH } from './audit.policy.ts';
import type { Context } from './context.ts';
import { DepositConnection } from './deposit/deposit.connection.ts';
import { DepositOrder, DepositsFilter, whereDeposit } from './deposit/deposit.inputs.ts';
import { mustBePast } from './indicators/indicator-question.ts';
import { Organisation } from './organisation.stub.ts';
import { mayAskAbout } from './recommendation/addressed-to.ts';
import { mayCountLosses } from './state-loss/responsible-party.policy.ts';
import { StateLossCaseConnection } from './state-loss/state-loss.connection.ts';
import { StateLossCaseOrder, StateLossCasesFilter, whereCase } from './state-loss/state-loss.inputs.ts';
import { StateLossNumbers } from './state-loss/state-loss-numbers.ts';

/** What an office and those below it have paid, and what their people owe. */
@Resolver(() => Organisation)
export class MoneyOfOrganisationResolver {
  @FieldResolver(() => DepositConnection, {
    nullable: true,
    description:
      'Deposits of this office and of those below it (`filter.organisation` narrows), the latest paid first, as far as visible.',
  })
  async deposits(
    @Root() { code }: Organisation,
    @Arg('filter', () => DepositsFilter, { nullable: true }) filter: DepositsFilter | undefined,
    @Arg('orderBy', () => [DepositOrder], { nullable: true }) orderBy: DepositOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    if (!mayLookUnder(viewer, RECOMMENDATION_REACH, code) || !mayAskAbout(viewer, filter?.organisation))
      return new DepositConnection(NO_PAGE);
    return new DepositConnection(
      await loaders.depositsOfOrganisation.load({
        ...page,
        of: code,
        where: whereDeposit(filter),
        orderBy: DepositOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => StateLossCaseConnection, {
    nullable: true,
    description:
      'Losses of the state of this office and of those below it (`filter.organisation` narrows), the latest reported first, as far as visible.',
  })
  async stateLossCases(
    @Root() { code }: Organisation,
    @Arg('filter', () => StateLossCasesFilter, { nullable: true }) filter: StateLossCasesFilter | undefined,
    @Arg('orderBy', () => [StateLossCaseOrder], { nullable: true }) orderBy: StateLossCaseOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new StateLossCaseConnection(
      await loaders.stateLossesOfOrganisation.load({
        ...page,
        of: code,
        where: whereCase(filter),
        orderBy: StateLossCaseOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => StateLossNumbers, {
    nullable: true,
    description:
      'How losses of the state are made good at this office and those below it (F11). Errors: FORBIDDEN unless the viewer sees all that is counted, BAD_USER_INPUT for a moment to come.',
  })
  stateLossNumbers(
    @Root() { code }: Organisation,
    @Arg('scope', () => IndicatorScope, { defaultValue: IndicatorScope.BRANCH }) scope: IndicatorScope,
    @Arg('asOf', () => Date, { nullable: true, description: 'As recorded at this moment; now.' }) asOf:
      | Date
      | undefined,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<StateLossNumbers> {
    const alone = scope === 'OFFICE';
    if (!mayCountLosses(viewer, code, alone))
      throw forbidden('You do not see all that this number would count.');
    mustBePast(asOf);
    return loaders.stateLossNumbers.load({ code, alone, asOf: asOf ?? now() });
  }
}
