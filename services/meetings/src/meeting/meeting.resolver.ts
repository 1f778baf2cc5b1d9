import { orNotFound, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AttendanceConnection } from '../attendance/attendance.connection.ts';
import { AttendanceFilter, AttendanceOrder, whereAttendance } from '../attendance/attendance.inputs.ts';
import { CommitmentConnection } from '../commitment/commitment.connection.ts';
import { CommitmentOrder, CommitmentsFilter, whereCommitment } from '../commitment/commitment.inputs.ts';
import type { Context } from '../context.ts';
import { MeetingDocumentConnection } from '../document/document.connection.ts';
import { ExternalBody } from '../external-body.stub.ts';
import { InvitationConnection } from '../invitation/invitation.connection.ts';
import { InvitationsFilter, whereInvitation } from '../invitation/invitation.inputs.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { MeetingConnection } from './meeting.connection.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingOrder, MeetingsFilter, whereMeeting } from './meeting.inputs.ts';
import { MeetingIndicators } from './meeting-indicators.ts';
import { MeetingSession } from './meeting-session.entity.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description: 'One meeting. Errors: NOT_FOUND, also when it is not visible or the id is no id at all.',
  })
  meeting(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('meeting', loaders.meeting.load(id));
  }

  @Query(() => MeetingConnection, {
    nullable: true,
    description: 'Meetings this viewer may see, the latest first unless ordered otherwise.',
  })
  async meetings(
    @Arg('filter', () => MeetingsFilter, { nullable: true }) filter: MeetingsFilter | undefined,
    @Arg('orderBy', () => [MeetingOrder], { nullable: true }) orderBy: MeetingOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new MeetingConnection(
      await loaders.meetings.load({
        ...page,
        where: whereMeeting(filter),
        orderBy: MeetingOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office that calls it.' })
  host(@Root() { organisationCode }: Meeting) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => [ExternalBody], {
    nullable: true,
    description: 'Bodies outside KPU that sent speakers, also where it is not known for which session.',
  })
  externalBodies(@Root() { externalBodyCodes }: Meeting) {
    return externalBodyCodes.map((code) => new ExternalBody(code));
  }

  @FieldResolver(() => [MeetingSession], { description: 'The agenda, in order.' })
  sessions(@Root() { id }: Meeting, @Ctx() { loaders }: Context) {
    return loaders.sessionsOfMeeting.load(id);
  }

  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'The invited offices, by code. The public gets their number in `indicators` only.',
  })
  async invitations(
    @Root() { id, published }: Meeting,
    @Arg('filter', () => InvitationsFilter, { nullable: true }) filter: InvitationsFilter | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    return new InvitationConnection(
      await loaders.invitationsOfMeeting.load({
        ...page,
        of: id,
        where: { ...whereInvitation(viewer, filter), published },
        orderBy: [['organisationCode', 'ASC']],
      }),
    );
  }

  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description: 'Who attended, by office, as far as this viewer may see them.',
  })
  async attendance(
    @Root() { id }: Meeting,
    @Arg('filter', () => AttendanceFilter, { nullable: true }) filter: AttendanceFilter | undefined,
    @Arg('orderBy', () => [AttendanceOrder], { nullable: true }) orderBy: AttendanceOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    return new AttendanceConnection(
      await loaders.attendanceOfMeeting.load({
        ...page,
        of: id,
        where: whereAttendance(viewer, filter),
        orderBy: AttendanceOrder.columns(orderBy, [['organisationCode', 'ASC']]),
      }),
    );
  }

  @FieldResolver(() => CommitmentConnection, {
    nullable: true,
    description: 'What was promised in it, by due date, as far as this viewer may see it.',
  })
  async commitments(
    @Root() { id }: Meeting,
    @Arg('filter', () => CommitmentsFilter, { nullable: true }) filter: CommitmentsFilter | undefined,
    @Arg('orderBy', () => [CommitmentOrder], { nullable: true }) orderBy: CommitmentOrder[] | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    return new CommitmentConnection(
      await loaders.commitmentsOfMeeting.load({
        ...page,
        of: id,
        where: whereCommitment(filter),
        orderBy: CommitmentOrder.columns(orderBy),
      }),
    );
  }

  @FieldResolver(() => Minutes, {
    nullable: true,
    description:
      'For the offices that were invited or called it, the inspectorate, national leadership and engaged auditors; until they are approved for the host and those above it.',
  })
  minutes(@Root() { id }: Meeting, @Ctx() { loaders }: Context) {
    return loaders.minutesOfMeeting.load(id);
  }

  @FieldResolver(() => MeetingDocumentConnection, {
    nullable: true,
    description: 'Its documents, as far as this viewer may see them, in the order in which they were added.',
  })
  async documents(@Root() { id }: Meeting, @Args() page: PageArgs, @Ctx() { loaders }: Context) {
    return new MeetingDocumentConnection(
      await loaders.documentsOfMeeting.load({ ...page, of: id, orderBy: [['id', 'ASC']] }),
    );
  }

  @FieldResolver(() => MeetingIndicators)
  indicators(@Root() { id }: Meeting) {
    return new MeetingIndicators(id);
  }
}
