import { type Act, type ActTable, addable, mayAct, mustAct, type Viewer } from '@oversight/kernel';
import { RECOMMENDATION_REACH, seen } from '../audit.policy.ts';
import { ANSWER, ASSESS, CONSOLIDATE, VERIFY } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import type { ReportSource } from '../vocabulary.ts';
import { FollowUpAction } from './follow-up-action.ts';
import { edgeFrom, type FollowUpParty, STEPS, type Stepped } from './follow-up-steps.ts';

/** What BPK decides its auditors write, or APIP from paper; what APIP decides is APIP’s alone. */
export const auditorActOf = (source: ReportSource): Act => (source === 'BPK' ? ASSESS : VERIFY);

const actOf = (by: FollowUpParty, source: ReportSource): Act =>
  by === 'AUDITOR' ? auditorActOf(source) : { OFFICE: ANSWER, PROVINCE: CONSOLIDATE, APIP: VERIFY }[by];

/** Whose step it is from where it stands; where it is none, whoever ever takes it. */
const actsOf = (part: Stepped, action: FollowUpAction): Act[] => {
  const edge = edgeFrom(part, action);
  return (edge ? [edge] : STEPS[action]).map(({ by }) => actOf(by, part.source));
};

export const mayStep = (viewer: Viewer, part: Stepped, action: FollowUpAction): boolean =>
  actsOf(part, action).some((act) => mayAct(viewer, act, part.organisationCode));

export function mustBeTheirStep(viewer: Viewer, part: Stepped, action: FollowUpAction): void {
  if (mayStep(viewer, part, action)) return;
  mustAct(viewer, actsOf(part, action)[0] as Act, part.organisationCode, `You may not ${action} this part.`);
}

/** Who may take a step with some part, by its name. */
export const FOLLOW_UP_ACTS: ActTable = {
  DISPOSE: ANSWER,
  DRAFT: ANSWER,
  SUBMIT: ANSWER,
  CONSOLIDATE,
  VERIFY,
  SEND: VERIFY,
  RETURN: { by: { ...CONSOLIDATE.by, ...ASSESS.by }, body: 'BPK' },
  ASSESS,
  extendDeadline: ASSESS,
};

export const deadlineExtensionPolicies = [...seen(RECOMMENDATION_REACH), addable(SCHEMA, [ASSESS])];
