import { type ActTable, addable } from '@oversight/kernel';
import { FINDING_REACH, seen } from '../audit.policy.ts';
import { RECORD } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { draftRemovable } from '../drafts.policy.ts';

export const RECOMMENDATION_WRITING: ActTable = {
  recordRecommendation: RECORD,
  changeRecommendation: RECORD,
  removeRecommendation: RECORD,
};

/** What a value is made of is read as findings are: not by BI, and by an office its own. */
export const itemPolicies = [...seen(FINDING_REACH), addable(SCHEMA, [RECORD]), draftRemovable()];
