import { expectVersion, mustAct, orNotFound, regionOf, textOrNone } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { mustBeBodies } from '../external-body/must-be-bodies.ts';
import { daysOf } from './agenda-days.ts';
import { mustHaveNothingOpen } from './close-meeting.ts';
import { draftMeeting } from './draft-meeting.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingPayload } from './meeting.payloads.ts';
import { HOST_ACT, mayHost } from './meeting.policy.ts';
import { takenBack } from './meeting-detail.ts';
import { meetingDetailsOf } from './meeting-details.ts';
import { AdvanceMeetingInput, ChangeMeetingInput, DraftMeetingInput } from './meeting-life.inputs.ts';
import { meetingOf } from './meeting-of.ts';
import { MeetingStep } from './meeting-step.entity.ts';
import { MeetingAction, mustBeStep } from './meeting-steps.ts';
import { newDaysOf } from './reschedule.ts';
import { takeAgendaAlong } from './set-agenda.ts';
import { takeStep } from './take-step.ts';

@Resolver(() => Meeting)
export class MeetingLifeResolver {
  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Begins to plan a meeting: nobody but the host and those above it sees a draft. By the inspectorate, or by a province for itself. Errors: FORBIDDEN, UNAUTHENTICATED, BAD_USER_INPUT naming the field.',
  })
  async draftMeeting(
    @Arg('input', () => DraftMeetingInput) input: DraftMeetingInput,
    @Ctx() context: Context,
  ) {
    const { hostCode, ...said } = input;
    const host = regionOf('hostCode', hostCode);
    mustAct(context.viewer, HOST_ACT, host.organisationCode, 'You may not call meetings for this office.');
    await orNotFound('organisation', context.loaders.office.load(host.organisationCode));
    await mustBeBodies(context.em, 'externalBodyCodes', said.externalBodyCodes ?? []);
    return new MeetingPayload(draftMeeting(context, host, said));
  }

  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Changes what is planned, until the meeting begins; what was said of it (`discussionThemes`, `topics`, `externalBodyCodes`, `legalBasis`, `budgetSource`) until it is closed, and what was said in it (`keyStatement`, `keyStatementBy`) once it has begun. By the host. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, BAD_USER_INPUT naming the field.',
  })
  async changeMeeting(
    @Arg('input', () => ChangeMeetingInput) input: ChangeMeetingInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, input);
    mustAct(context.viewer, HOST_ACT, meeting.organisationCode, 'Only its host may change a meeting.');
    expectVersion(meeting, input.expectedVersion);
    await mustBeBodies(context.em, 'externalBodyCodes', input.externalBodyCodes ?? []);
    const before = daysOf(meeting);
    meeting.change({ ...meetingDetailsOf(input), ...takenBack(input.clear, input) });
    await takeAgendaAlong(context, meeting, before);
    return new MeetingPayload(meeting);
  }

  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Takes one step with a meeting; all are its host’s. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES when whoever did the last step ends it, CONFLICT, BAD_USER_INPUT for the reason, the days, or an invitation without number, date or guests.',
  })
  async advanceMeeting(
    @Arg('input', () => AdvanceMeetingInput) input: AdvanceMeetingInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders } = context;
    const { meetingId, action, expectedVersion } = input;
    const meeting = await meetingOf({ loaders }, { meetingId });
    mustAct(viewer, HOST_ACT, meeting.organisationCode, `You may not ${action} this meeting.`);
    expectVersion(meeting, expectedVersion);
    // That it is none is said before what it would need.
    mustBeStep(meeting.status, action);
    const reason = textOrNone('reason', input.reason ?? '', 500);
    const days = action === 'RESCHEDULE' ? newDaysOf(meeting, input) : undefined;
    if (action === 'CLOSE') await mustHaveNothingOpen(context, meeting);
    const before = daysOf(meeting);
    takeStep(context, meeting, action, { reason, days });
    await takeAgendaAlong(context, meeting, before);
    return new MeetingPayload(meeting);
  }

  @FieldResolver(() => [MeetingAction], {
    description: 'The steps this viewer may take now, by its state and their rights.',
  })
  nextActions(@Root() meeting: Meeting, @Ctx() { viewer }: Context): MeetingAction[] {
    if (!mayHost(viewer, meeting)) return [];
    return Object.values(MeetingAction).filter((action) => meeting.allows(action, viewer.subject));
  }

  @FieldResolver(() => [MeetingStep], {
    description: 'Every step it took, the first one first; none for the public.',
  })
  history(@Root() { id }: Meeting, @Ctx() { loaders }: Context) {
    return loaders.stepsOfMeeting.load(id);
  }
}
