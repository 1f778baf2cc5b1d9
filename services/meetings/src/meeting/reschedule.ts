import { badInput, now } from '@oversight/kernel';
import { dayIn, type MeetingDays } from './meeting-days.ts';

/** The days a postponed meeting is put off to; hours that are not given are not known any more. */
export function newDaysOf(
  { timeZone }: { readonly timeZone: string },
  { startsOn, endsOn, startsAt, endsAt }: Partial<MeetingDays>,
): MeetingDays {
  if (startsOn === undefined) throw badInput('startsOn', 'Say on which day it is to begin.');
  if (startsOn < dayIn(timeZone, now()))
    throw badInput('startsOn', 'It cannot be put off to a day that is past.');
  return { startsOn, endsOn: endsOn ?? startsOn, startsAt, endsAt, timeZone };
}
