import {
  type Act,
  type ActTable,
  ADDRESSED,
  actable,
  isNamed,
  isWithinReach,
  mayAct,
  type ReachTable,
  type Restrictable,
  roleOf,
  type Viewer,
  viewerHasDuty,
  viewerIs,
  type Where,
} from '@oversight/kernel';
import { alsoSeen } from '../also-seen.policy.ts';
import { mayReadContent, seen } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';

/** Legal opinions and referrals: the inspectorate, an engaged auditor, and below, whoever has the duty LEGAL. */
export const LEGAL_REACH: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' };
const DUTY = 'LEGAL';

/** The inspectorate and the legal bureau write them; what is restricted, who of them is named on it. */
export const LEGAL: Act = {
  by: { NATIONAL_AUDITOR: 'EVERYWHERE', WHISTLEBLOWING: 'EVERYWHERE' },
  duty: DUTY,
};
export const LEGAL_ACTS: ActTable = {
  writeLegalOpinion: LEGAL,
  reviseLegalOpinion: LEGAL,
  issueLegalOpinion: LEGAL,
  draftReferral: LEGAL,
  advanceReferral: LEGAL,
};

const roles = [roleOf(SCHEMA, 'app')];
const NAMED = `(not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))])`;
const byLegal = `(${actable(SCHEMA, [LEGAL], ADDRESSED)}) and ${NAMED}`;

const visible = alsoSeen(
  seen(LEGAL_REACH, { columns: ADDRESSED }),
  `draft_of is null and not restricted and ${viewerIs(SCHEMA, ['WHISTLEBLOWING'])} and ${viewerHasDuty(DUTY)}`,
);
const addable = { name: 'addable', command: 'insert' as const, roles, check: byLegal };

export const legalPolicies = [
  ...visible,
  addable,
  { name: 'changeable', command: 'update' as const, roles, using: byLegal, check: byLegal },
];
export const legalHistoryPolicies = [...visible, addable];

export const mayRecordLegal = (viewer: Viewer): boolean => mayAct(viewer, LEGAL, '00');

/** How far a referral came: beside those who read it, national leadership, also of what it knows by its title only. */
export const REFERRAL_STATUS_REACH: ReachTable = { ...LEGAL_REACH, NATIONAL_LEADERSHIP: 'EVERYWHERE' };

type Audited = Restrictable & { readonly addressedOffices: readonly string[] };

export const mayReadReferralStatus = (viewer: Viewer, finding: Audited): boolean => {
  if (isNamed(viewer, finding) || viewer.roles.includes('NATIONAL_LEADERSHIP')) return true;
  return (
    mayReadContent(viewer, finding) &&
    finding.addressedOffices.some((code) => isWithinReach(viewer, REFERRAL_STATUS_REACH, code))
  );
};

/** The findings of whose legal opinions somebody may ask; undefined where of none. */
export function whereLegalIsRead(viewer: Viewer): Where | undefined {
  const has = (role: Viewer['roles'][number]) => viewer.roles.includes(role);
  if (has('NATIONAL_AUDITOR') || (has('WHISTLEBLOWING') && viewer.duties.includes(DUTY))) return {};
  const ways = [
    ...(has('EXTERNAL_AUDITOR') ? [{ addressedOffices: { $overlap: [...viewer.engagements] } }] : []),
    ...(has('WHISTLEBLOWING') ? [{ restricted: true, needToKnow: { $contains: [viewer.subject] } }] : []),
  ];
  return ways.length === 0 ? undefined : { $or: ways };
}
