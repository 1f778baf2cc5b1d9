import type { SecurityClassification } from '../meeting/meeting.enums.ts';
import type { AttendanceMode } from '../vocabulary.ts';

const DAY = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const DATE = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2025-10-21" → "Selasa, 21 Oktober 2025". */
const dayInWords = (day: string): string => DAY.format(new Date(day));
/** "21 Oktober 2025". */
export const dateInWords = (day: string): string => DATE.format(new Date(day));

export const daysInWords = (first: string, last: string): string =>
  first === last ? dayInWords(first) : `${dayInWords(first)} s.d. ${dayInWords(last)}`;

const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The hours of a meeting on the clocks where it is held, as far as they are known. */
export function hoursInWords(startsAt: Date | undefined, endsAt: Date | undefined, timeZone: string): string {
  if (!startsAt) return 'akan diberitahukan kemudian';
  const { clock, zone } = clockOf(timeZone);
  const until = endsAt ? clock.format(endsAt) : 'selesai';
  return `pukul ${clock.format(startsAt)} s.d. ${until} ${zone}`;
}

/** "09.30 WITA". */
export function clockInWords(instant: Date, timeZone: string): string {
  const { clock, zone } = clockOf(timeZone);
  return `${clock.format(instant)} ${zone}`;
}

/** A zone that is none of the country's is read in that of its capital. */
function clockOf(timeZone: string): { clock: Intl.DateTimeFormat; zone: string } {
  const known = ZONES[timeZone];
  const clock = new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: known ? timeZone : 'Asia/Jakarta',
  });
  return { clock, zone: known ?? 'WIB' };
}

export const MODE: Record<AttendanceMode, string> = {
  IN_PERSON: 'luring',
  ONLINE: 'daring',
  HYBRID: 'hibrida (luring dan daring)',
};

export const placeInWords = (venue: string | undefined, mode: AttendanceMode): string =>
  venue ?? (mode === 'ONLINE' ? 'daring' : '–');

export const CLASSIFICATION: Record<SecurityClassification, string> = {
  PUBLIC: 'Biasa',
  RESTRICTED: 'Terbatas',
  CONFIDENTIAL: 'Rahasia',
};
