import type { Where } from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { ReminderKind } from './reminder-kind.ts';

@InputType({ description: 'Conditions on reminders; those given must all hold.' })
export class RemindersFilter {
  @Field(() => [ReminderKind], { nullable: true, description: 'Any of these kinds.' })
  kind?: ReminderKind[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Those of which something is still owed; `false` are the closed ones.',
  })
  open: boolean;
}

export function whereReminder({ kind, open }: Partial<RemindersFilter> = {}): Where {
  return {
    ...(kind && { kind: { $in: kind } }),
    closedOn: open === false ? { $ne: null } : null,
  };
}
