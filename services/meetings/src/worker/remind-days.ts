/** How many days before something is due its office is reminded, unless said otherwise. */
export const REMIND_DAYS: readonly number[] = [7, 1];
