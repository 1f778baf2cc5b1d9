import { LARGEST_THRESHOLD, type Lattice } from './lattice.ts';
import { cellOf, isHidden, type PublishedCell, type PublishedView, withCells } from './published-view.ts';

/**
 * Complementary suppression, first part: wherever a row has a hidden count, one large count of it is hidden too.
 * Always, and the last large one in the order of the list, whatever their sizes: so that which one is hidden says
 * nothing about any size. Hiding the next smallest until it is enough would tell a reader who replays the rule
 * both that it was the smallest and that less was not enough.
 */
export function hideGuards(view: PublishedView, { rows }: Lattice): PublishedView {
  const needsGuard = (parts: readonly string[]) =>
    parts.some((part) => isHidden(view, part)) &&
    !parts.some((part) => cellOf(view, part).hidden === 'GUARD');
  const isLarge = (part: string) => (cellOf(view, part).value ?? 0) >= LARGEST_THRESHOLD;
  return withCells(
    view,
    rows
      .filter(({ parts }) => needsGuard(parts))
      .flatMap(({ parts }) => parts.findLast(isLarge) ?? [])
      .map((guard): [string, PublishedCell] => [guard, { hidden: 'GUARD' }]),
  );
}
