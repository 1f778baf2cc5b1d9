import type { FormerCodeLine } from './read-former-codes.ts';

/**
 * First day of today's code of a re-coded office: that on which the last of its former codes ended; of none of which the
 * end is unknown. Office → day.
 */
export function deriveValidFrom(formerCodes: readonly FormerCodeLine[]): ReadonlyMap<string, string> {
  const ends = Map.groupBy(formerCodes, ({ code }) => code as string);
  return new Map(
    [...ends].flatMap(([code, lines]) => {
      const days = lines.map(({ valid_to }) => valid_to);
      return days.includes(undefined) ? [] : [[code, days.toSorted().at(-1) as string] as const];
    }),
  );
}
