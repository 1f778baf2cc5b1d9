import { addDays, daysBetween } from '@oversight/kernel';

/** Calendar days to answer with evidence, from the addressee's receipt (Peraturan BPK 2/2017; not to finish). */
export const DAYS_TO_ANSWER = 60;

/** Calendar days within which the auditor assesses what it received (Peraturan BPK 2/2017). */
export const DAYS_TO_ASSESS = 30;

/** Working days within which APIP verifies what came to it; no rule of law, and F10 of the indicators says so. */
export const WORKING_DAYS_TO_VERIFY = 10;

export const answerDueOn = (receivedOn: string): string => addDays(receivedOn, DAYS_TO_ANSWER);

export const assessmentDueOn = (receivedByAuditorOn: string): string =>
  addDays(receivedByAuditorOn, DAYS_TO_ASSESS);

/** Days left to answer; negative once the last day has passed, undefined once there is an answer. */
export const daysLeft = (dueOn: string, answeredOn: string | undefined, today: string): number | undefined =>
  answeredOn === undefined ? daysBetween(today, dueOn) : undefined;

/** The last day has passed without a complete answer. */
export const isOverdue = (dueOn: string, answeredOn: string | undefined, today: string): boolean =>
  (daysLeft(dueOn, answeredOn, today) ?? 0) < 0;
