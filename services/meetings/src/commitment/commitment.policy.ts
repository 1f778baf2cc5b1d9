import { isWithinReach, type ReachTable, type Viewer } from '@oversight/kernel';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';

/** BI reads that something was promised and whether it was kept, never the words nor who answers for it. */
export const COMMITMENT_TEXT_REACH: ReachTable = { ...IN_BRANCH_REACH, BI_READER: undefined };

export const mayReadCommitmentText = (viewer: Viewer, row: { organisationCode: string }): boolean =>
  isWithinReach(viewer, COMMITMENT_TEXT_REACH, row.organisationCode);
