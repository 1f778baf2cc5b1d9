import type { Family } from '../../intake/category.ts';
import { FAMILIES, latticeOf } from '../lattice.ts';
import { type Draw, drawFrom } from '../random-numbers.ts';
import type { ReleaseCounts } from '../release-counts.ts';

const CATEGORIES: Record<Family, string[]> = { TPK: ['A', 'B'], NON_TPK: ['C', 'D', 'E'] };
const PROVINCES = ['11', '12'];

/** A country small enough to write down every way its cases could be spread. */
export const SMALL = latticeOf(CATEGORIES, PROVINCES);

/** Splits a number into parts, often unevenly: small parts are where the danger is. */
function split(total: number, parts: number, draw: Draw): number[] {
  const weights = Array.from({ length: parts }, () => [0, 1, 1, 2, 5, 12][draw(6)] as number);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = weights.map((weight) => Math.floor((total * weight) / all));
  const rest = total - shares.reduce((sum, share) => sum + share, 0);
  const lucky = draw(parts);
  return shares.map((share, index) => (index === lucky ? share + rest : share));
}

const named = (keys: readonly string[], counts: number[]): Record<string, number> =>
  Object.fromEntries(keys.map((key, index) => [key, counts[index] as number]));

/** One year of the small country, with fewer than `most` cases in each family. */
export function randomCounts(seed: number, most: number): ReleaseCounts {
  const draw = drawFrom(seed);
  const cases: Record<Family, number> = { TPK: draw(most), NON_TPK: draw(most) };
  const inProvinces = Math.max(cases.TPK + cases.NON_TPK - draw(Math.ceil(most / 3)), 0);

  const bySemester = { TPK: split(cases.TPK, 2, draw), NON_TPK: split(cases.NON_TPK, 2, draw) };
  const of = (index: number) => ({
    TPK: bySemester.TPK[index] as number,
    NON_TPK: bySemester.NON_TPK[index] as number,
  });
  return {
    semesters: { S1: of(0), S2: of(1) },
    categories: Object.assign(
      {},
      ...FAMILIES.map((family) =>
        named(CATEGORIES[family], split(cases[family], CATEGORIES[family].length, draw)),
      ),
    ),
    provinces: Object.fromEntries(
      Object.entries(named(PROVINCES, split(inProvinces, PROVINCES.length, draw))).map(([code, count]) => [
        code,
        { cases: count, offices: count === 0 ? 0 : 1 + draw(Math.min(count, 6)) },
      ]),
    ),
  };
}
