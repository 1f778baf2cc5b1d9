import {
  type ReachTable,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';
import type { ReminderKind } from './reminder-kind.ts';

/**
 * A reminder is for who has to do something: the office, the province above it, and the inspectorate. Readers of numbers,
 * machines, leadership and auditors from outside have the commitments and meetings themselves.
 */
const REMINDER_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
};

/** What waits to be verified is any office's, and told at the inspectorate's: not to the others of KPU RI. */
const OF_THE_INSPECTORATE: ReminderKind = 'COMMITMENT_TO_VERIFY';
const unlessAnothers = `(kind <> '${OF_THE_INSPECTORATE}' or ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR'])})`;

/** Written by the worker's functions only, which are the loader's: no request adds, changes or removes one. */
export const reminderPolicies = [
  visible(SCHEMA, `${withinReach(SCHEMA, REMINDER_REACH)} and ${unlessAnothers}`),
  ...serviceDoors(SCHEMA),
];

/** Of other offices' the inspectorate is told what is late, not what is coming. */
const LATE: readonly ReminderKind[] = ['COMMITMENT_OVERDUE', 'MINUTES_LATE', 'MEETING_LAPSED'];

/** Whose reminders an inbox holds; undefined where this viewer has none. */
export function whereInbox(
  { roles, organisationCode, provinceCode }: Viewer,
  branch: boolean,
): Record<string, unknown> | undefined {
  if (organisationCode === undefined || !roles.some((role) => REMINDER_REACH[role])) return undefined;
  const own = { organisationCode };
  if (!branch) return own;
  if (roles.includes('NATIONAL_AUDITOR')) return { $or: [own, { kind: { $in: LATE } }] };
  return roles.includes('PROVINCE') ? { provinceCode } : own;
}
