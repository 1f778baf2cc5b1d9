import { NO_PAGE, PageArgs } from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { FindingPermissions } from './finding-permissions.ts';
import { FindingReminderConnection } from './reminder/finding-reminder.connection.ts';
import { FindingRemindersFilter, whereFindingReminder } from './reminder/finding-reminder.inputs.ts';
import { whereInbox } from './reminder/finding-reminder.policy.ts';
import { Viewer } from './viewer.stub.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => FindingPermissions, { nullable: true })
  findingPermissions(@Ctx() { viewer }: Context) {
    return new FindingPermissions(viewer);
  }

  @FieldResolver(() => FindingReminderConnection, {
    nullable: true,
    description:
      'Of what this viewer’s own office is reminded in the follow-up of audits, newest due first; open ones unless asked otherwise. Empty for who has no inbox.',
  })
  async findingReminders(
    @Arg('filter', () => FindingRemindersFilter, { nullable: true })
    filter: FindingRemindersFilter | undefined,
    @Arg('branch', () => Boolean, {
      defaultValue: false,
      description: 'Also of a province’s regencies; for the inspectorate overdue answers of every office.',
    })
    branch: boolean,
    @Args() page: PageArgs,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const inbox = whereInbox(viewer, branch);
    if (!inbox) return new FindingReminderConnection(NO_PAGE);
    return new FindingReminderConnection(
      await loaders.reminders.load({
        ...page,
        where: { $and: [inbox, whereFindingReminder(filter)] },
        orderBy: [['dueOn', 'DESC']],
      }),
    );
  }
}
