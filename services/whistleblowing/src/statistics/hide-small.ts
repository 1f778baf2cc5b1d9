import type { Grain, Lattice } from './lattice.ts';
import { cellOf, type PublishedCell, type PublishedView, SILENT, withCells } from './published-view.ts';
import { exactCells, type ReleaseCounts } from './release-counts.ts';

/** A province in which fewer offices are involved is hidden: two offices know each other's cases. */
const FEWEST_OFFICES = 3;

export function hideFewOffices(counts: ReleaseCounts, lattice: Lattice): Map<string, PublishedCell> {
  return new Map(
    [...exactCells(counts, lattice)].map(([key, value]) => {
      const offices = counts.provinces[key]?.offices ?? FEWEST_OFFICES;
      return [key, offices < FEWEST_OFFICES ? SILENT : { value }];
    }),
  );
}

/** Primary suppression: every count below k, zero too (it tells the person reported that nobody spoke). */
export function hideSmall(view: PublishedView, { blocks }: Lattice): PublishedView {
  const isSmall = (key: string) => (cellOf(view, key).value ?? view.threshold) < view.threshold;
  return withCells(
    view,
    blocks.flatMap(({ grain, keys }) =>
      keys.filter(isSmall).map((key): [string, PublishedCell] => [key, smallOf(grain)]),
    ),
  );
}

/** Whether a province is hidden for few cases or for few offices is not said: "many, in one office" is a name. */
const smallOf = (grain: Grain): PublishedCell => (grain === 'PROVINCE_YEAR' ? SILENT : { hidden: 'SMALL' });
