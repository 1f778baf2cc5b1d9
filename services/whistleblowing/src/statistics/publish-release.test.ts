import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { LATTICE } from './lattice.ts';
import { publishRelease, releasableFrom, TooEarly } from './publish-release.ts';
import { checkCounts } from './release-counts.ts';
import { synthesizeCounts } from './synthesize-counts.ts';

const untouched = {} as Client;

test('a year may be released 30 days after it closed and no earlier', async () => {
  expect(releasableFrom(2025)).toBe('2026-01-31');
  const early = { year: 2025, today: '2026-01-30', provenance: 'RECORDED' } as const;
  await expect(publishRelease(untouched, synthesizeCounts(1, 2025), early)).rejects.toThrow(TooEarly);
});

test('made-up counts add up, and are the same for the same seed and year', () => {
  for (let seed = 0; seed < 100; seed++) checkCounts(synthesizeCounts(seed, 2025), LATTICE);
  expect(synthesizeCounts(3, 2024)).toEqual(synthesizeCounts(3, 2024));
  expect(synthesizeCounts(3, 2024)).not.toEqual(synthesizeCounts(3, 2025));
});
