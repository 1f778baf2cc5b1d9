import { forbidden, IndicatorScope, isWithinReach, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AttendanceConnection } from './attendance/attendance.connection.ts';
import { AttendanceFilter, AttendanceOrder, whereAttendance } from './attendance/attendance.inputs.ts';
import { CommitmentConnection } from './commitment/commitment.connection.ts';
import { CommitmentOrder, CommitmentsFilter, whereCommitment } from './commitment/commitment.inputs.ts';
import type { Context } from './context.ts';
import { timeOf } from './indicators/indicator-question.ts';
import { IndicatorArgs } from './indicators/indicators.inputs.ts';
import { mayCount } from './indicators/indicators.policy.ts';
import { OfficeMeetingIndicators } from './indicators/office-meeting-indicators.ts';
import { InvitationConnection } from './invitation/invitation.connection.ts';
import { InvitationsFilter, whereInvitation } from './invitation/invitation.inputs.ts';
import { MeetingConnection } from './meeting/meeting.connection.ts';
import { MeetingOrder, MeetingsFilter, whereMeeting } from './meeting/meeting.inputs.ts';
import { MEETING_REACH } from './meeting/meeting.policy.ts';
import { Organisation } from './organisation.stub.ts';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description:
      'Meetings this office itself hosts or, where the viewer may know it, is invited to, the latest first; not those of the offices below it.',
  })
  async meetings(
    @Root() { code }: Organisation,
    @Arg('filter', () => MeetingsFilter, { nullable: true }) filter: MeetingsFilter | undefined,
    @Arg('orderBy', () => [MeetingOrder], { nullable: true }) orderBy: MeetingOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    // Whoever may not read the invitations of an office must not learn them from its meetings.
    const knowsInvited = isWithinReach(viewer, MEETING_REACH, code);
    const pages = knowsInvited ? loaders.meetingsOfOrganisation : loaders.meetingsHostedBy;
    return new MeetingConnection(
      await pages.load({
        ...page,
        of: code,
        where: whereMeeting(filter),
        orderBy: MeetingOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'Invitations of this office itself, the next meeting first, as far as visible.',
  })
  async invitations(
    @Root() { code }: Organisation,
    @Arg('filter', () => InvitationsFilter, { nullable: true }) filter: InvitationsFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    return new InvitationConnection(
      await loaders.invitationsOfOrganisation.load({
        ...page,
        of: code,
        where: whereInvitation(viewer, filter),
        orderBy: [['startsOn', 'ASC']],
      }),
    );
  }

  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      'Who attended meetings, of this office and of those below it (`filter.organisation` narrows), the latest first, as far as visible.',
  })
  async attendance(
    @Root() { code }: Organisation,
    @Arg('filter', () => AttendanceFilter, { nullable: true }) filter: AttendanceFilter | undefined,
    @Arg('orderBy', () => [AttendanceOrder], { nullable: true }) orderBy: AttendanceOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    return new AttendanceConnection(
      await loaders.attendanceOfOrganisation.load({
        ...page,
        of: code,
        where: whereAttendance(viewer, filter),
        orderBy: AttendanceOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description:
      'What was promised by this office and by those below it (`filter.organisation` narrows), the next due first, as far as visible.',
  })
  async commitments(
    @Root() { code }: Organisation,
    @Arg('filter', () => CommitmentsFilter, { nullable: true }) filter: CommitmentsFilter | undefined,
    @Arg('orderBy', () => [CommitmentOrder], { nullable: true }) orderBy: CommitmentOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new CommitmentConnection(
      await loaders.commitmentsOfOrganisation.load({
        ...page,
        of: code,
        where: whereCommitment(filter),
        orderBy: CommitmentOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => OfficeMeetingIndicators, {
    nullable: true,
    description:
      'How this office and those below it come to meetings and keep what they promise (M1–M5). Errors: FORBIDDEN unless the viewer sees all that is counted, BAD_USER_INPUT for a time that is none or to come.',
  })
  meetingIndicators(
    @Root() { code }: Organisation,
    @Arg('scope', () => IndicatorScope, { defaultValue: IndicatorScope.BRANCH }) scope: IndicatorScope,
    @Args() { series, tiedTo, ...time }: IndicatorArgs,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<OfficeMeetingIndicators> {
    const question = { code, alone: scope === 'OFFICE' };
    if (!mayCount(viewer, question)) throw forbidden('You do not see all that this number would count.');
    return loaders.indicators.load({ ...question, ...timeOf(time), series, tiedTo });
  }
}
