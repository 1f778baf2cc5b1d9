import {
  isWithinReach,
  mayLookUnder,
  type OrganisationFilter,
  officeAsked,
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
  const { organisationCode: code, withBranch } = officeAsked(filter, 'organisation');
  if (withBranch) {
    return mayLookUnder(viewer, RECOMMENDATION_REACH, code)
      ? { addressedBranches: { $contains: [code] } }
      : undefined;
  }
  return isWithinReach(viewer, RECOMMENDATION_REACH, code)
    ? { addressedOffices: { $contains: [code] } }
    : undefined;
}

/** Whether this viewer may ask for the rows of an office: whoever reads one by name only may not. */
export function mayAskAbout(viewer: Viewer, filter: OrganisationFilter | undefined): boolean {
  if (!filter) return true;
  const { organisationCode: code, withBranch } = officeAsked(filter, 'organisation');
  return withBranch
    ? mayLookUnder(viewer, RECOMMENDATION_REACH, code)
    : isWithinReach(viewer, RECOMMENDATION_REACH, code);
}
