import { connectionOf } from '@oversight/kernel';
import { Reminder } from './reminder.entity.ts';

export const ReminderConnection = connectionOf(Reminder);
