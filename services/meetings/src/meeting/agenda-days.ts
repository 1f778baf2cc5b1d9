import { badInput } from '@oversight/kernel';
import { dayIn, type MeetingDays } from './meeting-days.ts';

export type Days = Pick<MeetingDays, 'startsOn' | 'endsOn' | 'timeZone'>;

export const daysOf = ({ startsOn, endsOn, timeZone }: Days): Days => ({ startsOn, endsOn, timeZone });

/** An item of an agenda: its hour is often not known. */
interface Timed {
  startsAt?: Date;
}

/** Refuses an agenda of which an item is on none of the meeting's days; classes side by side may begin together. */
export function checkAgenda(items: readonly Timed[], days: Days, field = 'startsAt'): void {
  const { startsOn, endsOn, timeZone } = days;
  items.forEach(({ startsAt }, index) => {
    const day = startsAt && dayIn(timeZone, startsAt);
    if (day !== undefined && (day < startsOn || day > endsOn))
      throw badInput(
        field,
        `Item ${index + 1} of the agenda is on ${day} in ${timeZone}, the meeting from ${startsOn} to ${endsOn}.`,
      );
  });
}

/**
 * Takes the agenda along to other days: what was on the second day at nine is on the second day at nine. No zone of the
 * country knows summer time. Where the new days have no room for it, the agenda is set first.
 */
export function moveAgenda(items: readonly Timed[], from: Days, to: Days): void {
  const by = Date.parse(to.startsOn) - Date.parse(from.startsOn);
  for (const item of items) if (item.startsAt) item.startsAt = new Date(item.startsAt.getTime() + by);
  checkAgenda(items, to, from.timeZone === to.timeZone ? 'endsOn' : 'timeZone');
}
