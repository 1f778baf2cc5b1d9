import { codesOf, isDay, KNOWN_DAYS } from '@oversight/kernel';
import { IMPORT_COLUMNS, type ImportColumn } from './import-columns.ts';
import { wordOf, wordsFor } from './import-words.ts';
import { LineRefusal } from './line-refusal.ts';
import { readAmount } from './read-amount.ts';

/** What a cell holds: words, or a number of a workbook (a day is one too). */
export type Cell = string | number | undefined;
export type CellValue = string | number | bigint;

/** What people write into a cell that has nothing to say. */
const NOTHING = new Set(['', '-', '–', '—']);
const NO_VALUE = new Set(['n/a', 'na', 'nihil', 'tidak ada', '#n/a', 'null']);
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const SERIALS_BEGIN = Date.UTC(1899, 11, 30);

/** The value that is meant by a cell of this column; undefined where it says nothing. */
export function readCell(column: ImportColumn, cell: Cell): CellValue | undefined {
  const { kind } = IMPORT_COLUMNS[column];
  const text = cell === undefined ? '' : String(cell).trim();
  if (NOTHING.has(text) || (kind !== 'TEXT' && NO_VALUE.has(text.toLowerCase()))) return undefined;
  if (kind === 'AMOUNT') return readAmount(column, cell as string | number);
  if (kind === 'DAY') return readDay(column, text);
  if (kind === 'PLACE' || kind === 'YEAR') return readWhole(column, text);
  if (kind === 'CODE') return readCode(column, cell as string | number);
  if (kind === 'TEXT') return text;
  const word = wordOf(column, text);
  if (word === undefined) throw new LineRefusal(column, text, `It is none of ${wordsFor(column)}.`);
  return word;
}

/** "2025-10-21", "21/10/2025", or a workbook’s day number. The day always comes before the month. */
function readDay(column: ImportColumn, text: string): string {
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const iso = SERIAL.test(text)
    ? new Date(SERIALS_BEGIN + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10)
    : year
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !isDay(iso))
    throw new LineRefusal(column, text, 'It is no day: write 2025-10-21 or 21/10/2025.');
  if (iso < KNOWN_DAYS.first || iso > KNOWN_DAYS.last)
    throw new LineRefusal(column, text, `A day is between ${KNOWN_DAYS.first} and ${KNOWN_DAYS.last}.`);
  return iso;
}

/** Numbers of findings and recommendations, and years: what is kept of them is no larger. */
export const MOST_PLACES = 32_767;

function readWhole(column: ImportColumn, text: string): number {
  const number = /^\d{1,5}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 1 && number <= MOST_PLACES))
    throw new LineRefusal(column, text, `It is no whole number from 1 to ${MOST_PLACES}.`);
  return number;
}

/** A code is text: as a number a workbook loses its last zero, and 71.10 would become another office. */
function readCode(column: ImportColumn, cell: string | number): string {
  const text = String(cell).trim();
  if (column === 'recommendationCode') return text.padStart(2, '0');
  const isOffice = column === 'organisationCode' || column === 'auditedOffice';
  const code = isOffice && /^\d$/.test(text) ? text.padStart(2, '0') : text;
  if (isOffice && !codesOf(code))
    throw new LineRefusal(
      column,
      text,
      'It is no code of an office: write "71" or "71.10", in a workbook as text.',
    );
  if (typeof cell === 'number' && !Number.isInteger(cell))
    throw new LineRefusal(column, text, 'A code is written as text, or a workbook loses its last zero.');
  return code;
}
