import type { Lattice, Sum } from './lattice.ts';
import { ANY, choices, possibleRanges, type Range } from './possible-ranges.ts';
import { cellOf, isHidden, type PublishedView, statedRanges } from './published-view.ts';

/**
 * Does the view give away too much to a reader who adds up? It does when a hidden count can be fewer than k
 * different numbers, or when hidden counts together are certainly below k and known better than that.
 */
export function givesAway(view: PublishedView, lattice: Lattice): boolean {
  const k = view.threshold;
  const ranges = possibleRanges(lattice.sums, statedRanges(view));
  const rangeOf = (key: string): Range => ranges.get(key) ?? ANY;
  const isNarrow = (key: string) => isHidden(view, key) && choices(rangeOf(key)) < k;

  const leavesLittle = ({ total, parts }: Sum): boolean => {
    const { least, most } = rangeOf(total);
    const shown = parts.reduce((sum, part) => sum + (cellOf(view, part).value ?? 0), 0);
    const left = { least: Math.max(least - shown, 0), most: most - shown };
    return parts.some((part) => isHidden(view, part)) && left.most < k && choices(left) < k;
  };

  return [...view.cells.keys()].some(isNarrow) || lattice.comparisons.some(leavesLittle);
}
