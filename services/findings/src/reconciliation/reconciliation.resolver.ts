import { expectVersion, mustAct, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { freezeReconciliation } from './freeze-reconciliation.ts';
import { ReconciliationConnection } from './reconciliation.connections.ts';
import { Reconciliation } from './reconciliation.entity.ts';
import {
  FreezeReconciliationInput,
  ReconciliationsFilter,
  SignReconciliationInput,
  WithdrawReconciliationInput,
  whereReconciliation,
} from './reconciliation.inputs.ts';
import { ReconciliationPayload } from './reconciliation.payloads.ts';
import { NATION, RECONCILIATION_ACTS } from './reconciliation.policy.ts';

const ERRORS = 'Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED, CONFLICT, BAD_USER_INPUT naming the field';

@Resolver(() => Reconciliation)
export class ReconciliationResolver {
  @Query(() => Reconciliation, {
    nullable: true,
    description: 'Errors: NOT_FOUND, also when it is not visible.',
  })
  reconciliation(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('reconciliation', loaders.reconciliation.load(id));
  }

  @Query(() => ReconciliationConnection, {
    nullable: true,
    description: 'Semester reconciliations (pemutakhiran data), the last one first.',
  })
  async reconciliations(
    @Arg('filter', () => ReconciliationsFilter, { nullable: true }) filter: ReconciliationsFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new ReconciliationConnection(
      await loaders.reconciliations.load({
        ...page,
        where: whereReconciliation(filter),
        orderBy: [['asOf', 'DESC']],
      }),
    );
  }

  @Mutation(() => ReconciliationPayload, {
    nullable: true,
    description: `Freezes how every issued recommendation of an auditor stands now, but restricted ones: one a semester. By the inspectorate. ${ERRORS}.`,
  })
  async freezeReconciliation(
    @Arg('input', () => FreezeReconciliationInput) input: FreezeReconciliationInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders } = context;
    if (input.followsId !== undefined)
      await orNotFound('reconciliation', loaders.reconciliation.load(input.followsId));
    mustAct(
      viewer,
      RECONCILIATION_ACTS.freezeReconciliation,
      NATION,
      'Only the inspectorate freezes a reconciliation.',
    );
    return new ReconciliationPayload(await freezeReconciliation(context, input));
  }

  @Mutation(() => ReconciliationPayload, {
    nullable: true,
    description: `Signs what was frozen, with the minutes (berita acara), as another person than froze it. By the inspectorate. ${ERRORS}, FOUR_EYES, ILLEGAL_STEP where it is not FROZEN.`,
  })
  async signReconciliation(
    @Arg('input', () => SignReconciliationInput) input: SignReconciliationInput,
    @Ctx() context: Context,
  ) {
    const { minutesNumber, signedOn } = input;
    const reconciliation = await reconciliationOf(context, input, 'signReconciliation');
    reconciliation.sign({ minutesNumber, signedOn, by: context.viewer.subject });
    return new ReconciliationPayload(reconciliation);
  }

  @Mutation(() => ReconciliationPayload, {
    nullable: true,
    description: `Gives up what was frozen before it is signed, saying why; its lines stay to be read. By the inspectorate. ${ERRORS}, ILLEGAL_STEP where it is not FROZEN.`,
  })
  async withdrawReconciliation(
    @Arg('input', () => WithdrawReconciliationInput) input: WithdrawReconciliationInput,
    @Ctx() context: Context,
  ) {
    const reconciliation = await reconciliationOf(context, input, 'withdrawReconciliation');
    reconciliation.withdraw(input.reason, context.viewer.subject);
    return new ReconciliationPayload(reconciliation);
  }
}

async function reconciliationOf(
  { loaders, viewer }: Context,
  { reconciliationId, expectedVersion }: { reconciliationId: string; expectedVersion: number },
  act: keyof typeof RECONCILIATION_ACTS,
): Promise<Reconciliation> {
  const found = await orNotFound('reconciliation', loaders.reconciliation.load(reconciliationId));
  mustAct(viewer, RECONCILIATION_ACTS[act], NATION, 'Only the inspectorate does this to a reconciliation.');
  expectVersion(found, expectedVersion);
  return found;
}
