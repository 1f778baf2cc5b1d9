import type { Family } from '../../intake/category.ts';
import { LATTICE, type Threshold } from '../lattice.ts';
import type { ReleaseCounts } from '../release-counts.ts';
import { type SuppressedCell, suppressRelease } from '../suppress-release.ts';
import type { Findings } from './attackers.ts';

/** Running the rule takes so much longer than adding up. */
const [BUDGET, RUN] = [12_000, 20];

/**
 * A reader who has the rule itself: tries every way to fill the hidden categories of a family, lets the rule run
 * on each, and keeps those that would have been published in just the same words. Undefined where there are too
 * many ways to try.
 */
export function replay(
  counts: ReleaseCounts,
  family: Family,
  threshold: Threshold,
): { hidden: SuppressedCell[]; findings: Findings } | undefined {
  const published = suppressRelease(counts).filter((cell) => cell.threshold === threshold);
  const words = (cells: readonly SuppressedCell[]) =>
    JSON.stringify(
      cells.filter((cell) => cell.threshold === threshold).map((cell) => [cell.value, cell.below]),
    );
  const wanted = words(published);
  const keys = LATTICE.blocks.find(({ name }) => name === `CATEGORY_${family}`)?.keys ?? [];
  const hidden = published.filter((cell) => keys.includes(cell.key) && cell.value === undefined);
  const findings: Findings = new Map(hidden.map(({ key }) => [key, new Set<number>()]));
  let left = BUDGET;

  const fill = (index: number, rest: number, guess: Record<string, number>): void => {
    if (left < 0) return;
    const cell = hidden[index];
    if (cell === undefined) {
      const isNew = hidden.some(({ key }) => !findings.get(key)?.has(guess[key] as number));
      left -= isNew ? RUN : 1;
      if (rest > 0 || !isNew) return;
      const world = { ...counts, categories: { ...counts.categories, ...guess } };
      if (words(suppressRelease(world)) !== wanted) return;
      for (const [key, numbers] of findings) numbers.add(guess[key] as number);
      return;
    }
    const most = cell.below ? Math.min(threshold - 1, rest) : rest;
    const least = index === hidden.length - 1 ? rest : 0;
    for (let count = least; count <= most; count++) {
      fill(index + 1, rest - count, { ...guess, [cell.key]: count });
    }
  };
  fill(
    0,
    hidden.reduce((sum, { key }) => sum + (counts.categories[key] as number), 0),
    {},
  );
  return left < 0 ? undefined : { hidden, findings };
}
