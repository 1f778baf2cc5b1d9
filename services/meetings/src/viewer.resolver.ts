import { NO_PAGE, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { MeetingPermissions } from './meeting-permissions.ts';
import { ReminderConnection } from './reminder/reminder.connection.ts';
import { RemindersFilter, whereReminder } from './reminder/reminder.inputs.ts';
import { whereInbox } from './reminder/reminder.policy.ts';
import { Viewer } from './viewer.stub.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => MeetingPermissions, { nullable: true })
  meetingPermissions(@Ctx() { viewer }: Context) {
    return new MeetingPermissions(viewer);
  }

  @FieldResolver(() => ReminderConnection, {
    nullable: true,
    description:
      'Of what this viewer’s own office is reminded, newest due first; open ones unless asked otherwise. Empty for who has no inbox.',
  })
  async meetingReminders(
    @Arg('filter', () => RemindersFilter, { nullable: true }) filter: RemindersFilter | undefined,
    @Arg('branch', () => Boolean, {
      defaultValue: false,
      description:
        'Also of a province’s regencies; for the inspectorate late minutes, lapsed meetings and overdue commitments of every office.',
    })
    branch: boolean,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const inbox = whereInbox(viewer, branch);
    if (!inbox) return new ReminderConnection(NO_PAGE);
    return new ReminderConnection(
      await loaders.reminders.load({
        ...page,
        where: { $and: [inbox, whereReminder(filter)] },
        orderBy: [['dueOn', 'DESC']],
      }),
    );
  }
}
