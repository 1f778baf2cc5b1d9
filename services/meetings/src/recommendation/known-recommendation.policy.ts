import { ADDRESSED, NAMED, serviceDoors, visibleUnlessRestricted } from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA } from '../in-branch.policy.ts';

/** As the findings service shows them to whoever sees commitments. */
export const knownPolicies = [
  ...visibleUnlessRestricted(SCHEMA, IN_BRANCH_REACH, {
    columns: ADDRESSED,
    ifNamed: NAMED.filter((role) => IN_BRANCH_REACH[role]),
  }),
  ...serviceDoors(SCHEMA),
];
