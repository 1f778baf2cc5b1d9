import { orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { ResponsibleParty } from './responsible-party.entity.ts';
import { StateLossCaseConnection } from './state-loss.connection.ts';
import { StateLossCaseOrder, StateLossCasesFilter, whereCase } from './state-loss.inputs.ts';
import { mayStepLoss } from './state-loss.policy.ts';
import { StateLossCase } from './state-loss-case.entity.ts';
import { StateLossInstalment } from './state-loss-instalment.entity.ts';
import { StateLossPayment } from './state-loss-payment.entity.ts';
import { StateLossStep } from './state-loss-step.entity.ts';
import { StateLossAction } from './state-loss-steps.ts';

@Resolver(() => StateLossCase)
export class StateLossResolver {
  @Query(() => StateLossCase, {
    nullable: true,
    description: 'One case. Errors: NOT_FOUND, also when it is not visible or the id is no id at all.',
  })
  stateLossCase(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('state loss', loaders.stateLoss.load(id));
  }

  @Query(() => StateLossCaseConnection, {
    nullable: true,
    description: 'Losses of the state this viewer may see, the latest reported first.',
  })
  async stateLossCases(
    @Arg('filter', () => StateLossCasesFilter, { nullable: true }) filter: StateLossCasesFilter | undefined,
    @Arg('orderBy', () => [StateLossCaseOrder], { nullable: true }) orderBy: StateLossCaseOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new StateLossCaseConnection(
      await loaders.stateLosses.load({
        ...page,
        where: whereCase(filter),
        orderBy: StateLossCaseOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: StateLossCase) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => RecommendationAddressee, { nullable: true })
  addressee(@Root() { addresseeId }: StateLossCase, @Ctx() { loaders }: Context) {
    return loaders.addressee.load(addresseeId);
  }

  @FieldResolver(() => ResponsibleParty, { nullable: true, description: 'Who answers for it.' })
  party(@Root() { party }: StateLossCase, @Ctx() { loaders }: Context) {
    return loaders.responsibleParty.load(party.id);
  }

  @FieldResolver(() => [StateLossStep], { description: 'Every step that was taken, the first one first.' })
  history(@Root() { history }: StateLossCase) {
    return history.loadItems();
  }

  @FieldResolver(() => [StateLossPayment], { description: 'In the order in which they were recorded.' })
  payments(@Root() { payments }: StateLossCase) {
    return payments.loadItems();
  }

  @FieldResolver(() => [StateLossInstalment], { description: 'Of every plan there was: the last one holds.' })
  instalments(@Root() { instalments }: StateLossCase) {
    return instalments.loadItems();
  }

  @FieldResolver(() => [StateLossAction], {
    description: 'The steps this viewer may take now, by its state and their rights.',
  })
  nextActions(@Root() it: StateLossCase, @Ctx() { viewer }: Context): StateLossAction[] {
    return Object.values(StateLossAction).filter(
      (action) => mayStepLoss(viewer, it, action) && it.allows(action, viewer.subject),
    );
  }
}
