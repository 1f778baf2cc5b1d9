import {
  type Act,
  type ActTable,
  changeable,
  isWithinReach,
  mayAct,
  NAMED,
  type ReachTable,
  serviceDoors,
  type Viewer,
  visibleUnlessRestricted,
} from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA, visibleInBranch } from '../in-branch.policy.ts';
import { type CommitmentAction, type CommitmentParty, STEPS } from './commitment-steps.ts';

interface Committed {
  readonly organisationCode: string;
}

/** BI reads that something was promised and whether it was kept, never the words nor who answers for it. */
export const COMMITMENT_TEXT_REACH: ReachTable = { ...IN_BRANCH_REACH, BI_READER: undefined };

/** The fields that not everybody reads who sees the row. */
export const COMMITMENT_FIELDS = {
  text: COMMITMENT_TEXT_REACH,
  measure: COMMITMENT_TEXT_REACH,
  owner: COMMITMENT_TEXT_REACH,
  officeNote: COMMITMENT_TEXT_REACH,
  inspectorateNote: COMMITMENT_TEXT_REACH,
} as const;

export const mayReadCommitment = (
  viewer: Viewer,
  row: Committed,
  field: keyof typeof COMMITMENT_FIELDS,
): boolean => isWithinReach(viewer, COMMITMENT_FIELDS[field], row.organisationCode);

/** The committing office reports, its province's machine too; the inspectorate verifies. A province speaks for itself. */
export const COMMITMENT_ACTS: ActTable<CommitmentParty> = {
  OFFICE: {
    by: { NATIONAL_SECRETARIAT: 'OFFICE', PROVINCE: 'OFFICE', REGENCY: 'OFFICE', INTEGRATION: 'BRANCH' },
    scope: 'commitment:report',
  },
  INSPECTORATE: { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } },
};

export const actOf = (action: CommitmentAction): Act => COMMITMENT_ACTS[STEPS[action].by];

export const mayAdvanceCommitment = (viewer: Viewer, row: Committed, action: CommitmentAction): boolean =>
  mayAct(viewer, actOf(action), row.organisationCode);

/** Whoever sees a commitment knows its recommendation, unless that is restricted: then only who may know of it too. */
export const visibleLinks = [
  ...visibleUnlessRestricted(SCHEMA, IN_BRANCH_REACH, {
    ifNamed: NAMED.filter((role) => IN_BRANCH_REACH[role]),
  }),
  ...serviceDoors(SCHEMA),
];

export const commitmentPolicies = [...visibleInBranch, changeable(SCHEMA, Object.values(COMMITMENT_ACTS))];
