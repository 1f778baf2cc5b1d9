import { badInput, forbidden, orNotFound, PageArgs, RupiahScalar, regionOf } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { mayRead, mayReadSomeDeposits, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { seesAllCounted } from '../indicators/finding-indicators.policy.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import {
  ReconciliationChangeConnection,
  ReconciliationLineConnection,
} from './reconciliation.connections.ts';
import { Reconciliation } from './reconciliation.entity.ts';
import {
  ReconciliationChangesFilter,
  ReconciliationLinesFilter,
  whereChange,
  whereLine,
} from './reconciliation.inputs.ts';
import { mayReadWhoReconciled, mayReconcile, NATION } from './reconciliation.policy.ts';
import { branchTotals } from './reconciliation.queries.ts';
import { ReconciliationLine } from './reconciliation-line.entity.ts';
import { ReconciliationAction } from './reconciliation-state.ts';
import { type CountRow, ReconciliationTotals } from './reconciliation-totals.ts';

@Resolver(() => Reconciliation)
export class ReconciliationFieldsResolver {
  @FieldResolver(() => ReconciliationLineConnection, {
    description: 'What was frozen of the offices this viewer may see, by office.',
  })
  async lines(
    @Root() { id }: Reconciliation,
    @Arg('filter', () => ReconciliationLinesFilter, { nullable: true }) filter:
      | ReconciliationLinesFilter
      | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new ReconciliationLineConnection(
      await loaders.linesOfReconciliation.load({
        ...page,
        of: id,
        where: whereLine(filter),
        orderBy: [['organisationCode', 'ASC']],
      }),
    );
  }

  @FieldResolver(() => ReconciliationTotals, {
    nullable: true,
    description:
      'How many stood at each status: of the nation each recommendation once, under another office its addressees. FORBIDDEN unless the viewer sees the whole of what is counted.',
  })
  async totals(
    @Root() { id, nationalTotals }: Reconciliation,
    @Arg('under', () => String, { defaultValue: NATION }) under: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<ReconciliationTotals> {
    const { organisationCode: code } = regionOf('under', under);
    if (!seesAllCounted(viewer, { code, scope: 'BRANCH' }))
      throw forbidden('You do not see all that this number would count.');
    if (code === NATION) return new ReconciliationTotals('RECOMMENDATIONS', nationalTotals);
    const rows = await em.execute<{ status: string; count: number; value: string; deposited: string }[]>(
      branchTotals,
      [id, code, code],
    );
    return new ReconciliationTotals(
      'ADDRESSEES',
      Object.fromEntries(
        rows.map(({ status, count, value, deposited }): [string, CountRow] => [
          status,
          [count, value, deposited],
        ]),
      ),
    );
  }

  @FieldResolver(() => ReconciliationChangeConnection, {
    description:
      'What has changed since it was frozen: until a later one of the same auditor, or until now. What was restricted meanwhile is left out; BI is told of statuses, not of whose deposits grew. By office. Errors: NOT_FOUND, BAD_USER_INPUT for one that is not later.',
  })
  async changesSince(
    @Root() since: Reconciliation,
    @Arg('until', () => ID, { nullable: true }) until: string | undefined,
    @Arg('filter', () => ReconciliationChangesFilter, { nullable: true }) filter:
      | ReconciliationChangesFilter
      | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders, viewer }: Context,
  ) {
    if (until !== undefined) await mustBeLater(loaders, since, until);
    return new ReconciliationChangeConnection(
      await loaders.reconciliationChanges.load({
        ...page,
        where: {
          sinceId: since.id,
          untilId: until ?? null,
          ...whereChange(filter),
          ...(!mayReadSomeDeposits(viewer) && { $and: [{ statusChanged: true }] }),
        },
        orderBy: [['organisationCode', 'ASC']],
      }),
    );
  }

  @FieldResolver(() => [ReconciliationAction], {
    description: 'What this viewer may do with it now, by its state and their rights.',
  })
  nextActions(@Root() reconciliation: Reconciliation, @Ctx() { viewer }: Context): ReconciliationAction[] {
    if (!mayReconcile(viewer) || reconciliation.state !== 'FROZEN') return [];
    return reconciliation.allowsSigning(viewer.subject) ? ['SIGN', 'WITHDRAW'] : ['WITHDRAW'];
  }

  @FieldResolver(() => String, { nullable: true, description: `Who froze it. ${WHO_DID}` })
  frozenBy(@Root() { frozenBy }: Reconciliation, @Ctx() { viewer }: Context) {
    return mayReadWhoReconciled(viewer) ? frozenBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: `Who signed it. ${WHO_DID}` })
  signedBy(@Root() { signedBy }: Reconciliation, @Ctx() { viewer }: Context) {
    return mayReadWhoReconciled(viewer) ? signedBy : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: `Who gave it up. ${WHO_DID}` })
  withdrawnBy(@Root() { withdrawnBy }: Reconciliation, @Ctx() { viewer }: Context) {
    return mayReadWhoReconciled(viewer) ? withdrawnBy : undefined;
  }
}

async function mustBeLater(loaders: Context['loaders'], since: Reconciliation, until: string): Promise<void> {
  const { source, asOf } = await orNotFound('reconciliation', loaders.reconciliation.load(until));
  if (source !== since.source || asOf <= since.asOf)
    throw badInput('until', 'Name a later reconciliation of the same auditor.');
}

@Resolver(() => ReconciliationLine)
export class ReconciliationLineResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: ReconciliationLine) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Recommendation, { nullable: true, description: 'As it is now.' })
  recommendation(@Root() { recommendationId }: ReconciliationLine, @Ctx() { loaders }: Context) {
    return loaders.recommendation.load(recommendationId);
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: 'What the auditor had accepted. Withheld from BI, which gets sums.',
  })
  deposited(@Root() line: ReconciliationLine, @Ctx() { viewer }: Context) {
    return mayRead(viewer, line, 'deposited') ? line.deposited : undefined;
  }
}
