import { RupiahScalar, type Viewer } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { ReconciliationChange } from './reconciliation-change.ts';

const WITHHELD = 'Withheld from BI, which gets sums.';

/** No restricted row is in a list of changes. */
const mayReadDeposited = (viewer: Viewer, { organisationCode }: ReconciliationChange): boolean =>
  mayRead(viewer, { organisationCode, restricted: false, needToKnow: [] }, 'deposited');

@Resolver(() => ReconciliationChange)
export class ReconciliationChangeResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: ReconciliationChange) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Recommendation, { nullable: true, description: 'As it is now.' })
  recommendation(@Root() { recommendationId }: ReconciliationChange, @Ctx() { loaders }: Context) {
    return loaders.recommendation.load(recommendationId);
  }

  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description: `What had been accepted; none where it is new. ${WITHHELD}`,
  })
  fromDeposited(@Root() change: ReconciliationChange, @Ctx() { viewer }: Context) {
    return mayReadDeposited(viewer, change) ? change.fromDeposited : undefined;
  }

  @FieldResolver(() => RupiahScalar, { nullable: true, description: `What is accepted then. ${WITHHELD}` })
  toDeposited(@Root() change: ReconciliationChange, @Ctx() { viewer }: Context) {
    return mayReadDeposited(viewer, change) ? change.toDeposited : undefined;
  }
}
