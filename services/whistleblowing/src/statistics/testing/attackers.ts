import type { BlockName, Lattice } from '../lattice.ts';
import type { SuppressedCell } from '../suppress-release.ts';

/** Numbers a count can be, as far as an attacker can tell. */
export type Findings = Map<string, Set<number>>;

/**
 * May the count of this slot be this number, by what each published cell says of itself? A national count that is
 * hidden without being called small, in a row of which something is said, is a guard: at least 10.
 */
export function admits(cells: readonly SuppressedCell[], { rows }: Lattice) {
  const isSilent = ({ value, below }: SuppressedCell) => value === undefined && !below;
  const isGuard = (cell: SuppressedCell) =>
    isSilent(cell) &&
    rows.some(
      ({ parts }) =>
        parts.includes(cell.key) &&
        cells.some(
          (other) => other.threshold === cell.threshold && parts.includes(other.key) && !isSilent(other),
        ),
    );
  const rules = new Map<string, ((count: number) => boolean)[]>();
  for (const cell of cells) {
    const { key, value, below, threshold } = cell;
    const least = isGuard(cell) ? 10 : 0;
    const rule = (count: number) =>
      value === undefined ? count >= least && (!below || count < threshold) : count === value;
    rules.set(key, [...(rules.get(key) ?? []), rule]);
  }
  return (key: string, count: number): boolean => (rules.get(key) ?? []).every((rule) => rule(count));
}

/**
 * Writes down every spread of the cases over the small country that agrees with the published cells. Knows
 * nothing of the rule's own reasoning.
 */
export function enumerate(cells: readonly SuppressedCell[], lattice: Lattice, mostCases: number): Findings {
  const fits = admits(cells, lattice);
  const findings: Findings = new Map();
  const note = (key: string, count: number) =>
    findings.set(key, (findings.get(key) ?? new Set<number>()).add(count));
  const keysOf = (name: BlockName) => lattice.blocks.find((block) => block.name === name)?.keys ?? [];
  const provinces = keysOf('PROVINCE');

  const written = new Map<string, number[][]>();
  const waysOf = (keys: readonly string[], total: number, some = false): number[][] => {
    const name = `${keys} ${total}`;
    const ways = written.get(name) ?? [...spreads(keys, total, some)];
    written.set(name, ways);
    return ways;
  };
  /** All ways to spread a number over keys that fit; with `some`, a part may stay over. */
  function* spreads(keys: readonly string[], total: number, some = false): Generator<number[]> {
    const [key, ...rest] = keys;
    if (key === undefined) {
      if (total === 0 || some) yield [];
      return;
    }
    for (let count = 0; count <= total; count++) {
      if (!fits(key, count)) continue;
      for (const others of spreads(rest, total - count, some)) yield [count, ...others];
    }
  }
  const noted = new Set<number[][]>();
  const found = (keys: readonly string[], ways: number[][]) => {
    if (noted.has(ways)) return;
    noted.add(ways);
    for (const way of ways) for (const [index, key] of keys.entries()) note(key, way[index] as number);
  };

  for (let total = 0; total <= mostCases; total++) {
    if (!fits('ALL', total)) continue;
    const byProvince = waysOf(provinces, total, true);
    if (byProvince.length === 0) continue;
    for (let tpk = 0; tpk <= total; tpk++) {
      const tables = [
        [keysOf('SEMESTER').slice(0, 2), tpk],
        [keysOf('SEMESTER').slice(2), total - tpk],
        [keysOf('CATEGORY_TPK'), tpk],
        [keysOf('CATEGORY_NON_TPK'), total - tpk],
      ] as const;
      const ways = tables.map(([keys, sum]) => waysOf(keys, sum));
      if (ways.some((each) => each.length === 0)) continue;
      note('ALL', total);
      found(provinces, byProvince);
      for (const [index, [keys]] of tables.entries()) found(keys, ways[index] as number[][]);
    }
  }
  return findings;
}
