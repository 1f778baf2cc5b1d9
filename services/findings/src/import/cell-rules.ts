import { DomainError, dayOf, isDay, now } from '@oversight/kernel';
import { amountOf } from '../rupiah.ts';
import type { FindingLine } from './finding-line.ts';
import { type CellKind, COLUMN_NAMES, IMPORT_COLUMNS, type ImportColumn } from './import-columns.ts';
import { MOST_PLACES } from './read-cell.ts';

/** A column, and the rule that what stands there breaks. */
export type Broken = readonly [ImportColumn, string];

export const FIRST_YEAR = 1999;

export const where = (isBroken: boolean, column: ImportColumn, rule: string): Broken[] =>
  isBroken ? [[column, rule]] : [];
const ofKind = (kind: CellKind) => COLUMN_NAMES.filter((column) => IMPORT_COLUMNS[column].kind === kind);
const DAYS = ofKind('DAY');
const PLACES = ofKind('PLACE');
const AMOUNTS = ofKind('AMOUNT');

/** What each cell is by itself. */
export const cellRules = (said: FindingLine): readonly Broken[] => [
  ...COLUMN_NAMES.flatMap((column) => textRule(column, said[column])),
  ...PLACES.flatMap((column) => placeRule(column, said[column] as number)),
  ...DAYS.flatMap((column) => dayRule(column, said[column] as string | undefined)),
  ...AMOUNTS.flatMap((column) => amountRule(column, said[column] as bigint | undefined)),
];

function textRule(column: ImportColumn, value: unknown): readonly Broken[] {
  if (typeof value !== 'string') return [];
  if (value.includes('\u0000') || !value.isWellFormed()) return [[column, 'It has signs that are none.']];
  const { most = 1_000 } = IMPORT_COLUMNS[column];
  return where([...value].length > most, column, `It has at most ${most} characters.`);
}

const placeRule = (column: ImportColumn, place: number): readonly Broken[] =>
  where(!(place >= 1 && place <= MOST_PLACES), column, `It is no whole number from 1 to ${MOST_PLACES}.`);

function dayRule(column: ImportColumn, day: string | undefined): readonly Broken[] {
  if (day === undefined) return [];
  if (!isDay(day) || day < `${FIRST_YEAR}-01-01`) return [[column, `It is no day since ${FIRST_YEAR}.`]];
  return where(day > dayOf(now()), column, 'The day is still to come.');
}

const amountRule = (column: ImportColumn, amount: bigint | undefined): readonly Broken[] =>
  amount === undefined ? [] : asRecorded(() => amountOf(column, amount));

/** A rule that holds however it is recorded. */
export function asRecorded(check: () => unknown): readonly Broken[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [[error.extensions.field as ImportColumn, error.message]];
  }
}
