import { addDays, badInput, daysBetween, mustBeKnown } from '@oversight/kernel';

/** When a meeting is: its days in its own zone, and its hours where they are known. */
export interface MeetingDays {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly timeZone: string;
}

/** The zones of the country: WIB (two names), WITA, WIT. */
const TIME_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
/** Longer than any meeting of KPU: more is a slip of the pen. */
const MOST_DAYS = 31;
/** An invitation is written in the year before the meeting. */
const MOST_DAYS_AHEAD = 366;

/** The day it is then in that zone. */
export const dayIn = (zone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** Refuses days and hours that contradict each other. */
export function checkDays({ startsOn, endsOn, startsAt, endsAt, timeZone }: MeetingDays): void {
  if (!TIME_ZONES.includes(timeZone as never))
    throw badInput('timeZone', `The time zones are ${TIME_ZONES.join(', ')}.`);
  mustBeKnown({ startsOn, endsOn });
  if (endsOn < startsOn) throw badInput('endsOn', 'It cannot end before it begins.');
  if (Date.parse(endsOn) - Date.parse(startsOn) > (MOST_DAYS - 1) * 86_400_000)
    throw badInput('endsOn', `A meeting takes at most ${MOST_DAYS} days.`);
  if (startsAt && dayIn(timeZone, startsAt) !== startsOn)
    throw badInput('startsAt', `\`startsAt\` is not on ${startsOn} in ${timeZone}.`);
  if (endsAt && dayIn(timeZone, endsAt) !== endsOn)
    throw badInput('endsAt', `\`endsAt\` is not on ${endsOn} in ${timeZone}.`);
  if (startsAt && endsAt && endsAt <= startsAt) throw badInput('endsAt', 'It cannot end before it begins.');
}

/** Days that are said anew take along what is not said with them: the length of the meeting, and its hours. */
export function takenAlong(is: MeetingDays, said: Partial<MeetingDays>): Partial<MeetingDays> {
  const { startsOn = is.startsOn } = said;
  const { endsOn = addDays(startsOn, daysBetween(is.startsOn, is.endsOn)) } = said;
  return {
    endsOn,
    ...('startsAt' in said ? {} : { startsAt: onDay(is.startsAt, is.startsOn, startsOn) }),
    ...('endsAt' in said ? {} : { endsAt: onDay(is.endsAt, is.endsOn, endsOn) }),
  };
}

/** No zone of the country knows summer time: every day has 24 hours. */
const onDay = (instant: Date | undefined, from: string, to: string): Date | undefined =>
  instant && from !== to ? new Date(instant.getTime() + Date.parse(to) - Date.parse(from)) : instant;

/** Refuses a date of the invitation that cannot be that of this meeting. */
export function checkInvited({ invitedOn, startsOn }: { invitedOn?: string; startsOn: string }): void {
  if (invitedOn === undefined) return;
  if (invitedOn > startsOn)
    throw badInput('invitedOn', `Nobody is invited to a meeting of ${startsOn} by a letter of ${invitedOn}.`);
  if (invitedOn < addDays(startsOn, -MOST_DAYS_AHEAD))
    throw badInput('invitedOn', `An invitation is at most ${MOST_DAYS_AHEAD} days older than its meeting.`);
}

/** Written down later, or past midnight, it is still of the meeting's last day. */
export function dayOfMeeting(day: string, { endsOn }: Pick<MeetingDays, 'endsOn'>): string {
  if (day > endsOn) return endsOn;
  return day;
}

/** Refuses an invitation that is no letter yet. */
export function mustHaveLetter({ number, invitedOn }: { number?: string; invitedOn?: string }): void {
  if (number === undefined || invitedOn === undefined)
    throw badInput('number', 'An invitation has a number and a date: `number` and `invitedOn`.');
}

/** Days after the end of a meeting within which its minutes are approved. */
export const MINUTES_DAYS = 7;
export const minutesDueOn = (endsOn: string): string => addDays(endsOn, MINUTES_DAYS);
