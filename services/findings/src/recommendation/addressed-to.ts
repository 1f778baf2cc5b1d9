import {
  badInput,
  codesOf,
  isWithinReach,
  mayLookUnder,
  type OrganisationFilter,
  shown,
  type Viewer,
  type Where,
} from '@oversight/kernel';
import { RECOMMENDATION_REACH } from '../audit.policy.ts';

/**
 * The condition for rows that concern an office, or any office of a branch; undefined when the viewer may not ask
 * about that office, because a shared row would answer that it concerns it too.
 */
export function addressedTo(filter: OrganisationFilter | undefined, viewer: Viewer): Where | undefined {
  if (!filter) return {};
  const { eq, under } = filter;
  if ((eq === undefined) === (under === undefined)) {
    throw badInput('organisation', 'Give exactly one of `eq` and `under`.');
  }
  const code = eq ?? (under as string);
  if (!codesOf(code))
    throw badInput('organisation', `${shown(code)} is no region code; write "71" or "71.10".`);
  if (eq !== undefined) {
    return isWithinReach(viewer, RECOMMENDATION_REACH, eq)
      ? { addressedOffices: { $contains: [eq] } }
      : undefined;
  }
  return mayLookUnder(viewer, RECOMMENDATION_REACH, code)
    ? { addressedBranches: { $contains: [code] } }
    : undefined;
}
