import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { anonymous, Role, type Viewer } from '@oversight/kernel';
import { Grain, THRESHOLDS } from './lattice.ts';
import { maySeeCell, maySeeTable, SIGHTS } from './statistics.policy.ts';
import { WhistleblowingStatistics } from './statistics.type.ts';
import type { StatisticsCell } from './statistics-cell.entity.ts';
import type { StatisticsRelease } from './statistics-release.entity.ts';

const NOTHING = { NATIONAL_SEMESTER: [], NATIONAL_CATEGORY: [], PROVINCE_YEAR: [] };
const AS_PUBLIC = { NATIONAL_YEAR: [10], ...NOTHING };
const INSIDE = { NATIONAL_YEAR: [5, 10], NATIONAL_SEMESTER: [5], NATIONAL_CATEGORY: [5], PROVINCE_YEAR: [5] };

const who = (role: Role | 'PUBLIC'): Viewer => ({
  ...anonymous,
  roles: role === 'PUBLIC' ? [] : [role],
  provinceCode: 71,
});

/** The thresholds at which a viewer sees a table; in the table of provinces, of another's. */
const seen = (viewer: Viewer, provinceCode: number) =>
  Object.fromEntries(
    Object.values(Grain).map((grain) => [
      grain,
      THRESHOLDS.filter((threshold) => maySeeCell(viewer, { grain, threshold, provinceCode })),
    ]),
  );

test.each([
  ['PUBLIC', AS_PUBLIC],
  ['REGENCY', AS_PUBLIC],
  ['INTEGRATION', AS_PUBLIC],
  ['NATIONAL_SECRETARIAT', AS_PUBLIC],
  ['PROVINCE', AS_PUBLIC],
  [
    'BI_READER',
    { NATIONAL_YEAR: [10], NATIONAL_SEMESTER: [10], NATIONAL_CATEGORY: [10], PROVINCE_YEAR: [10] },
  ],
  ['NATIONAL_AUDITOR', INSIDE],
  ['NATIONAL_LEADERSHIP', INSIDE],
  ['EXTERNAL_AUDITOR', INSIDE],
  ['WHISTLEBLOWING', INSIDE],
] as const)('what %s sees of the country and of another province', (role, expected) => {
  expect(seen(who(role), 72)).toEqual(expected);
});

test('a province sees its own number at 5 and nothing else beside what is public', () => {
  expect(seen(who('PROVINCE'), 71)).toEqual({ ...AS_PUBLIC, PROVINCE_YEAR: [5] });
  const unplaced = { ...who('PROVINCE'), provinceCode: undefined };
  expect(seen(unplaced, 71)).toEqual(AS_PUBLIC);
  expect(maySeeCell(unplaced, { grain: 'PROVINCE_YEAR', threshold: 5 })).toBe(false);
});

test('every role is in the table, and none below the province sees a table of provinces', () => {
  expect(Object.keys(SIGHTS).sort()).toEqual([...Object.keys(Role), 'PUBLIC'].sort());
  for (const role of ['PUBLIC', 'REGENCY', 'INTEGRATION', 'NATIONAL_SECRETARIAT'] as const) {
    expect(maySeeTable(who(role), 'PROVINCE_YEAR')).toBe(false);
  }
});

const release = { year: 2025, releasedOn: '2026-01-31', provenance: 'SYNTHETIC' } as StatisticsRelease;
const cell = (grain: Grain, key: string, threshold: 5 | 10, value?: number) =>
  ({ grain, key, threshold, value, below: value === undefined }) as StatisticsCell;
const cells = [
  cell('NATIONAL_YEAR', 'ALL', 10),
  cell('NATIONAL_YEAR', 'ALL', 5, 7),
  cell('NATIONAL_SEMESTER', 'S2.TPK', 5),
  { ...cell('PROVINCE_YEAR', '71', 5, 6), provinceCode: 71 },
];

test('the answer shows the lowest threshold granted, and null for a table that is not', () => {
  expect(new WhistleblowingStatistics(release, cells, who('NATIONAL_AUDITOR'))).toMatchObject({
    total: { value: 7, suppressed: false },
    bySemester: [{ semester: 2, family: 'TPK', cases: { suppressed: true, lessThan: 5 } }],
    byProvince: [{ provinceCode: '71', cases: { value: 6 } }],
  });
  // The row policy would not have returned these rows; the answer leaves them out all the same.
  expect(new WhistleblowingStatistics(release, cells, who('REGENCY'))).toMatchObject({
    total: { suppressed: true, lessThan: 10 },
    bySemester: undefined,
    byCategory: undefined,
    byProvince: undefined,
  });
});
