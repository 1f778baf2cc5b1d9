import { badInput, now, textsOf } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { dayIn } from '../meeting/meeting-days.ts';
import type { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import type { Attendance } from './attendance.entity.ts';

/** What is said of one who came, or of a group. */
export interface AttendanceSaid {
  readonly role?: AttendeeRole;
  readonly division?: string;
  readonly personName?: string;
  readonly headcount?: number;
  readonly mode?: AttendanceMode;
  readonly attendedOn?: string;
  readonly checkedInAt?: Date;
  readonly represented?: boolean;
  readonly representedBy?: string;
}

export type AttendanceDetails = Partial<Pick<Attendance, keyof AttendanceSaid>>;

const TEXTS = { division: 120, personName: 120, representedBy: 120 } as const;
const MOST_HEADS = 500;

/** The days on which somebody can have come. */
export type Days = Pick<Meeting, 'startsOn' | 'endsOn' | 'timeZone'>;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function attendanceDetailsOf(said: AttendanceSaid, days: Days): AttendanceDetails {
  const { role, headcount, mode, attendedOn, checkedInAt, represented } = said;
  if (headcount !== undefined && (headcount < 1 || headcount > MOST_HEADS))
    throw badInput('headcount', `A group has from 1 to ${MOST_HEADS} people.`);
  if (checkedInAt !== undefined) mustBeHeldAt(checkedInAt, days);
  if (attendedOn !== undefined) mustBeHeldOn(attendedOn, days);
  if (mode === 'HYBRID') throw badInput('mode', 'Somebody came IN_PERSON or ONLINE.');
  const texts = textsOf(said, TEXTS);
  if (represented === false && texts.representedBy !== undefined)
    throw badInput('represented', 'Whoever names the one who came instead says that somebody did.');
  const values = { role, headcount, mode, attendedOn, checkedInAt, represented };
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...texts,
    // Whoever names the one who came instead says that somebody did.
    ...(texts.representedBy !== undefined && { represented: true }),
    ...(represented === false && { representedBy: undefined }),
  };
}

function mustBeHeldOn(day: string, { startsOn, endsOn, timeZone }: Days): void {
  if (day < startsOn || day > endsOn)
    throw badInput('attendedOn', `The meeting was from ${startsOn} to ${endsOn}.`);
  if (day > dayIn(timeZone, now())) throw badInput('attendedOn', 'That day is still to come.');
}

function mustBeHeldAt(instant: Date, { startsOn, endsOn, timeZone }: Days): void {
  const day = dayIn(timeZone, instant);
  if (day < startsOn || day > endsOn)
    throw badInput('checkedInAt', `The meeting was from ${startsOn} to ${endsOn} in ${timeZone}.`);
  if (instant > now()) throw badInput('checkedInAt', 'That time is still to come.');
}

/** On which day they came: the day they signed in, else the first one. */
export const attendedOnOf = (
  { attendedOn, checkedInAt }: AttendanceSaid,
  { startsOn, timeZone }: Days,
): string => attendedOn ?? (checkedInAt ? dayIn(timeZone, checkedInAt) : startsOn);

/** A person is one: what is said of a row that has, or gets, a name. Errors: BAD_USER_INPUT for another headcount. */
export function oneIfNamed(details: AttendanceDetails, row?: Attendance): AttendanceDetails {
  const isNamed = 'personName' in details ? details.personName !== undefined : row?.personName !== undefined;
  if (!isNamed) return details;
  // A group is not made one person unless that is said.
  const { headcount = row?.personName === undefined ? row?.headcount : undefined } = details;
  if (headcount !== undefined && headcount !== 1)
    throw badInput('headcount', 'A row with a name is one person.');
  return details.personName === undefined ? details : { ...details, headcount: 1 };
}

/** Whether the row says already what is said. */
export const saysSo = (row: Attendance, details: AttendanceDetails): boolean =>
  Object.entries(details).every(([field, value]) => {
    const stands = row[field as keyof AttendanceSaid];
    return value instanceof Date
      ? stands instanceof Date && stands.getTime() === value.getTime()
      : stands === value;
  });
