import { expectVersion, mustAct, orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { MeetingPayload } from '../meeting/meeting.payloads.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { Organisation } from '../organisation.stub.ts';
import { InvitationConnection } from './invitation.connection.ts';
import { Invitation } from './invitation.entity.ts';
import {
  InvitationsFilter,
  InviteOfficesInput,
  ReplyToInvitationInput,
  WithdrawInvitationInput,
  whereInvitation,
} from './invitation.inputs.ts';
import { InvitationPayload, InviteOfficesPayload } from './invitation.payloads.ts';
import { mayKnowWhoCame, mayReply, REPLY_ACT } from './invitation.policy.ts';
import { inviteOffices } from './invite-offices.ts';
import { ANSWERED_WHILE, replyToInvitation } from './reply-to-invitation.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationConnection, {
    nullable: true,
    description:
      'Invitations this viewer may see, of the latest meeting first, by office: the rows behind M1 (`attended`) and M2 (`competent`) of an office, a province or the nation.',
  })
  async invitations(
    @Arg('filter', () => InvitationsFilter, { nullable: true }) filter: InvitationsFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    return new InvitationConnection(
      await loaders.invitations.load({
        ...page,
        where: whereInvitation(viewer, filter),
        orderBy: [
          ['startsOn', 'DESC'],
          ['organisationCode', 'ASC'],
        ],
      }),
    );
  }

  @Mutation(() => InviteOfficesPayload, {
    nullable: true,
    description:
      'Invites offices until the meeting begins: they are what attendance is counted by. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT for an office, or a division, that is none.',
  })
  async inviteOffices(
    @Arg('input', () => InviteOfficesInput) input: InviteOfficesInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, input);
    mustAct(context.viewer, HOST_ACT, meeting.organisationCode, 'Only its host invites to a meeting.');
    expectVersion(meeting, input.expectedVersion);
    return new InviteOfficesPayload(meeting, await inviteOffices(context, meeting, input));
  }

  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Takes back an invitation that has not gone out: who was invited stays in the count. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT.',
  })
  async withdrawInvitation(
    @Arg('input', () => WithdrawInvitationInput) input: WithdrawInvitationInput,
    @Ctx() context: Context,
  ) {
    const { loaders, viewer } = context;
    const invitation = await orNotFound('invitation', loaders.invitation.load(input.invitationId));
    mustAct(viewer, HOST_ACT, invitation.hostCode, 'Only the host takes an invitation back.');
    expectVersion(invitation, input.expectedVersion);
    return new MeetingPayload(await withdrawInvitation(context, invitation));
  }

  @Mutation(() => InvitationPayload, {
    nullable: true,
    description:
      'Answers an invitation (konfirmasi kehadiran), or answers it anew, until the meeting is over. By the invited office. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT.',
  })
  async replyToInvitation(
    @Arg('input', () => ReplyToInvitationInput) input: ReplyToInvitationInput,
    @Ctx() context: Context,
  ) {
    const { loaders, viewer } = context;
    const invitation = await orNotFound('invitation', loaders.invitation.load(input.invitationId));
    mustAct(viewer, REPLY_ACT, invitation.organisationCode, 'Only the invited office answers.');
    expectVersion(invitation, input.expectedVersion);
    await replyToInvitation(context, invitation, input);
    return new InvitationPayload(invitation);
  }

  @FieldResolver(() => Boolean, { description: 'Whether this viewer may answer it now.' })
  async answerable(@Root() invitation: Invitation, @Ctx() { loaders, viewer }: Context): Promise<boolean> {
    if (!mayReply(viewer, invitation)) return false;
    const meeting = await loaders.meeting.load(invitation.meetingId);
    return meeting !== undefined && ANSWERED_WHILE.includes(meeting.status);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the office came; null while the list is not known to be whole, or not for this viewer.',
  })
  attended(@Root() invitation: Invitation, @Ctx() { viewer }: Context) {
    return mayKnowWhoCame(viewer, invitation) ? invitation.attended : undefined;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether who was asked for came, not somebody in their place: of the invited role and, where one is named, of the invited division. Null as `attended`.',
  })
  competent(@Root() invitation: Invitation, @Ctx() { viewer }: Context) {
    return mayKnowWhoCame(viewer, invitation) ? invitation.competent : undefined;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'Null when this viewer may not see it.' })
  meeting(@Root() { meetingId }: Invitation, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { organisationCode }: Invitation) {
    return new Organisation(organisationCode);
  }
}
