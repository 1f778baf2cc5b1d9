import { badInput, isDay, shown } from '@oversight/kernel';
import type { Days } from './attendance-details.ts';

/** The clocks of the country, which are never put forward; all others are WIB. */
const OFFSETS: Readonly<Record<string, string>> = { 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' };
const WIB = '+07:00';
const LONGEST = 60;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})(:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;
/** "10/21/2025 09:05:33 AM", "21/10/25, 9.05": as Zoom, Teams and Excel write it. */
const PARTS =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([AP])\.?M\.?)?)?$/i;

/** A time as it is written: which days it can mean, the likelier first. */
interface Written {
  readonly days: readonly string[];
  readonly clock?: string;
  readonly offset?: string;
}

/** When somebody signed in; without its offset by the clocks where the meeting is. */
export function instantOf(text: string | undefined, days: Days): Date | undefined {
  if (text === undefined) return undefined;
  const { clock, offset = OFFSETS[days.timeZone] ?? WIB, ...written } = writtenOf(text);
  const day = dayAmong(written.days, days);
  const instant = new Date(clock === undefined ? Number.NaN : `${day}T${clock}${offset}`);
  if (day === undefined || Number.isNaN(instant.getTime()))
    throw badInput('checkedInAt', `${shown(text)} is no time; write 2025-10-21 09:05:00.`);
  return instant;
}

export function dayOf(text: string | undefined, days: Days): string | undefined {
  if (text === undefined) return undefined;
  const { clock, ...written } = writtenOf(text);
  const day = dayAmong(written.days, days);
  if (day === undefined || clock !== undefined)
    throw badInput('attendedOn', `${shown(text)} is no day; write 2025-10-21.`);
  return day;
}

/** Of what can be meant a day of the meeting; "06/07" says by itself nothing of which is the month. */
function dayAmong(written: readonly string[], { startsOn, endsOn }: Days): string | undefined {
  const real = written.filter(isDay);
  return real.find((day) => day >= startsOn && day <= endsOn) ?? real[0];
}

function writtenOf(text: string): Written {
  if (text.length > LONGEST) return { days: [] };
  const [, isoDay, isoHour, isoRest, offset] = ISO.exec(text) ?? [];
  if (isoDay !== undefined)
    return { days: [isoDay], clock: isoHour && `${isoHour.padStart(2, '0')}${isoRest}`, offset };
  const [, one = '', two = '', year = '', hour, minute, second = '00', half] = PARTS.exec(text) ?? [];
  const dated = (month: string, day: string): string =>
    `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // Who writes AM and PM writes the month first; here the day is.
  const days = half === undefined ? [dated(two, one), dated(one, two)] : [dated(one, two), dated(two, one)];
  return { days, clock: hour && `${hourOf(hour, half)}:${minute}:${second}` };
}

/** By a clock of 24 hours; one that no clock shows stays what it is. */
function hourOf(hour: string, half: string | undefined): string {
  const isTwelve = half !== undefined && Number(hour) >= 1 && Number(hour) <= 12;
  if (!isTwelve) return half === undefined ? hour.padStart(2, '0') : '99';
  return String((Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0)).padStart(2, '0');
}
