import { expect, test } from '@jest/globals';
import { EXPORT_FORMS, type ExportForm } from './write-export.ts';

const csv = EXPORT_FORMS.csv as ExportForm;

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
  expect(csv.rows(['a', 'b'], [{ row: { a: value, b: 'x' }, cursor: '' }])).toBe(`${cell},x\r\n`);
});

test('a table begins with the mark by which Excel knows its letters', () => {
  expect(csv.head(['id', 'share'])).toBe('\ufeffid,share\r\n');
});
