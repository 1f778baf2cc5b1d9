import {
  type ActTable,
  actable,
  mayAct,
  type ReachTable,
  roleOf,
  type Viewer,
  viewerIs,
} from '@oversight/kernel';
import { alsoSeen } from '../also-seen.policy.ts';
import { seen } from '../audit.policy.ts';
import { ANSWER } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';

/** What an office shows for itself: the inspectorate, the office and those above it, an engaged auditor. */
export const EVIDENCE_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** Whoever answers for an office shows by what, a machine with the same scope. */
export const EVIDENCE_ACTS: ActTable = {
  addEvidence: ANSWER,
  addEvidenceVersion: ANSWER,
  withdrawEvidence: ANSWER,
};

const OWN = `added_by = (select current_setting('viewer.subject', true))`;

/** Beside the others, a machine reads what it added itself. */
const visible = alsoSeen(
  seen(EVIDENCE_REACH),
  `draft_of is null and not restricted and ${viewerIs(SCHEMA, ['INTEGRATION'])} and ${OWN}`,
);
/** Nobody shows something in another's name. */
const addable = {
  name: 'addable',
  command: 'insert' as const,
  roles: [roleOf(SCHEMA, 'app')],
  check: `(${actable(SCHEMA, [ANSWER])}) and ${OWN}`,
};

export const evidencePolicies = [
  ...visible,
  addable,
  {
    name: 'changeable',
    command: 'update' as const,
    roles: [roleOf(SCHEMA, 'app')],
    using: actable(SCHEMA, [ANSWER]),
    check: actable(SCHEMA, [ANSWER]),
  },
];
export const evidenceVersionPolicies = [...visible, addable];

interface OfOffice {
  readonly organisationCode: string;
}

export const mayShow = (viewer: Viewer, { organisationCode }: OfOffice): boolean =>
  mayAct(viewer, ANSWER, organisationCode);
