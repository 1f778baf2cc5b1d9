import { type ReachTable, viewerIs, withinReach } from '../access/reach.ts';
import type { Viewer } from '../access/viewer.ts';

type Condition = Readonly<Record<string, unknown>>;

/**
 * A reminder is for who has to do something: the office, the province above it, and the inspectorate. Readers of numbers,
 * machines, leadership and auditors from outside have what it is about.
 */
const REMINDER_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
};

/**
 * Who sees a reminder, as a row policy. What the inspectorate has to do is about any office, and told at KPU RI: not to
 * the others there. `others` is which reminders those are that are not the inspectorate's, as SQL.
 */
export const whomReminded = (schema: string, others: string): string =>
  `${withinReach(schema, REMINDER_REACH)} and (${others} or ${viewerIs(schema, ['NATIONAL_AUDITOR'])})`;

/**
 * Whose reminders an inbox holds; undefined where this viewer has none. Of other offices' the inspectorate is told what
 * is `late`, not what is coming.
 */
export function inboxOf(
  { roles, organisationCode, provinceCode }: Viewer,
  branch: boolean,
  late: Condition,
): Condition | undefined {
  if (organisationCode === undefined || !roles.some((role) => REMINDER_REACH[role])) return undefined;
  const own = { organisationCode };
  if (!branch) return own;
  if (roles.includes('NATIONAL_AUDITOR')) return { $or: [own, late] };
  return roles.includes('PROVINCE') ? { provinceCode } : own;
}
