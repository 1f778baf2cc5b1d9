import { isWithinReach, reachOf, seesWholeBranch, type Viewer } from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import type { IndicatorQuestion } from './finding-indicators.loader.ts';

const NATION = '00';

/** Numbers over the whole country come from the sigma function, for whoever may have them. */
export const isNational = ({ code, scope }: IndicatorQuestion): boolean =>
  code === NATION && scope === 'BRANCH';

/**
 * A number is shown to whoever sees every row behind it; the public may have the national numbers on BPK’s
 * recommendations (domain indicators F1, F2).
 */
export function mayCount(viewer: Viewer, question: IndicatorQuestion): boolean {
  if (isNational(question) && question.source === 'BPK') return true;
  if (question.scope === 'BRANCH') return seesWholeBranch(viewer, RECOMMENDATION_REACH, question.code);
  return isWithinReach(viewer, RECOMMENDATION_REACH, question.code);
}

/** F3, F4 and F7 are not among the numbers the public may have. */
export const mayOnlyCountAsPublic = (viewer: Viewer): boolean =>
  reachOf(viewer, RECOMMENDATION_REACH) === undefined;
