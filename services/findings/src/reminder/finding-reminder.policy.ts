import {
  type ReachTable,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';
import type { FindingReminderKind, ReminderRecipient } from './finding-reminder-kind.ts';

/**
 * A reminder is for who has to do something: the office, the province above it, and the inspectorate. Readers of numbers,
 * machines, leadership and auditors from outside have the recommendations themselves.
 */
const REMINDER_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
};

/** The inspectorate's are about any office, and told at KPU RI: not to the others there. */
const INSPECTORATE: ReminderRecipient = 'INSPECTORATE';
const unlessAnothers = `(recipient <> '${INSPECTORATE}' or ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR'])})`;

/**
 * Written by the worker's functions only, which are the loader's. None is made of a draft or of what is restricted; one
 * whose report is restricted later is seen by nobody from that moment.
 */
export const reminderPolicies = [
  visible(
    SCHEMA,
    `draft_of is null and not restricted and ${withinReach(SCHEMA, REMINDER_REACH)} and ${unlessAnothers}`,
  ),
  ...serviceDoors(SCHEMA),
];

/** Of other offices' the inspectorate is told what is late, not what is coming. */
const LATE: FindingReminderKind = 'ANSWER_OVERDUE';

/** Whose reminders an inbox holds; undefined where this viewer has none. */
export function whereInbox(
  { roles, organisationCode, provinceCode }: Viewer,
  branch: boolean,
): Record<string, unknown> | undefined {
  if (organisationCode === undefined || !roles.some((role) => REMINDER_REACH[role])) return undefined;
  const own = { organisationCode };
  if (!branch) return own;
  if (roles.includes('NATIONAL_AUDITOR')) return { $or: [own, { kind: LATE }] };
  return roles.includes('PROVINCE') ? { provinceCode } : own;
}
