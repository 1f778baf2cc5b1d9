import { actReachOf, type Viewer } from '@oversight/kernel';
import { RECORD } from '../audit-acts.ts';

/** Whoever may add a file to anything at all. */
export const mayUpload = (viewer: Viewer): boolean =>
  [RECORD].some((act) => actReachOf(viewer, act) !== undefined);
