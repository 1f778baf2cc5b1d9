import type { Where } from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { FindingReminderKind, ReminderRecipient } from './finding-reminder-kind.ts';

@InputType({ description: 'Conditions on reminders of a follow-up; those given must all hold.' })
export class FindingRemindersFilter {
  @Field(() => [FindingReminderKind], { nullable: true, description: 'Any of these kinds.' })
  kind?: FindingReminderKind[];

  @Field(() => [ReminderRecipient], {
    nullable: true,
    description: 'Of which it is the task of any of these.',
  })
  recipient?: ReminderRecipient[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Those of which something is still owed; `false` are the closed ones.',
  })
  open: boolean;
}

export function whereFindingReminder({ kind, recipient, open }: Partial<FindingRemindersFilter> = {}): Where {
  return {
    ...(kind && { kind: { $in: kind } }),
    ...(recipient && { recipient: { $in: recipient } }),
    closedOn: open === false ? { $ne: null } : null,
  };
}
