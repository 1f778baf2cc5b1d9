import {
  type Act,
  type ActTable,
  actable,
  type ReachTable,
  roleOf,
  serviceDoors,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { COMMITMENT_ACTS } from '../commitment/commitment.policy.ts';
import { SCHEMA } from '../in-branch.policy.ts';

/** What an office shows for itself: the inspectorate, the office and those above it, an engaged auditor. */
export const EVIDENCE_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** Whoever reports a commitment shows what it was done by, a machine with the same scope. */
export const EVIDENCE_ACT: Act = COMMITMENT_ACTS.OFFICE;
export const EVIDENCE_ACTS: ActTable = { addCommitmentEvidence: EVIDENCE_ACT };

const OWN = `added_by = (select current_setting('viewer.subject', true))`;

export const evidencePolicies = [
  visible(
    SCHEMA,
    `${withinReach(SCHEMA, EVIDENCE_REACH)} or ${viewerIs(SCHEMA, ['INTEGRATION'])} and ${OWN}`,
  ),
  ...serviceDoors(SCHEMA),
  {
    name: 'addable',
    command: 'insert' as const,
    roles: [roleOf(SCHEMA, 'app')],
    // Nobody shows something in another's name.
    check: `(${actable(SCHEMA, [EVIDENCE_ACT])}) and ${OWN}`,
  },
];
