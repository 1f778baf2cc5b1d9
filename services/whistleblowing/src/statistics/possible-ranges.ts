import type { Sum } from './lattice.ts';

/** From the least to the most that a count can be, as far as a reader can tell. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export const ANY: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/** How many different numbers it can be. */
export const choices = ({ least, most }: Range): number => most - least + 1;

/**
 * What a reader of published counts can work out about every other one. The sums form a tree (no two of them
 * share more than one count, and none goes round in a circle), and on a tree narrowing sum by sum until nothing
 * changes is exact: each count can really be anything in its range. No linear program finds more.
 */
export function possibleRanges(
  sums: readonly Sum[],
  stated: ReadonlyMap<string, Range>,
): ReadonlyMap<string, Range> {
  const ranges = new Map(stated);
  const rangeOf = (key: string): Range => ranges.get(key) ?? ANY;
  let narrowed = true;
  const narrow = (key: string, { least, most }: Range) => {
    const known = rangeOf(key);
    if (least <= known.least && most >= known.most) return;
    ranges.set(key, { least: Math.max(known.least, least), most: Math.min(known.most, most) });
    narrowed = true;
  };
  while (narrowed) {
    narrowed = false;
    for (const { total, parts } of sums) {
      narrow(total, together(parts.map(rangeOf)));
      for (const part of parts) {
        const others = together(parts.filter((other) => other !== part).map(rangeOf));
        narrow(part, { least: rangeOf(total).least - others.most, most: rangeOf(total).most - others.least });
      }
    }
  }
  return ranges;
}

const together = (ranges: readonly Range[]): Range => {
  let [least, most] = [0, 0];
  for (const range of ranges) {
    least += range.least;
    most += range.most;
  }
  return { least, most };
};
