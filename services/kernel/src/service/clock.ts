/** The one clock of the rules. Tests and a demonstration of a given day set it; nothing else reads the time. */
let fixed: Date | undefined;

export const now = (): Date => (fixed ? new Date(fixed) : new Date());

/** Stops the clock at an instant, or lets it run again. */
export function setClock(instant: Date | undefined): void {
  fixed = instant;
}

/** Stops it on a day: at noon in Jakarta, so that no time zone of the country makes another day of it. */
export const stopClockOn = (day: string): void => setClock(new Date(`${day}T12:00:00+07:00`));

const WIB = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The calendar day in Jakarta (WIB), in which national deadlines are counted: "2025-10-21". */
export const today = (): string => dayOf(now());
export const dayOf = (instant: Date): string => WIB.format(instant);

const DAY = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Calendar days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
