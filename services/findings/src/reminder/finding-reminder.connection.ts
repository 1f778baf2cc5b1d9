import { connectionOf } from '@oversight/kernel';
import { FindingReminder } from './finding-reminder.entity.ts';

export const FindingReminderConnection = connectionOf(FindingReminder);
