import { type ActTable, addable, isWithinReach, type ReachTable, type Viewer } from '@oversight/kernel';
import { FINDING_REACH, mayReadContent, seen } from '../audit.policy.ts';
import { RECORD } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { draftRemovable } from '../drafts.policy.ts';
import type { RecommendationItem } from './recommendation-item.entity.ts';

export const RECOMMENDATION_WRITING: ActTable = {
  recordRecommendation: RECORD,
  changeRecommendation: RECORD,
  removeRecommendation: RECORD,
};

/** What a value is made of is read as findings are: not by BI, and by an office its own. */
export const itemPolicies = [...seen(FINDING_REACH), addable(SCHEMA, [RECORD]), draftRemovable()];

/** Who reads the name of somebody who has to pay (row "responsible party"); a province reads it masked. */
export const PAYER_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  REGENCY: 'OFFICE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};
const MASKED_REACH: ReachTable = { PROVINCE: 'BRANCH' };

/** Each word by its first letter: "Siti Aminah" is "S*** A***", however long they are. */
export const masked = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ');

type Item = Pick<RecommendationItem, 'payer' | 'organisationCode' | 'restricted' | 'needToKnow'>;

/** The name as this viewer may read it. */
export function payerFor(viewer: Viewer, item: Item): string | undefined {
  if (item.payer === undefined || !mayReadContent(viewer, item)) return undefined;
  if (isWithinReach(viewer, PAYER_REACH, item.organisationCode)) return item.payer;
  return isWithinReach(viewer, MASKED_REACH, item.organisationCode) ? masked(item.payer) : undefined;
}
