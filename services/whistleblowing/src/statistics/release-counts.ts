import type { Family } from '../intake/category.ts';
import { FAMILIES, type Lattice, SEMESTERS, type Semester, semesterKey, TOTAL } from './lattice.ts';

interface ProvinceCount {
  readonly cases: number;
  /** How many offices of the province the cases are about. */
  readonly offices: number;
}

/** The exact counts of one closed year. They live in memory only: nothing stores, logs or answers them. */
export interface ReleaseCounts {
  readonly semesters: Record<Semester, Record<Family, number>>;
  readonly categories: Record<string, number>;
  readonly provinces: Record<string, ProvinceCount>;
}

/** Every published slot of the lattice with its exact count. */
export function exactCells(counts: ReleaseCounts, lattice: Lattice): Map<string, number> {
  const semesters = SEMESTERS.flatMap((semester) =>
    FAMILIES.map((family) => [semesterKey(semester, family), counts.semesters[semester][family]] as const),
  );
  const given = new Map<string, number>([
    ...semesters,
    ...Object.entries(counts.categories),
    ...Object.entries(counts.provinces).map(([code, { cases }]) => [code, cases] as const),
    [TOTAL, semesters.reduce((sum, [, cases]) => sum + cases, 0)],
  ]);
  const keys = new Set(lattice.blocks.flatMap((block) => block.keys));
  for (const key of given.keys()) if (!keys.has(key)) throw new WrongCounts(`${key} is no slot of a release`);
  return new Map([...keys].map((key) => [key, given.get(key) ?? 0]));
}

/** The rule below relies on the sums: counts that do not add up would be protected wrongly. */
export function checkCounts(counts: ReleaseCounts, lattice: Lattice): void {
  const cells = exactCells(counts, lattice);
  const sumOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (cells.get(key) as number), 0);
  for (const count of cells.values()) {
    if (!Number.isSafeInteger(count) || count < 0) throw new WrongCounts('a count is no number of cases');
  }
  const totals = Map.groupBy(
    lattice.sums.filter(({ parts }) => parts.every((part) => cells.has(part))),
    ({ total }) => total,
  );
  for (const [family, sums] of totals) {
    if (new Set(sums.map(({ parts }) => sumOf(parts))).size > 1) {
      throw new WrongCounts(`the semesters and the categories of ${family} do not add up to one number`);
    }
  }
  const provinces = Object.values(counts.provinces);
  if (provinces.reduce((sum, { cases }) => sum + cases, 0) > sumOf([TOTAL])) {
    throw new WrongCounts('the provinces have more cases than the country');
  }
  if (provinces.some(({ cases, offices }) => offices > cases || offices > 0 !== cases > 0)) {
    throw new WrongCounts('a province has offices without cases or cases without offices');
  }
}

/** A bug of whoever counted. The message holds no count. */
class WrongCounts extends Error {}
