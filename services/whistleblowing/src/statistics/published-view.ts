import { type BlockName, LARGEST_THRESHOLD, type Lattice, type Threshold } from './lattice.ts';
import { ANY, type Range } from './possible-ranges.ts';

/** One slot as a release shows it: its value, or what can be told of why it is hidden. */
export interface PublishedCell {
  readonly value?: number;
  /** SMALL: below the threshold. GUARD: large, hidden so that the small ones beside it cannot be worked out. */
  readonly hidden?: 'SMALL' | 'GUARD' | 'SILENTLY';
}

/** All slots as readers of one threshold see them. */
export interface PublishedView {
  readonly threshold: Threshold;
  readonly cells: ReadonlyMap<string, PublishedCell>;
}

export const SILENT: PublishedCell = { hidden: 'SILENTLY' };

export const cellOf = (view: PublishedView, key: string): PublishedCell => view.cells.get(key) ?? SILENT;
export const isHidden = (view: PublishedView, key: string): boolean => cellOf(view, key).value === undefined;

export const withCells = (
  view: PublishedView,
  changed: Iterable<[string, PublishedCell]>,
): PublishedView => ({
  ...view,
  cells: new Map([...view.cells, ...changed]),
});

/** The view without these blocks: of none of their cells is anything said, not even that it is small. */
export function without(view: PublishedView, withheld: readonly BlockName[], { blocks }: Lattice) {
  const keys = blocks.filter(({ name }) => withheld.includes(name)).flatMap((block) => block.keys);
  return withCells(
    view,
    keys.map((key) => [key, SILENT]),
  );
}

/** What a reader, who knows the rule, takes from each slot before adding anything up. */
export function statedRanges({ cells, threshold }: PublishedView): Map<string, Range> {
  const stated = ({ value, hidden }: PublishedCell): Range => {
    if (value !== undefined) return { least: value, most: value };
    if (hidden === 'SMALL') return { least: 0, most: threshold - 1 };
    return hidden === 'GUARD' ? { ...ANY, least: LARGEST_THRESHOLD } : ANY;
  };
  return new Map([...cells].map(([key, cell]) => [key, stated(cell)]));
}
