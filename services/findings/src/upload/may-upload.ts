import { actReachOf, type Viewer } from '@oversight/kernel';
import { ANSWER, RECORD } from '../audit-acts.ts';

/** Whoever may add a file to anything at all. */
export const mayUpload = (viewer: Viewer): boolean =>
  [ANSWER, RECORD].some((act) => actReachOf(viewer, act) !== undefined);
