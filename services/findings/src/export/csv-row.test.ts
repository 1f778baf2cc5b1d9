import { expect, test } from '@jest/globals';
import { csvRow } from './csv-row.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['kata "satu"', '"kata ""satu"""'],
  ['dua\nbaris', '"dua\nbaris"'],
  [-5, '-5'],
  [null, ''],
  [undefined, ''],
])('%p stands there as %p', (value, cell) => {
  expect(csvRow([value, 'x'])).toBe(`${cell},x\r\n`);
});
