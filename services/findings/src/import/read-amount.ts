import type { ImportColumn } from './import-columns.ts';
import { LineRefusal } from './line-refusal.ts';

const PLAIN = /^\d+$/;
const DOTTED = /^\d{1,3}(?:\.\d{3})+$/;
/** One group behind a comma may as well be decimals. */
const COMMAED = /^\d{1,3}(?:,\d{3}){2,}$/;
const NO_CENTS = /[.,]00?$/;
const CENTS = /[.,](?!000$)\d{1,2}$/;
const MOST_DIGITS = 20;

/** Whole rupiah: "1234567", "1.234.567", "Rp1.234.567,00". What may mean something else, or has cents, is refused. */
export function readAmount(column: ImportColumn, cell: string | number): bigint {
  const said = String(cell).trim();
  const refuse = (rule: string) => new LineRefusal(column, said, rule);
  if (typeof cell === 'number') return ofNumber(cell, refuse);
  const text = said.replace(/^rp\.?\s*/i, '').replace(/[\s\u00a0]/g, '');
  if (/^[-(−]/.test(text)) throw refuse('An amount is not negative.');
  if (/^[\d.,]+e[+-]?\d+$/i.test(text)) throw refuse('Write every digit: 1,5E+12 has lost some.');
  const whole = NO_CENTS.test(text) ? text.replace(NO_CENTS, '') : text;
  const digits = whole.replace(/[.,]/g, '');
  if (!PLAIN.test(whole) && !DOTTED.test(whole) && !COMMAED.test(whole))
    throw refuse(
      CENTS.test(text) ? 'An amount is whole rupiah, without cents.' : 'Write 1234567 or 1.234.567.',
    );
  if (digits.replace(/^0+/, '').length > MOST_DIGITS)
    throw refuse(`An amount has at most ${MOST_DIGITS} digits.`);
  return BigInt(digits);
}

/** A workbook’s numbers are floats: beyond fifteen digits they are not what was typed. */
function ofNumber(cell: number, refuse: (rule: string) => LineRefusal): bigint {
  if (cell < 0) throw refuse('An amount is not negative.');
  if (!Number.isInteger(cell)) throw refuse('An amount is whole rupiah, without cents.');
  if (!Number.isSafeInteger(cell))
    throw refuse('The number has more digits than a workbook keeps: write it as text.');
  return BigInt(cell);
}
