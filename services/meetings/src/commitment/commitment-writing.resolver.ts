import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { agreeCommitments } from './agree-commitments.ts';
import { CommitmentPayload, CommitmentsPayload } from './commitment.payloads.ts';
import { wordsSaid } from './commitment-words.ts';
import {
  AgreeCommitmentsInput,
  ExtendCommitmentInput,
  RewordCommitmentInput,
} from './commitment-writing.inputs.ts';
import { extendCommitment } from './extend-commitment.ts';

/** What the host of a meeting writes down of its commitments. */
@Resolver()
export class CommitmentWritingResolver {
  @Mutation(() => CommitmentsPayload, {
    nullable: true,
    description:
      'Writes down what offices promise in a meeting that is being held or has ended, until its minutes are approved. By the host. Errors: NOT_FOUND, also for a recommendation that is not visible, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async agreeCommitments(
    @Arg('input', () => AgreeCommitmentsInput) input: AgreeCommitmentsInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, input);
    mustAct(
      context.viewer,
      HOST_ACT,
      meeting.organisationCode,
      'Only its host writes down what is promised.',
    );
    expectVersion(meeting, input.expectedVersion);
    return new CommitmentsPayload(await agreeCommitments(context, meeting, input));
  }

  @Mutation(() => CommitmentPayload, {
    nullable: true,
    description:
      'Says differently what was promised, until the minutes are approved. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async rewordCommitment(
    @Arg('input', () => RewordCommitmentInput) input: RewordCommitmentInput,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const commitment = await orNotFound('commitment', loaders.commitment.load(input.commitmentId));
    mustAct(viewer, HOST_ACT, commitment.hostCode, 'Only the host of the meeting rewords a commitment.');
    expectVersion(commitment, input.expectedVersion);
    const meeting = await meetingOf({ loaders }, commitment);
    meeting.promise(viewer.subject, 'What was promised stands in approved minutes');
    commitment.reword(wordsSaid(input), viewer.subject);
    return new CommitmentPayload(commitment);
  }

  @Mutation(() => CommitmentPayload, {
    nullable: true,
    description:
      'Gives a commitment more time; the day that was agreed at first stays to be read. By the host of the meeting. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP when nothing is due any more, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async extendCommitment(
    @Arg('input', () => ExtendCommitmentInput) input: ExtendCommitmentInput,
    @Ctx() context: Context,
  ) {
    const commitment = await orNotFound('commitment', context.loaders.commitment.load(input.commitmentId));
    mustAct(context.viewer, HOST_ACT, commitment.hostCode, 'Only the host of the meeting gives more time.');
    expectVersion(commitment, input.expectedVersion);
    extendCommitment(context, commitment, input);
    // More time before the minutes are approved is another promise for whoever approves them.
    (await meetingOf(context, commitment)).amendPromise(context.viewer.subject);
    return new CommitmentPayload(commitment);
  }
}
