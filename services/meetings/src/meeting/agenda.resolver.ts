import { expectVersion, mustAct } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { SetAgendaInput } from './agenda.inputs.ts';
import { MeetingPayload } from './meeting.payloads.ts';
import { HOST_ACT } from './meeting.policy.ts';
import { meetingOf } from './meeting-of.ts';
import { setAgenda } from './set-agenda.ts';

@Resolver()
export class AgendaResolver {
  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Says the whole agenda anew, until the minutes are approved; the version of the meeting grows with it. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async setAgenda(@Arg('input', () => SetAgendaInput) input: SetAgendaInput, @Ctx() context: Context) {
    const meeting = await meetingOf(context, input);
    mustAct(
      context.viewer,
      HOST_ACT,
      meeting.organisationCode,
      'Only its host sets the agenda of a meeting.',
    );
    expectVersion(meeting, input.expectedVersion);
    await setAgenda(context, meeting, input.sessions);
    return new MeetingPayload(meeting);
  }
}
