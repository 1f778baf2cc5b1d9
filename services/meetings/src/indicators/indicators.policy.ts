import { isWithinReach, seesWholeBranch, type Viewer } from '@oversight/kernel';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';
import type { Counted } from './grouping.ts';

/** A number is for whoever sees every row that it counts. */
export const mayCount = (viewer: Viewer, { code, alone }: Counted): boolean =>
  alone ? isWithinReach(viewer, IN_BRANCH_REACH, code) : seesWholeBranch(viewer, IN_BRANCH_REACH, code);
