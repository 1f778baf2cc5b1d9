import { badInput, mustBeKnown } from '@oversight/kernel';

/** From its first day up to but without its last; without an end while it lasts. */
export interface Term {
  readonly startsOn: string;
  readonly endsOn?: string;
}

/** Nobody is appointed for longer: a term is five years. */
const LATEST_YEARS = 50;

export function checkTerm({ startsOn, endsOn }: Term, today: string): void {
  const latest = `${Number(today.slice(0, 4)) + LATEST_YEARS}${today.slice(4)}`;
  mustBeKnown({ startsOn, endsOn }, latest);
  if (endsOn !== undefined && endsOn <= startsOn) throw badInput('endsOn', 'A term ends after it starts.');
}

export const overlaps = (one: Term, other: Term): boolean =>
  (other.endsOn === undefined || one.startsOn < other.endsOn) &&
  (one.endsOn === undefined || other.startsOn < one.endsOn);
