import {
  type Act,
  type ActTable,
  addable,
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
import { HOST_ACT, HOST_COLUMNS } from '../meeting/meeting.policy.ts';
import { changedByParty } from '../party-columns.ts';
import { type CommitmentAction, type CommitmentParty, STEPS } from './commitment-steps.ts';

interface Committed {
  readonly organisationCode: string;
}

interface Written extends Committed {
  /** Host of the meeting in which it was made. */
  readonly hostCode: string;
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
  hostNote: COMMITMENT_TEXT_REACH,
} as const;

export const mayReadCommitment = (
  viewer: Viewer,
  row: Committed,
  field: keyof typeof COMMITMENT_FIELDS,
): boolean => isWithinReach(viewer, COMMITMENT_FIELDS[field], row.organisationCode);

/**
 * The committing office reports, its province's machine too; the inspectorate verifies. A province speaks for itself, and
 * as host of the meeting it writes down, extends and gives up.
 */
export const COMMITMENT_ACTS: ActTable<CommitmentParty> = {
  OFFICE: {
    by: { NATIONAL_SECRETARIAT: 'OFFICE', PROVINCE: 'OFFICE', REGENCY: 'OFFICE', INTEGRATION: 'BRANCH' },
    scope: 'commitment:report',
  },
  INSPECTORATE: { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } },
  HOST: HOST_ACT,
};

export const actOf = (action: CommitmentAction): Act => COMMITMENT_ACTS[STEPS[action].by];

/** Whose office it is that decides whether somebody may take the step. */
export const officeOf = (row: Written, action: CommitmentAction): string =>
  STEPS[action].by === 'HOST' ? row.hostCode : row.organisationCode;

export const mayAdvanceCommitment = (viewer: Viewer, row: Written, action: CommitmentAction): boolean =>
  mayAct(viewer, actOf(action), officeOf(row, action));

/** Which columns each party writes; the status goes with them. */
export const commitmentShares = changedByParty([
  { columns: ['reported_on', 'reported_by', 'office_note'], act: COMMITMENT_ACTS.OFFICE },
  { columns: ['verified_on', 'inspectorate_note'], act: COMMITMENT_ACTS.INSPECTORATE },
  {
    columns: ['text', 'owner', 'measure', 'sub_element_code', 'due_date', 'host_note', 'cancelled_on'],
    act: COMMITMENT_ACTS.HOST,
    of: HOST_COLUMNS,
  },
]);

/** A host writes down what those promise whose commitments it sees. */
export const IN_SIGHT_OF_HOST: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE', PROVINCE: 'BRANCH' } };

/** Whoever sees a commitment knows its recommendation, unless that is restricted: then only who may know of it too. */
export const visibleLinks = [
  ...visibleUnlessRestricted(SCHEMA, IN_BRANCH_REACH, {
    ifNamed: NAMED.filter((role) => IN_BRANCH_REACH[role]),
  }),
  addable(SCHEMA, [IN_SIGHT_OF_HOST]),
  ...serviceDoors(SCHEMA),
];

/** The mutations that are the host's. */
export const COMMITMENT_HOST_ACTS: ActTable = {
  agreeCommitments: HOST_ACT,
  rewordCommitment: HOST_ACT,
  extendCommitment: HOST_ACT,
};

const { HOST: host, ...parties } = COMMITMENT_ACTS;
const byParty = changeable(SCHEMA, Object.values(parties));
const byHost = changeable(SCHEMA, [host], HOST_COLUMNS);

export const commitmentPolicies = [
  ...visibleInBranch,
  addable(SCHEMA, [host], HOST_COLUMNS),
  {
    ...byParty,
    using: `(${byParty.using}) or (${byHost.using})`,
    check: `(${byParty.check}) or (${byHost.check})`,
  },
];

export const historyPolicies = [
  ...visibleInBranch,
  addable(SCHEMA, [...Object.values(parties), IN_SIGHT_OF_HOST]),
];
export const extensionPolicies = [...visibleInBranch, addable(SCHEMA, [IN_SIGHT_OF_HOST])];
