import { DomainError, dayOf, isDay, now } from '@oversight/kernel';
import { FIRST_YEAR } from '../report/report-words.ts';
import { amountOf } from '../rupiah.ts';
import type { FindingLine } from './finding-line.ts';
import { type CellKind, COLUMN_NAMES, IMPORT_COLUMNS, type ImportColumn } from './import-columns.ts';
import type { BrokenCell } from './line-refusal.ts';
import { MOST_PLACES } from './read-cell.ts';

export const brokenIf = (isBroken: boolean, column: ImportColumn, rule: string): BrokenCell[] =>
  isBroken ? [{ column, rule }] : [];
const ofKind = (kind: CellKind) => COLUMN_NAMES.filter((column) => IMPORT_COLUMNS[column].kind === kind);
const DAYS = ofKind('DAY');
const PLACES = ofKind('PLACE');
const AMOUNTS = ofKind('AMOUNT');

/** What each cell is by itself. */
export const cellRules = (said: Partial<FindingLine>): readonly BrokenCell[] => [
  ...COLUMN_NAMES.flatMap((column) => textRule(column, said[column])),
  ...PLACES.flatMap((column) => placeRule(column, said[column] as number | undefined)),
  ...DAYS.flatMap((column) => dayRule(column, said[column] as string | undefined)),
  ...AMOUNTS.flatMap((column) => amountRule(column, said[column] as bigint | undefined)),
];

function textRule(column: ImportColumn, value: unknown): readonly BrokenCell[] {
  if (typeof value !== 'string') return [];
  if (value.includes('\u0000') || !value.isWellFormed())
    return [{ column, rule: 'It has signs that are none.' }];
  const { most = 1_000 } = IMPORT_COLUMNS[column];
  return brokenIf([...value].length > most, column, `It has at most ${most} characters.`);
}

const placeRule = (column: ImportColumn, place: number | undefined): readonly BrokenCell[] =>
  brokenIf(
    place !== undefined && !(place >= 1 && place <= MOST_PLACES),
    column,
    `It is no whole number from 1 to ${MOST_PLACES}.`,
  );

function dayRule(column: ImportColumn, day: string | undefined): readonly BrokenCell[] {
  if (day === undefined) return [];
  if (!isDay(day) || day < `${FIRST_YEAR}-01-01`)
    return [{ column, rule: `It is no day since ${FIRST_YEAR}.` }];
  return brokenIf(day > dayOf(now()), column, 'The day is still to come.');
}

const amountRule = (column: ImportColumn, amount: bigint | undefined): readonly BrokenCell[] =>
  amount === undefined ? [] : byTheRuleOf(() => amountOf(column, amount));

/** A rule of the commands that record one by one. */
export function byTheRuleOf(check: () => unknown): readonly BrokenCell[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ column: error.extensions.field as ImportColumn, rule: error.message }];
  }
}
