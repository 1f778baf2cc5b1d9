import { expect, test } from '@jest/globals';
import type { ImportColumn } from './import-columns.ts';
import { type Cell, readCell } from './read-cell.ts';

const refusal = (column: ImportColumn, cell: Cell) => {
  try {
    return { read: readCell(column, cell) };
  } catch (error) {
    const { message, column: at, value } = error as { message: string; column: string; value: string };
    return { message, at, value };
  }
};

test.each<[Cell, bigint | undefined]>([
  ['1234567', 1_234_567n],
  ['1.234.567', 1_234_567n],
  ['1,234,567', 1_234_567n],
  ['750.000', 750_000n],
  ['Rp 1.234.567,00', 1_234_567n],
  ['1234567,00', 1_234_567n],
  ['1,234,567.00', 1_234_567n],
  ['0', 0n],
  [2_500_000_000, 2_500_000_000n],
  [`${'9'.repeat(20)}`, 99_999_999_999_999_999_999n],
  ['', undefined],
  ['-', undefined],
  ['n/a', undefined],
  ['NIHIL', undefined],
  [undefined, undefined],
])('the amount %p is %p', (cell, amount) => {
  expect(readCell('findingValue', cell)).toBe(amount);
});

test.each<[Cell, RegExp]>([
  ['1,234', /Write 1234567/],
  ['1.23', /without cents/],
  ['1234567,50', /without cents/],
  ['1.234.567,05', /without cents/],
  ['1.2345', /Write 1234567/],
  ['12.34.567', /Write 1234567/],
  ['-5', /not negative/],
  ['(500)', /not negative/],
  ['1,5E+12', /every digit/],
  ['1e25', /every digit/],
  [`1${'0'.repeat(25)}`, /20 digits/],
  [0.5, /without cents/],
  [-1, /not negative/],
  [1e25, /more digits than a workbook keeps/],
  ['lima juta', /Write 1234567/],
  ['١٢٣', /Write 1234567/],
  ['🪙', /Write 1234567/],
])('the amount %p is refused: %p', (cell, why) => {
  expect(refusal('findingValue', cell)).toEqual({
    message: expect.stringMatching(why),
    at: 'findingValue',
    value: String(cell),
  });
});

test.each<[Cell, string]>([
  ['2025-10-21', '2025-10-21'],
  ['2025-10-21T00:00:00', '2025-10-21'],
  ['21/10/2025', '2025-10-21'],
  ['1/2/2025', '2025-02-01'],
  ['01-02-2025', '2025-02-01'],
  [45_951, '2025-10-21'],
  [45_951.75, '2025-10-21'],
  ['45951', '2025-10-21'],
])('the day %p is %p', (cell, day) => {
  expect(readCell('receivedOn', cell)).toBe(day);
});

test.each([
  '2025-02-30',
  '30/02/2025',
  '10/21/2025',
  '21/10/25',
  '2025-13-01',
  'kemarin',
  '99999',
  '0000-01-01',
  '1998-12-31',
])('the day %p is refused', (cell) => {
  expect(refusal('receivedOn', cell)).toMatchObject({ at: 'receivedOn', value: cell });
});

test.each<[ImportColumn, Cell, unknown]>([
  ['organisationCode', '71.10', '71.10'],
  ['organisationCode', 71, '71'],
  ['organisationCode', 0, '00'],
  ['recommendationCode', 1, '01'],
  ['findingCode', '1.01.07', '1.01.07'],
  ['findingNumber', '3', 3],
  ['fiscalYear', 2024, 2024],
  ['status', '2', 'BELUM_SESUAI'],
  ['status', 'Telah Sesuai', 'SESUAI'],
  ['status', 'Dalam Proses', 'BELUM_SESUAI'],
  ['officeStatus', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'],
  ['type', 'PDTT', 'SPECIAL_PURPOSE'],
  ['processArea', 'Perjalanan Dinas', 'OFFICIAL_TRAVEL'],
  ['findingTitle', ' Honor ganda مرتين 👀 ', 'Honor ganda مرتين 👀'],
  ['findingTitle', 'n/a', 'n/a'],
  ['findingTitle', 7, '7'],
])('%s %p is %p', (column, cell, value) => {
  expect(readCell(column, cell)).toBe(value);
});

test.each<[ImportColumn, Cell, RegExp]>([
  // A workbook lost the zero of 71.10.
  ['organisationCode', 71.1, /as text/],
  ['organisationCode', 'Bolmut', /code of an office/],
  ['findingCode', 1.05, /as text/],
  ['findingNumber', '1.5', /whole number/],
  ['findingNumber', 0, /whole number/],
  ['findingNumber', '99999', /whole number/],
  ['status', 'hampir', /none of SESUAI/],
  ['source', 'KPK', /none of BPK, APIP/],
])('%s %p is refused: %p', (column, cell, why) => {
  expect(refusal(column, cell)).toMatchObject({ message: expect.stringMatching(why), at: column });
});
