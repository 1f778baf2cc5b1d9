import { inboxOf, serviceDoors, type Viewer, visible, whomReminded } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import type { FindingReminderKind, ReminderRecipient } from './finding-reminder-kind.ts';

const INSPECTORATE: ReminderRecipient = 'INSPECTORATE';

/**
 * Written by the worker's functions only, which are the loader's. None is made of a draft or of what is restricted; one
 * whose report is restricted later is seen by nobody from that moment.
 */
export const reminderPolicies = [
  visible(
    SCHEMA,
    `draft_of is null and not restricted and ${whomReminded(SCHEMA, `recipient <> '${INSPECTORATE}'`)}`,
  ),
  ...serviceDoors(SCHEMA),
];

const LATE: FindingReminderKind = 'ANSWER_OVERDUE';

/** Whose reminders an inbox holds; undefined where this viewer has none. */
export const whereInbox = (viewer: Viewer, branch: boolean) => inboxOf(viewer, branch, { kind: LATE });
