import { appendOnly } from '@oversight/kernel';

/** What was published is never restated. */
export const releaseIsFinal = appendOnly('A release is never changed.');
