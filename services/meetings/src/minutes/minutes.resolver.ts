import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { HOST_ACT, mayHost } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { takeStep } from '../meeting/take-step.ts';
import { Minutes } from './minutes.entity.ts';
import { ApproveMinutesInput, WriteMinutesInput } from './minutes.inputs.ts';
import { MinutesPayload } from './minutes.payloads.ts';
import { writeMinutes } from './write-minutes.ts';

@Resolver(() => Minutes)
export class MinutesResolver {
  @Mutation(() => MinutesPayload, {
    nullable: true,
    description:
      'Writes the minutes of a meeting that is being held or has ended, until they are approved. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async writeMinutes(
    @Arg('input', () => WriteMinutesInput) input: WriteMinutesInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, input);
    mustAct(
      context.viewer,
      HOST_ACT,
      meeting.organisationCode,
      'Only its host writes the minutes of a meeting.',
    );
    return new MinutesPayload(await writeMinutes(context, meeting, input));
  }

  @Mutation(() => MinutesPayload, {
    nullable: true,
    description:
      'Approves the minutes of a meeting that has ended, and with them what was promised in it; from then on whoever was invited reads them. By the host, another person than wrote them or what was promised. Errors: NOT_FOUND, FORBIDDEN, FOUR_EYES, ILLEGAL_STEP, CONFLICT.',
  })
  async approveMinutes(
    @Arg('input', () => ApproveMinutesInput) input: ApproveMinutesInput,
    @Ctx() context: Context,
  ) {
    const { loaders, viewer } = context;
    const minutes = await orNotFound('minutes', loaders.minutes.load(input.minutesId));
    mustAct(viewer, HOST_ACT, minutes.organisationCode, 'Only its host approves the minutes of a meeting.');
    expectVersion(minutes, input.expectedVersion);
    const meeting = await meetingOf({ loaders }, minutes);
    expectVersion(meeting, input.expectedMeetingVersion, 'expectedMeetingVersion');
    minutes.approve(viewer.subject);
    takeStep(context, meeting, 'APPROVE_MINUTES');
    return new MinutesPayload(minutes);
  }

  @FieldResolver(() => Boolean, { description: 'Whether this viewer may approve them now.' })
  async approvable(@Root() minutes: Minutes, @Ctx() { loaders, viewer }: Context): Promise<boolean> {
    if (!mayHost(viewer, minutes) || !minutes.mayBeApprovedBy(viewer.subject)) return false;
    const meeting = await loaders.meeting.load(minutes.meetingId);
    return meeting?.allows('APPROVE_MINUTES', viewer.subject) ?? false;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'Null when this viewer may not see it.' })
  meeting(@Root() { meetingId }: Minutes, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }
}
