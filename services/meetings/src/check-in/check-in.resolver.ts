import { expectVersion, forbidden, mustAct } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AttendancePayload } from '../attendance/attendance.payloads.ts';
import { CHECK_IN_ACT } from '../attendance/attendance.policy.ts';
import type { Context } from '../context.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { CheckInInput, OpenCheckInInput } from './check-in.inputs.ts';
import { OpenCheckInPayload } from './check-in.payloads.ts';
import { checkIn } from './check-in.ts';
import { openCheckIn } from './open-check-in.ts';

@Resolver()
export class CheckInResolver {
  @Mutation(() => OpenCheckInPayload, {
    nullable: true,
    description:
      'Opens the door of a meeting that is being held: whoever is there signs in by the code. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT for the minutes.',
  })
  async openCheckIn(@Arg('input', () => OpenCheckInInput) input: OpenCheckInInput, @Ctx() context: Context) {
    const meeting = await meetingOf(context, input);
    mustAct(context.viewer, HOST_ACT, meeting.organisationCode, 'Only its host opens the door of a meeting.');
    expectVersion(meeting, input.expectedVersion);
    return openCheckIn(context, meeting, input.minutes);
  }

  @Mutation(() => AttendancePayload, {
    nullable: true,
    description:
      'Signs in to a meeting that is being held, for the own office, once: asked again it answers the same row. Whoever a list names already claims that row. Errors: NOT_FOUND, FORBIDDEN without an office, or for one that was not invited, ILLEGAL_STEP, BAD_USER_INPUT for a code that is not taken (any more).',
  })
  async checkIn(@Arg('input', () => CheckInInput) input: CheckInInput, @Ctx() context: Context) {
    const { viewer, loaders } = context;
    const meeting = await meetingOf({ loaders }, input);
    const office = viewer.organisationCode;
    if (office === undefined) throw forbidden('You are of no office that could have come.');
    mustAct(viewer, CHECK_IN_ACT, office, 'You may not sign in to meetings.');
    return new AttendancePayload(await checkIn(context, meeting, office, input));
  }
}
