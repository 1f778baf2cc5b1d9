import { addDays, badInput, daysBetween, KNOWN_DAYS, mustBeKnown, today } from '@oversight/kernel';
import type { Counted } from './grouping.ts';

/** Which rows are counted: of a branch or of an office alone, of what time, of which series, tied to whose reports. */
export interface IndicatorQuestion extends Counted {
  /** As recorded at the end of this day. */
  readonly asOf: string;
  /** Days of meetings, and of what was agreed in them: from this one on … */
  readonly from?: string;
  /** … up to, but without, this one. */
  readonly to?: string;
  readonly series?: string;
  readonly meetingId?: string;
  /** Commitments only: those tied to a recommendation of this body. */
  readonly tiedTo?: string;
}

const MOST_DAYS = 366 * 10;

/** Errors: BAD_USER_INPUT for a day to come, or a time that is none. */
export function timeOf({ asOf = today(), from, to }: { asOf?: string; from?: string; to?: string }) {
  mustBeKnown({ asOf, from });
  // Up to, but without, the first day that is none.
  mustBeKnown({ to }, addDays(KNOWN_DAYS.last, 1));
  if (asOf > today()) throw badInput('asOf', 'What will be recorded by a day to come is not known.');
  if (from !== undefined && to !== undefined && (to <= from || daysBetween(from, to) > MOST_DAYS))
    throw badInput('to', 'The time is from `from` up to, but without, `to`; at most ten years.');
  return { asOf, from, to };
}
