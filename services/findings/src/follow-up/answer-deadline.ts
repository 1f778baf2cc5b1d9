import { addDays, daysBetween } from '@oversight/kernel';

/** Calendar days to answer with evidence, from the addressee's receipt (Peraturan BPK 2/2017; not to finish). */
export const DAYS_TO_ANSWER = 60;

export const answerDueOn = (receivedOn: string): string => addDays(receivedOn, DAYS_TO_ANSWER);

/** Days left to answer; negative once day 60 has passed, undefined once there is an answer. */
export const daysLeft = (
  receivedOn: string,
  answeredOn: string | undefined,
  today: string,
): number | undefined => (answeredOn === undefined ? daysBetween(today, answerDueOn(receivedOn)) : undefined);

/** Day 60 has passed without a complete answer. */
export const isOverdue = (receivedOn: string, answeredOn: string | undefined, today: string): boolean =>
  (daysLeft(receivedOn, answeredOn, today) ?? 0) < 0;
