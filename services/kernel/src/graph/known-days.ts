import { badInput } from './errors.ts';

/** The law on elections of 1999 is the oldest under which there is a KPU; what is later than this is a slip of the pen. */
export const KNOWN_DAYS = { first: '1999-01-01', last: '2099-12-31' } as const;

/** A day that there is: the 30th of February is read as the 2nd of March. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Refuses days on which nothing of KPU can be, each by its field; one that is absent is none. */
export function mustBeKnown(
  days: Readonly<Record<string, string | undefined>>,
  last: string = KNOWN_DAYS.last,
): void {
  for (const [field, day] of Object.entries(days)) {
    if (day !== undefined && (day < KNOWN_DAYS.first || day > last))
      throw badInput(field, `${field} is between ${KNOWN_DAYS.first} and ${last}.`);
  }
}
