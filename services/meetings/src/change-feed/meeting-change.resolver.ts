import { FeedArgs, feedPageOf, ToldChange } from '@oversight/kernel';
import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Attendance } from '../attendance/attendance.entity.ts';
import { Commitment } from '../commitment/commitment.entity.ts';
import type { Context } from '../context.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'That a meeting, an invitation, a commitment or a row of an attendance list changed: `type` says which.',
})
export class MeetingChange extends ToldChange {}

const MeetingChanges = feedPageOf(MeetingChange);

@Resolver(() => MeetingChange)
export class MeetingChangeResolver {
  @Query(() => MeetingChanges, {
    nullable: true,
    description:
      'What changed in meetings, invitations with their answers, commitments and attendance, as far as this viewer sees them, in the order of commits: no change is skipped. Minutes are told by their meeting, once approved; documents and evidence are not. Errors: BAD_CURSOR, CURSOR_EXPIRED when deletions since it are no longer kept, BAD_USER_INPUT for `first`.',
  })
  async meetingChanges(@Args() asked: FeedArgs, @Ctx() { loaders }: Context) {
    return new MeetingChanges(await loaders.changes.load(asked));
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The node itself, where it is a meeting.' })
  meeting(@Root() { type, id }: MeetingChange, @Ctx() { loaders }: Context) {
    return type === 'Meeting' ? loaders.meeting.load(id) : undefined;
  }

  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The node itself, where it is an invitation.',
  })
  invitation(@Root() { type, id }: MeetingChange, @Ctx() { loaders }: Context) {
    return type === 'Invitation' ? loaders.invitation.load(id) : undefined;
  }

  @FieldResolver(() => Commitment, {
    nullable: true,
    description: 'The node itself, where it is a commitment.',
  })
  commitment(@Root() { type, id }: MeetingChange, @Ctx() { loaders }: Context) {
    return type === 'Commitment' ? loaders.commitment.load(id) : undefined;
  }

  @FieldResolver(() => Attendance, {
    nullable: true,
    description: 'The node itself, where it is a row of an attendance list.',
  })
  attendance(@Root() { type, id }: MeetingChange, @Ctx() { loaders }: Context) {
    return type === 'Attendance' ? loaders.attendance.load(id) : undefined;
  }
}
