import { enumOf } from '@oversight/kernel';
import { categoriesOf, Family } from '../intake/category.ts';
import { PROVINCES } from './provinces.ts';

export const Grain = enumOf(['NATIONAL_YEAR', 'NATIONAL_SEMESTER', 'NATIONAL_CATEGORY', 'PROVINCE_YEAR']);
export type Grain = keyof typeof Grain;

/** k inside KPU, and for BI and the public. */
export const THRESHOLDS = [5, 10] as const;
export type Threshold = (typeof THRESHOLDS)[number];
export const LARGEST_THRESHOLD = Math.max(...THRESHOLDS);

export const FAMILIES = Object.values(Family);
export const SEMESTERS = ['S1', 'S2'] as const;
export type Semester = (typeof SEMESTERS)[number];

/** Cells that are published together or not at all. */
export const BlockName = enumOf(['YEAR', 'SEMESTER', 'CATEGORY_TPK', 'CATEGORY_NON_TPK', 'PROVINCE']);
export type BlockName = keyof typeof BlockName;

interface Block {
  readonly name: BlockName;
  readonly grain: Grain;
  readonly keys: readonly string[];
}

/** A total and the parts it is the sum of. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Everything that is ever counted, by key, and how the counts hang together. */
export interface Lattice {
  readonly blocks: readonly Block[];
  readonly sums: readonly Sum[];
  /** The sums of a family's semesters and of its categories. */
  readonly rows: readonly Sum[];
  /** Totals with all published cells they can be compared with, whose hidden part must not be known to be small. */
  readonly comparisons: readonly Sum[];
}

export const TOTAL = 'ALL';
/** Cases of the centre and of no office: never published, but a remainder that could be worked out. */
export const ELSEWHERE = 'ELSEWHERE';

/** "S1.TPK": the cases of a family received in a semester. */
export const semesterKey = (semester: Semester, family: Family): string => `${semester}.${family}`;

const semestersOf = (family: Family): string[] => SEMESTERS.map((semester) => semesterKey(semester, family));

/** The totals of the two families are not published; a sum may still give them away, so they are in the sums. */
export function latticeOf(
  categories: Record<Family, readonly string[]>,
  provinces: readonly string[],
): Lattice {
  const rows = FAMILIES.flatMap((family): Sum[] => [
    { total: family, parts: semestersOf(family) },
    { total: family, parts: categories[family] },
  ]);
  const byProvince: Sum = { total: TOTAL, parts: [...provinces, ELSEWHERE] };
  return {
    blocks: [
      { name: 'YEAR', grain: 'NATIONAL_YEAR', keys: [TOTAL] },
      { name: 'SEMESTER', grain: 'NATIONAL_SEMESTER', keys: FAMILIES.flatMap(semestersOf) },
      { name: 'CATEGORY_TPK', grain: 'NATIONAL_CATEGORY', keys: categories.TPK },
      { name: 'CATEGORY_NON_TPK', grain: 'NATIONAL_CATEGORY', keys: categories.NON_TPK },
      { name: 'PROVINCE', grain: 'PROVINCE_YEAR', keys: provinces },
    ],
    sums: [{ total: TOTAL, parts: FAMILIES }, ...rows, byProvince],
    rows,
    comparisons: [
      ...rows,
      { total: TOTAL, parts: FAMILIES.flatMap(semestersOf) },
      { total: TOTAL, parts: FAMILIES.flatMap((family) => categories[family]) },
      byProvince,
    ],
  };
}

export const LATTICE: Lattice = latticeOf(
  { TPK: categoriesOf('TPK'), NON_TPK: categoriesOf('NON_TPK') },
  PROVINCES,
);
