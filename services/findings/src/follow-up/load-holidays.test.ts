import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readHolidays } from './load-holidays.ts';

const file = (lines: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'holidays-')), 'holidays.csv');
  writeFileSync(path, `day,name,kind\n${lines}\n`);
  return path;
};

test('shipped are the holidays that every year has on the same date, and no others', () => {
  const days = readHolidays(join(import.meta.dirname, '../../reference/holidays.csv')).map(([day]) => day);
  const fixed = ['01-01', '05-01', '06-01', '08-17', '12-25'];
  const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
  expect(days).toEqual(years.flatMap((year) => fixed.map((date) => `${year}-${date}`)));
});

test('a folder’s own calendar is read as it is', () => {
  expect(
    readHolidays(file('2026-03-20,Idul Fitri,NATIONAL\n2026-03-23, Cuti bersama ,COLLECTIVE_LEAVE')),
  ).toEqual([
    ['2026-03-20', 'Idul Fitri', 'NATIONAL'],
    ['2026-03-23', 'Cuti bersama', 'COLLECTIVE_LEAVE'],
  ]);
});

test.each([
  ['2026-02-30,Hari,NATIONAL', 'line 2: "2026-02-30" is no day'],
  ['20/03/2026,Hari,NATIONAL', 'is no day'],
  ['2026-03-20,Hari,NATIONAL\n2026-03-20,Hari,NATIONAL', 'line 3: 2026-03-20 is there twice'],
  ['2026-03-20, ,NATIONAL', 'name says something'],
  ['2026-03-20,Hari,LIBUR', 'kind is NATIONAL or COLLECTIVE_LEAVE'],
])('a line %s is refused with its number', (lines, message) => {
  expect(() => readHolidays(file(lines))).toThrow(message);
});
