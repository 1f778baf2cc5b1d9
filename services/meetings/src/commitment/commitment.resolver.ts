import { PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ControlSubElement } from '../control-sub-element.stub.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { Recommendation } from '../recommendation.stub.ts';
import { CommitmentConnection } from './commitment.connection.ts';
import { Commitment } from './commitment.entity.ts';
import { CommitmentOrder, CommitmentsFilter, whereCommitment } from './commitment.inputs.ts';
import { mayReadCommitmentText } from './commitment.policy.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was promised, in Indonesian. Withheld from BI.',
  })
  text(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitmentText(viewer, commitment) ? commitment.text : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'By what one sees that it is kept (ukuran keberhasilan), where agreed. Withheld from BI.',
  })
  measure(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitmentText(viewer, commitment) ? commitment.measure : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who answers for it in the office (penanggung jawab): a position, not a name. Withheld from BI.',
  })
  owner(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitmentText(viewer, commitment) ? commitment.owner : undefined;
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
    description: 'The audit recommendation it is meant to settle: was the promise kept?',
  })
  recommendation(@Root() { recommendationId }: Commitment) {
    return recommendationId === undefined ? undefined : new Recommendation(recommendationId);
  }

  @FieldResolver(() => ControlSubElement, {
    nullable: true,
    description: 'The control (subunsur SPIP) it is meant to strengthen.',
  })
  subElement(@Root() { subElementCode }: Commitment) {
    return subElementCode === undefined ? undefined : new ControlSubElement(subElementCode);
  }
}
