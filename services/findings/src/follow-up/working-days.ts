import { addDays } from '@oversight/kernel';

/** The days, beside Saturdays and Sundays, on which nobody works. */
export type Holidays = ReadonlySet<string>;

const SUNDAY = 0;
const SATURDAY = 6;

export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SUNDAY && weekday !== SATURDAY && !holidays.has(day);
}

/** The working days after the first day, up to and with the last; none where that is not later. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/** The day on which so many working days have passed since a day. */
export function addWorkingDays(from: string, days: number, holidays: Holidays): string {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The last day since which more than so many working days have passed until today. */
export function beforeWorkingDays(today: string, days: number, holidays: Holidays): string {
  let day = today;
  for (let passed = 0; passed <= days; day = addDays(day, -1)) if (isWorkingDay(day, holidays)) passed += 1;
  return day;
}
