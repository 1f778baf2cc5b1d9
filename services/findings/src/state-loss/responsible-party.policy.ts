import {
  ENGAGED,
  isNamed,
  isWithinReach,
  NAMED,
  type ReachTable,
  type Restrictable,
  roleOf,
  seesWholeBranch,
  type Viewer,
  withinReach,
} from '@oversight/kernel';
import { seen } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';
import { isBudgetUser, VIEWER_IS_BUDGET_USER } from './budget-user.ts';
import { maskName } from './mask-name.ts';

type Placed = Restrictable & { readonly organisationCode: string };

/** Who reads the names of people who owe: KPU RI everywhere, because its TPKN verifies and its Sekjen charges. */
const NAME_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'EVERYWHERE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};
/** The rows; a province with the names masked. Machines, BI and the rest of an office see none. */
export const PARTY_REACH: ReachTable = { ...NAME_REACH, PROVINCE: 'BRANCH' };
/** Of a regency only its budget user. */
const BUDGET_USER_REACH: ReachTable = { REGENCY: 'OFFICE' };

/** Rows about people who owe the state something. */
export const seenParties = [
  ...seen(PARTY_REACH, { ifNamed: NAMED.filter((role) => PARTY_REACH[role]) }),
  {
    name: 'budget_user',
    command: 'select' as const,
    roles: [roleOf(SCHEMA, 'app')],
    using: `draft_of is null and not restricted and ${VIEWER_IS_BUDGET_USER} and ${withinReach(SCHEMA, BUDGET_USER_REACH)}`,
  },
];

/** How far this viewer sees such rows. */
export const partyReachOf = (viewer: Viewer): ReachTable =>
  isBudgetUser(viewer) ? { ...PARTY_REACH, ...BUDGET_USER_REACH } : PARTY_REACH;

const engaged: ReachTable = Object.fromEntries(ENGAGED.map((role) => [role, NAME_REACH[role]]));

/** While a finding is restricted: who is named on it as an inspector, and the engaged auditor. */
export function mayReadName(viewer: Viewer, row: Placed): boolean {
  const { organisationCode: code } = row;
  if (row.restricted)
    return (
      (viewer.roles.includes('NATIONAL_AUDITOR') && isNamed(viewer, row)) ||
      isWithinReach(viewer, engaged, code)
    );
  return (
    isWithinReach(viewer, NAME_REACH, code) ||
    (isBudgetUser(viewer) && isWithinReach(viewer, BUDGET_USER_REACH, code))
  );
}

/** A name as this viewer may have it: whole, as initials, or not at all. */
export function nameShown(viewer: Viewer, row: Placed, name: string | undefined): string | undefined {
  if (name === undefined || mayReadName(viewer, row)) return name;
  return !row.restricted && isWithinReach(viewer, PARTY_REACH, row.organisationCode)
    ? maskName(name)
    : undefined;
}

/** Numbers are for whoever sees every row behind them; an office's budget user has no others to compare with. */
export const mayCountLosses = (viewer: Viewer, code: string, alone: boolean): boolean =>
  alone ? isWithinReach(viewer, PARTY_REACH, code) : seesWholeBranch(viewer, PARTY_REACH, code);
