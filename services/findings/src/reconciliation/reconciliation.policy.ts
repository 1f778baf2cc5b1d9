import {
  type Act,
  type ActTable,
  mayAct,
  reachOf,
  roleOf,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
} from '@oversight/kernel';
import { RECOMMENDATION_REACH, seen, WHO_DID_REACH } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';

/** It is of the whole country, so it is the centre's. */
export const NATION = '00';
const BY_INSPECTORATE: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } };

export const RECONCILIATION_ACTS: ActTable<
  'freezeReconciliation' | 'signReconciliation' | 'withdrawReconciliation'
> = {
  freezeReconciliation: BY_INSPECTORATE,
  signReconciliation: BY_INSPECTORATE,
  withdrawReconciliation: BY_INSPECTORATE,
};

export const mayReconcile = (viewer: Viewer): boolean => mayAct(viewer, BY_INSPECTORATE, NATION);

export const mayReadWhoReconciled = (viewer: Viewer): boolean => reachOf(viewer, WHO_DID_REACH) !== undefined;

/** That one was taken is known to whoever sees a line of it; the numbers on it are shown by its fields. */
export const reconciliationPolicies = [
  visible(SCHEMA, viewerIs(SCHEMA, Object.keys(RECOMMENDATION_REACH))),
  ...serviceDoors(SCHEMA),
  {
    name: 'changeable',
    command: 'update' as const,
    roles: [roleOf(SCHEMA, 'app')],
    using: viewerIs(SCHEMA, Object.keys(BY_INSPECTORATE.by)),
    check: viewerIs(SCHEMA, Object.keys(BY_INSPECTORATE.by)),
  },
];

/** Added by a function of the loader's only, which copies all that is issued and not restricted. */
export const reconciliationLinePolicies = seen(RECOMMENDATION_REACH);
