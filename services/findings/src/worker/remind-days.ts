/** How many days before its last day an office is reminded to answer, unless said otherwise. */
export const REMIND_DAYS: readonly number[] = [30, 14, 7, 1];
