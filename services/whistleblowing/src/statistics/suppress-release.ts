import { givesAway } from './gives-away.ts';
import { hideGuards } from './hide-guards.ts';
import { hideFewOffices, hideSmall } from './hide-small.ts';
import { BlockName, type Grain, LATTICE, type Lattice, THRESHOLDS, type Threshold } from './lattice.ts';
import { cellOf, type PublishedView, without } from './published-view.ts';
import { checkCounts, type ReleaseCounts } from './release-counts.ts';

/** A slot of the lattice at one threshold, as it may be stored and shown. */
export interface SuppressedCell {
  readonly threshold: Threshold;
  readonly grain: Grain;
  readonly key: string;
  /** Absent when hidden. */
  readonly value?: number;
  /** Hidden, and said to be below the threshold. */
  readonly below: boolean;
}

/** What is withheld until the rest gives nothing away, the least first. The national total always stays. */
const NATIONAL: readonly BlockName[][] = [
  [],
  ['CATEGORY_NON_TPK'],
  ['CATEGORY_TPK'],
  ['CATEGORY_TPK', 'CATEGORY_NON_TPK'],
  ['SEMESTER'],
  ['SEMESTER', 'CATEGORY_TPK', 'CATEGORY_NON_TPK'],
];
const ATTEMPTS = NATIONAL.flatMap((blocks) => [blocks, [...blocks, BlockName.PROVINCE]]);

/**
 * Exact counts of a closed year → all that is ever published of them. Each threshold is worked out from what the
 * one below it published, so a reader of both learns nothing that a reader of the lower one does not know.
 */
export function suppressRelease(counts: ReleaseCounts, lattice: Lattice = LATTICE): SuppressedCell[] {
  checkCounts(counts, lattice);
  let cells: PublishedView['cells'] = hideFewOffices(counts, lattice);
  return THRESHOLDS.flatMap((threshold) => {
    const view = protect(hideGuards(hideSmall({ threshold, cells }, lattice), lattice), lattice);
    cells = view.cells;
    return cellsOf(view, lattice);
  });
}

export const cellsOf = (view: PublishedView, { blocks }: Lattice): SuppressedCell[] =>
  blocks.flatMap(({ grain, keys }) =>
    keys.map((key) => {
      const { value, hidden } = cellOf(view, key);
      return { threshold: view.threshold, grain, key, value, below: hidden === 'SMALL' };
    }),
  );

/** Complementary suppression, second part: withholds blocks until nothing can be worked out from the rest. */
function protect(view: PublishedView, lattice: Lattice): PublishedView {
  for (const withheld of ATTEMPTS) {
    const attempt = without(view, withheld, lattice);
    if (!givesAway(attempt, lattice)) return attempt;
  }
  throw new Error('A release in which everything is withheld still gives something away.');
}
