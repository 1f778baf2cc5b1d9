import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import type { Context } from '../context.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { Reminder } from './reminder.entity.ts';

@Resolver(() => Reminder)
export class ReminderResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The office that is reminded.' })
  organisation(@Root() { organisationCode }: Reminder) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      'The meeting whose minutes are due, in which it was promised, to which it is invited, or which lapsed.',
  })
  meeting(@Root() { meetingId }: Reminder, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }

  @FieldResolver(() => Commitment, { nullable: true, description: 'Where it is about a commitment.' })
  commitment(@Root() { commitmentId }: Reminder, @Ctx() { loaders }: Context) {
    return commitmentId === undefined ? undefined : loaders.commitment.load(commitmentId);
  }

  @FieldResolver(() => Invitation, { nullable: true, description: 'Where it is about an invitation.' })
  invitation(@Root() { invitationId }: Reminder, @Ctx() { loaders }: Context) {
    return invitationId === undefined ? undefined : loaders.invitation.load(invitationId);
  }
}
