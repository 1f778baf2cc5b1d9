import { type ActTable, ADDRESSED, addable, changeable } from '@oversight/kernel';
import { FINDING_REACH, seen } from '../audit.policy.ts';
import { RECORD, VERIFY } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { draftRemovable } from '../drafts.policy.ts';
import { TITLED } from '../restricted-access.policy.ts';

export const FINDING_ACTS: ActTable = {
  recordFinding: RECORD,
  changeFinding: RECORD,
  removeFinding: RECORD,
  confirmCause: VERIFY,
};

export const findingPolicies = [
  ...seen(FINDING_REACH, { columns: ADDRESSED, whileRestricted: TITLED }),
  addable(SCHEMA, [RECORD], ADDRESSED),
  changeable(SCHEMA, [RECORD, VERIFY], ADDRESSED),
  draftRemovable(ADDRESSED),
];
