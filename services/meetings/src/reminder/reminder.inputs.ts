import type { Where } from '@oversight/kernel';
import { Field, InputType } from 'type-graphql';
import { ReminderKind } from './reminder-kind.ts';

@InputType({ description: 'Conditions on reminders; those given must all hold.' })
export class RemindersFilter {
  @Field(() => [ReminderKind], { nullable: true, description: 'Any of these kinds.' })
  kind?: ReminderKind[];

  @Field(() => Boolean, {
    defaultValue: true,
    nullable: true,
    description: 'Those of which something is still owed; `false` are the closed ones, null is both.',
  })
  open?: boolean | null;
}

export function whereReminder({ kind, open = true }: RemindersFilter = {}): Where {
  const conditions: Where[] = [
    ...(kind ? [{ kind: { $in: kind } }] : []),
    ...(open === null ? [] : [{ closedOn: open ? null : { $ne: null } }]),
  ];
  return { $and: conditions };
}
