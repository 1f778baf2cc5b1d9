import { type ActTable, ADDRESSED, addable, changeable, viewerIs } from '@oversight/kernel';
import { FINDING_REACH, seen } from '../audit.policy.ts';
import { RECORD, VERIFY } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { draftRemovable } from '../drafts.policy.ts';
import { changedByParty } from '../party-columns.ts';
import { TITLED } from '../restricted-access.policy.ts';
import { writtenOnDesk } from '../whole.policy.ts';

export const FINDING_ACTS: ActTable = {
  recordFinding: RECORD,
  changeFinding: RECORD,
  removeFinding: RECORD,
  confirmCause: VERIFY,
};

export const findingPolicies = writtenOnDesk([
  ...seen(FINDING_REACH, { columns: ADDRESSED, whileRestricted: TITLED }),
  addable(SCHEMA, [RECORD], ADDRESSED),
  changeable(SCHEMA, [RECORD, VERIFY], ADDRESSED),
  draftRemovable(ADDRESSED),
]);

/** Whose cause it was, the inspectorate says. */
export const findingShares = changedByParty([
  {
    columns: ['cause_confirmed', 'cause_confirmed_by'],
    using: viewerIs(SCHEMA, ['NATIONAL_AUDITOR']),
  },
]);
