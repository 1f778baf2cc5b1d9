import { isWithinReach, type Role, seesWholeBranch, type Viewer, withinReach } from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';
import type { IndicatorQuestion } from './indicator-question.ts';

const NATION = '00';
/** Indicator F10 is the inspectorate’s own. */
const QUEUE_READERS: readonly Role[] = ['NATIONAL_AUDITOR'];

/** Who sees a whole branch, and so its sums; the nation's are read by a function of the sigma role. */
const { NATIONAL_SECRETARIAT: _, REGENCY: __, EXTERNAL_AUDITOR: ___, ...BRANCHES } = RECOMMENDATION_REACH;
export const sumsWithinReach = `level = 'OFFICE' and ${withinReach(SCHEMA, RECOMMENDATION_REACH)} or level = 'PROVINCE' and ${withinReach(SCHEMA, BRANCHES)}`;

/** Numbers over the whole country come from the sigma function, for whoever may have them. */
export const isNational = ({ code, scope }: Pick<IndicatorQuestion, 'code' | 'scope'>): boolean =>
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

export const maySeeQueue = ({ roles }: Viewer): boolean => roles.some((role) => QUEUE_READERS.includes(role));
