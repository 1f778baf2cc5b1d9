import { CATEGORIES, CategoryCode, Family } from '../intake/category.ts';
import { SEMESTERS, type Semester } from './lattice.ts';
import { OFFICES_OF_PROVINCE } from './provinces.ts';
import { drawFrom, pickBy } from './random-numbers.ts';
import type { ReleaseCounts } from './release-counts.ts';

/** How often a made-up report is of a category; only the proportions matter, and no source stands behind them. */
const MIX: Record<CategoryCode, number> = {
  STATE_FINANCIAL_LOSS: 9,
  BRIBERY: 4,
  GRATIFICATION: 4,
  EMBEZZLEMENT_IN_OFFICE: 6,
  EXTORTION: 3,
  FRAUDULENT_ACT: 4,
  CONFLICT_OF_INTEREST_IN_PROCUREMENT: 5,
  CONFLICT_OF_INTEREST: 6,
  ABUSE_OF_AUTHORITY: 14,
  PROCUREMENT_VIOLATION: 5,
  BUDGET_MISUSE: 12,
  CIVIL_SERVANT_CODE_OF_ETHICS: 8,
  ELECTION_ORGANISER_CODE_OF_ETHICS: 10,
  STAFF_DISCIPLINE: 12,
  RETALIATION: 3,
  OTHER: 5,
};

const FEWEST = 140;
const SPREAD = 80;
/** Of a hundred cases, how many are about the centre or name no office. */
const ELSEWHERE_SHARE = 14;

/** Counts of a year that never was, the same for the same seed; drawn case by case so that they add up. */
export function synthesizeCounts(seed: number, year: number): ReleaseCounts {
  const draw = drawFrom(seed * 10_007 + year);
  const semesters = { S1: { TPK: 0, NON_TPK: 0 }, S2: { TPK: 0, NON_TPK: 0 } };
  const categories = Object.fromEntries(Object.values(CategoryCode).map((code) => [code, 0]));
  const offices = new Map<string, number[]>();

  const cases = FEWEST + draw(SPREAD);
  for (let each = 0; each < cases; each++) {
    const category = pickBy(MIX, draw) as CategoryCode;
    const semester = SEMESTERS[draw(SEMESTERS.length)] as Semester;
    semesters[semester][Family[CATEGORIES[category].family]]++;
    categories[category] = (categories[category] ?? 0) + 1;
    if (draw(100) < ELSEWHERE_SHARE) continue;
    const province = pickBy(OFFICES_OF_PROVINCE, draw);
    const office = draw(OFFICES_OF_PROVINCE[province] as number);
    offices.set(province, [...(offices.get(province) ?? []), office]);
  }
  const provinces = Object.fromEntries(
    [...offices].map(([code, all]) => [code, { cases: all.length, offices: new Set(all).size }]),
  );
  return { semesters, categories, provinces };
}
