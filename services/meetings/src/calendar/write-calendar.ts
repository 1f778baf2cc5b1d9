import { addDays } from '@oversight/kernel';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Meeting } from '../meeting/meeting.entity.ts';
import type { MeetingStatus } from '../meeting/meeting.enums.ts';

const STATUS: Partial<Record<MeetingStatus, ICalEventStatus>> = {
  CANCELLED: ICalEventStatus.CANCELLED,
  POSTPONED: ICalEventStatus.TENTATIVE,
};

/** The meetings of an office as calendar programs read them: title, time and place, and nothing that was said. */
export function writeCalendar(name: string, meetings: readonly Meeting[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'KPU', product: 'Rapat', language: 'ID' },
    ttl: 3600,
  });
  for (const meeting of meetings) {
    calendar.createEvent({
      id: meeting.id,
      sequence: meeting.version,
      // The same meeting is written by the same letters at every reading, so that nobody loads it again for nothing.
      stamp: madeAt(meeting.id),
      summary: oneLine(meeting.title),
      location: meeting.venue === undefined ? null : oneLine(meeting.venue),
      status: STATUS[meeting.status as MeetingStatus] ?? ICalEventStatus.CONFIRMED,
      ...timesOf(meeting),
    });
  }
  return calendar.toString();
}

/**
 * Instants where the hours are known; else whole days, of which the format says the day after the last. Of several days of
 * which nobody knows when the last one ends, an instant alone would show the first.
 */
const timesOf = ({ startsAt, endsAt, startsOn, endsOn }: Meeting) =>
  startsAt && (endsAt || endsOn === startsOn)
    ? { start: startsAt, end: endsAt }
    : { start: day(startsOn), end: day(addDays(endsOn, 1)), allDay: true };

/** In UTC, of which a calendar without a zone writes the day, wherever this process is. */
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A version 7 id begins with the milliseconds at which it was made. */
function madeAt(id: string): Date {
  return new Date(id[14] === '7' ? Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) : 0);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
