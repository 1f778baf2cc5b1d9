import { inboxOf, serviceDoors, type Viewer, visible, whomReminded } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';
import type { ReminderKind } from './reminder-kind.ts';

const OF_THE_INSPECTORATE: ReminderKind = 'COMMITMENT_TO_VERIFY';

/** Written by the worker's functions only, which are the loader's: no request adds, changes or removes one. */
export const reminderPolicies = [
  visible(SCHEMA, whomReminded(SCHEMA, `kind <> '${OF_THE_INSPECTORATE}'`)),
  ...serviceDoors(SCHEMA),
];

const LATE: readonly ReminderKind[] = ['COMMITMENT_OVERDUE', 'MINUTES_LATE', 'MEETING_LAPSED'];

/** Whose reminders an inbox holds; undefined where this viewer has none. */
export const whereInbox = (viewer: Viewer, branch: boolean) =>
  inboxOf(viewer, branch, { kind: { $in: LATE } });
