import { actReachOf, type Viewer } from '@oversight/kernel';
import { EVIDENCE_ACT } from '../evidence/evidence.policy.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';

/** Whoever may add a file to anything at all. */
export const mayUpload = (viewer: Viewer): boolean =>
  [HOST_ACT, EVIDENCE_ACT].some((act) => actReachOf(viewer, act) !== undefined);
