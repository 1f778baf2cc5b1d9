import { expectVersion, mustAct, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ControlSubElement } from '../control-sub-element.stub.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation.stub.ts';
import { CommitmentConnection } from './commitment.connection.ts';
import { Commitment } from './commitment.entity.ts';
import {
  AdvanceCommitmentInput,
  CommitmentOrder,
  CommitmentsFilter,
  whereCommitment,
} from './commitment.inputs.ts';
import { CommitmentPayload } from './commitment.payloads.ts';
import { actOf, mayAdvanceCommitment, officeOf } from './commitment.policy.ts';
import { CommitmentAction } from './commitment-steps.ts';
import { stepCommitment } from './step-commitment.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, {
    nullable: true,
    description: 'One commitment. Errors: NOT_FOUND, also when it is not visible or the id is no id at all.',
  })
  commitment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('commitment', loaders.commitment.load(id));
  }

  @Query(() => CommitmentConnection, {
    nullable: true,
    description: 'Commitments this viewer may see, the next due first unless ordered otherwise.',
  })
  async commitments(
    @Arg('filter', () => CommitmentsFilter, { nullable: true }) filter: CommitmentsFilter | undefined,
    @Arg('orderBy', () => [CommitmentOrder], { nullable: true }) orderBy: CommitmentOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new CommitmentConnection(
      await loaders.commitments.load({
        ...page,
        where: whereCommitment(filter),
        orderBy: CommitmentOrder.columns(orderBy),
      }),
    );
  }

  @Mutation(() => CommitmentPayload, {
    nullable: true,
    description:
      'Takes one step with a commitment: the committing office starts and reports (a machine with the scope `commitment:report`), the inspectorate verifies or sends back, the host of the meeting gives it up. Errors: NOT_FOUND, FORBIDDEN (`extensions.scope` where a machine lacks one), UNAUTHENTICATED without a token, ILLEGAL_STEP, FOUR_EYES when whoever reported verifies, or nobody is known to have reported, or whoever wrote it down gives it up, CONFLICT, BAD_USER_INPUT for the note.',
  })
  async advanceCommitment(
    @Arg('input', () => AdvanceCommitmentInput) input: AdvanceCommitmentInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders } = context;
    const { commitmentId, action, note, expectedVersion } = input;
    const commitment = await orNotFound('commitment', loaders.commitment.load(commitmentId));
    mustAct(viewer, actOf(action), officeOf(commitment, action), `You may not ${action} this commitment.`);
    expectVersion(commitment, expectedVersion);
    stepCommitment(context, commitment, action, note);
    if (action === 'CANCEL') (await meetingOf(context, commitment)).dropPromise();
    return new CommitmentPayload(commitment);
  }

  @FieldResolver(() => [CommitmentAction], {
    description: 'The steps this viewer may take now, by its state and their rights.',
  })
  nextActions(@Root() commitment: Commitment, @Ctx() { viewer }: Context): CommitmentAction[] {
    return Object.values(CommitmentAction).filter(
      (action) =>
        mayAdvanceCommitment(viewer, commitment, action) && commitment.allows(action, viewer.subject),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office that made it.' })
  committedBy(@Root() { organisationCode }: Commitment) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'Null when this viewer may not see it.' })
  meeting(@Root() { meetingId }: Commitment, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }

  @FieldResolver(() => Recommendation, {
    nullable: true,
    description:
      'The audit recommendation it is meant to settle: was the promise kept? Null also while that is restricted and not for this viewer.',
  })
  async recommendation(@Root() { links }: Commitment) {
    const [link] = await links.loadItems();
    return link && new Recommendation(link.recommendationId);
  }

  @FieldResolver(() => ControlSubElement, {
    nullable: true,
    description: 'The control (subunsur SPIP) it is meant to strengthen.',
  })
  subElement(@Root() { subElementCode }: Commitment) {
    return subElementCode === undefined ? undefined : new ControlSubElement(subElementCode);
  }
}
