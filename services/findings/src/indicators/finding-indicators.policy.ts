import { isWithinReach, seesWholeBranch, type Viewer } from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import type { IndicatorQuestion } from './finding-indicators.loader.ts';

const NATION = '00';

/** Numbers over the whole country come from the sigma function, for whoever may have them. */
export const isNational = ({ code, scope }: IndicatorQuestion): boolean =>
  code === NATION && scope === 'BRANCH';

/** Does the viewer see every row behind the number? */
export const seesAllCounted = (viewer: Viewer, { code, scope }: IndicatorQuestion): boolean =>
  scope === 'BRANCH'
    ? seesWholeBranch(viewer, RECOMMENDATION_REACH, code)
    : isWithinReach(viewer, RECOMMENDATION_REACH, code);

/**
 * A number is shown to whoever sees every row behind it. The national numbers on BPK’s recommendations are for
 * everybody (indicators F1, F2, F6), less the deadlines and what is outstanding (F3, F4, F7).
 */
export const mayCount = (viewer: Viewer, question: IndicatorQuestion): boolean =>
  (isNational(question) && question.source === 'BPK') || seesAllCounted(viewer, question);
