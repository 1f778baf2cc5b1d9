import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { hideFewOffices, hideSmall } from './hide-small.ts';
import { LATTICE, THRESHOLDS } from './lattice.ts';
import { possibleRanges } from './possible-ranges.ts';
import { statedRanges } from './published-view.ts';
import type { ReleaseCounts } from './release-counts.ts';
import { cellsOf, type SuppressedCell, suppressRelease } from './suppress-release.ts';
import { synthesizeCounts } from './synthesize-counts.ts';
import { enumerate } from './testing/attackers.ts';
import { replay } from './testing/replay.ts';
import { randomCounts, SMALL } from './testing/worlds.ts';

const WORLDS = Array.from({ length: 200 }, (_, seed) => randomCounts(seed, 32));
const MOST_CASES = 64;
/** Replaying takes long where more is hidden. */
const SEEDS = { 5: 25, 10: 6 };

const at = (cells: readonly SuppressedCell[], threshold: number) =>
  cells.filter((cell) => cell.threshold === threshold);

/** Hidden cells of which these readers can tell that it is one of fewer than k numbers. */
function recovered(cells: readonly SuppressedCell[], k: number): string[] {
  const findings = enumerate(cells, SMALL, MOST_CASES);
  return at(cells, k)
    .filter(({ key, value }) => value === undefined && (findings.get(key)?.size ?? 0) < k)
    .map(({ key }) => key);
}

const primaryOnly = (counts: ReleaseCounts): SuppressedCell[] =>
  THRESHOLDS.flatMap((threshold) =>
    cellsOf(hideSmall({ threshold, cells: hideFewOffices(counts, SMALL) }, SMALL), SMALL),
  );

test.each([
  ['of k = 5', (cells: SuppressedCell[]) => recovered(at(cells, 5), 5)],
  ['of k = 10', (cells: SuppressedCell[]) => recovered(at(cells, 10), 10)],
  ['of both together', (cells: SuppressedCell[]) => recovered(cells, 5)],
])('a reader %s who adds up narrows no hidden number below k', (_, attack) => {
  for (const counts of WORLDS) {
    expect({ counts, recovered: attack(suppressRelease(counts, SMALL)) }).toEqual({ counts, recovered: [] });
  }
});

test('control: without complementary suppression the same reader succeeds', () => {
  const broken = WORLDS.filter((counts) => recovered(at(primaryOnly(counts), 5), 5).length > 0);
  expect(broken.length).toBeGreaterThan(WORLDS.length / 4);
});

test('what the rule thinks a reader can find is exactly what the reader finds', () => {
  for (const counts of WORLDS.slice(0, 60)) {
    const view = hideSmall({ threshold: 5, cells: hideFewOffices(counts, SMALL) }, SMALL);
    const ranges = possibleRanges(SMALL.sums, statedRanges(view));
    for (const [key, numbers] of enumerate(cellsOf(view, SMALL), SMALL, MOST_CASES)) {
      const range = ranges.get(key);
      if (range === undefined || range.most >= MOST_CASES) continue;
      expect({ key, least: Math.min(...numbers), most: Math.max(...numbers), many: numbers.size }).toEqual({
        key,
        ...range,
        many: range.most - range.least + 1,
      });
    }
  }
});

test.each([
  ['the small country', SMALL, WORLDS],
  ['a whole country', LATTICE, Array.from({ length: 200 }, (_, seed) => synthesizeCounts(seed, 2025))],
])('hidden numbers together are never known to be below k: %s', (_, lattice, worlds) => {
  for (const counts of worlds) {
    const cells = suppressRelease(counts, lattice);
    for (const k of THRESHOLDS) {
      const values = new Map(at(cells, k).map(({ key, value }) => [key, value]));
      for (const { total, parts } of lattice.comparisons) {
        const whole = values.get(total);
        const shown = parts.map((part) => values.get(part));
        if (whole === undefined || !shown.includes(undefined)) continue;
        const hidden = whole - shown.reduce<number>((sum, value = 0) => sum + value, 0);
        expect({ counts, k, known: hidden < k }).toEqual({ counts, k, known: false });
      }
    }
  }
});

test('nothing below its threshold is published, and k = 10 publishes nothing that k = 5 hides', () => {
  for (let seed = 0; seed < 300; seed++) {
    const cells = suppressRelease(synthesizeCounts(seed, 2025));
    for (const { value, threshold } of cells) expect(value ?? threshold).toBeGreaterThanOrEqual(threshold);
    const shown = new Map(at(cells, 5).map(({ key, value }) => [key, value]));
    for (const { key, value } of at(cells, 10)) if (value !== undefined) expect(shown.get(key)).toBe(value);
  }
});

test('a release says something: most categories at 5, the semesters at 10', () => {
  const cells = Array.from({ length: 100 }, (_, seed) =>
    suppressRelease(synthesizeCounts(seed, 2025)),
  ).flat();
  const share = (grain: string, k: number) => {
    const all = at(cells, k).filter((cell) => cell.grain === grain);
    return all.filter(({ value }) => value !== undefined).length / all.length;
  };
  expect(share('NATIONAL_CATEGORY', 5)).toBeGreaterThan(0.6);
  expect(share('NATIONAL_SEMESTER', 10)).toBeGreaterThan(0.95);
  expect(share('PROVINCE_YEAR', 5)).toBeGreaterThan(0.2);
});

test.each(THRESHOLDS)(
  'a reader of k = %s who replays the rule narrows no hidden number below k either',
  (k) => {
    let tried = 0;
    for (let seed = 0; seed < SEEDS[k]; seed++) {
      const counts = synthesizeCounts(seed, 2025);
      for (const family of ['TPK', 'NON_TPK'] as const) {
        const found = replay(counts, family, k);
        if (!found) continue;
        tried += found.hidden.length;
        const narrowed = found.hidden.filter(({ key }) => (found.findings.get(key)?.size ?? 0) < k);
        expect({ seed, narrowed }).toEqual({ seed, narrowed: [] });
      }
    }
    expect(tried).toBeGreaterThan(15);
  },
);

test('counts that do not add up are refused, without a number in the refusal', () => {
  const counts = synthesizeCounts(1, 2025);
  const wrong = { ...counts, categories: { ...counts.categories, BRIBERY: 77 } };
  expect(() => suppressRelease(wrong)).toThrow(/do not add up/);
  expect(() => suppressRelease(wrong)).not.toThrow(/77/);
  expect(() => suppressRelease({ ...counts, provinces: { '71': { cases: 999, offices: 3 } } })).toThrow();
  expect(() => suppressRelease({ ...counts, provinces: { '71.10': { cases: 5, offices: 1 } } })).toThrow();
});

test('a province with enough cases in too few offices is hidden, and not told from one with few cases', () => {
  const counts = synthesizeCounts(1, 2025);
  const provinces = {
    '71': { cases: 30, offices: 2 },
    '72': { cases: 4, offices: 3 },
    '73': { cases: 30, offices: 3 },
  };
  const cells = suppressRelease({ ...counts, provinces });
  const cellOf = (code: string) => at(cells, 5).find(({ key }) => key === code);
  expect(cellOf('71')).toEqual({ ...cellOf('72'), key: '71' });
  expect(cellOf('73')?.value).toBe(30);
});
