import { badInput, textsOf } from '@oversight/kernel';
import type { Meeting } from '../meeting/meeting.entity.ts';
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

type Days = Pick<Meeting, 'startsOn' | 'endsOn'>;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function attendanceDetailsOf(said: AttendanceSaid, { startsOn, endsOn }: Days): AttendanceDetails {
  const { role, headcount, mode, attendedOn, checkedInAt, represented } = said;
  if (headcount !== undefined && (headcount < 1 || headcount > MOST_HEADS))
    throw badInput('headcount', `A group has from 1 to ${MOST_HEADS} people.`);
  if (attendedOn !== undefined && (attendedOn < startsOn || attendedOn > endsOn))
    throw badInput('attendedOn', `The meeting was from ${startsOn} to ${endsOn}.`);
  if (mode === 'HYBRID') throw badInput('mode', 'Somebody came IN_PERSON or ONLINE.');
  const texts = textsOf(said, TEXTS);
  const values = { role, headcount, mode, attendedOn, checkedInAt, represented };
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...texts,
    // Whoever names the one who came instead says that somebody did.
    ...(texts.representedBy !== undefined && { represented: true }),
    ...(represented === false && { representedBy: undefined }),
  };
}

/** Whether the row says already what is said. */
export const saysSo = (row: Attendance, details: AttendanceDetails): boolean =>
  Object.entries(details).every(([field, value]) => {
    const now = row[field as keyof AttendanceSaid];
    return value instanceof Date ? now instanceof Date && now.getTime() === value.getTime() : now === value;
  });
