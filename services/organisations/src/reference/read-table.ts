import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay, KNOWN_DAYS } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';

export const SHIPPED = join(import.meta.dirname, '../../reference');

/** Why a folder of reference data is not loaded: one line that says which line of which file. */
export class ReferenceRefusal extends Error {
  readonly code: 'NO_REFERENCE' | 'BAD_REFERENCE';

  constructor(code: ReferenceRefusal['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export const bad = (what: string, cause?: unknown) => new ReferenceRefusal('BAD_REFERENCE', `${what}.`, cause);

type Rule = readonly [pattern: RegExp, wanted: string];
/** Column → what a value must look like; an empty cell says nothing. */
export type Rules<Column extends string> = Readonly<Record<Column, Rule>>;

export interface Line<Column extends string> {
  readonly values: Partial<Record<Column, string>>;
  /** The file and the line, as a refusal begins. */
  readonly where: string;
}

/** Looks like a day; that there is such a day, and when it may be, is the kernel's to say. */
export const DAY: Rule = [/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD'];
export const OFFICE: Rule = [/^\d{2}(\.\d{2})?$/, 'a Kemendagri code such as 71 or 71.10'];
export const textUpTo = (length: number): Rule => [
  new RegExp(`^.{1,${length}}$`, 'u'),
  `a text of at most ${length} characters`,
];
export const oneOf = (...words: readonly string[]): Rule => [
  new RegExp(`^(${words.join('|')})$`),
  `one of ${words.join(', ')}`,
];

interface Wanted<Column extends string> {
  readonly rules: Rules<Column>;
  /** Columns that the file must have; the others it may. */
  readonly columns: readonly Column[];
  /** Columns that no line leaves empty. */
  readonly filled?: readonly Column[];
}

/** A table of reference data, every value checked; undefined where there is no such file. */
export function readTable<Column extends string>(file: string, wanted: Wanted<Column>): Line<Column>[] | undefined {
  if (!existsSync(file)) return undefined;
  return parsed(file, wanted.columns).map(({ record, info }) => {
    const where = `${file}, line ${info.lines}`;
    const values = checked(record, wanted.rules, where);
    const empty = wanted.filled?.find((column) => values[column] === undefined);
    if (empty !== undefined) throw bad(`${where}: ${empty} is empty`);
    return { values, where };
  });
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function parsed(file: string, columns: readonly string[]): Parsed[] {
  try {
    const header = (names: string[]) => {
      const missing = columns.filter((column) => !names.includes(column));
      if (missing.length > 0) throw bad(`${file}, line 1: no column ${missing.join(', ')}`);
      return names;
    };
    const options = { columns: header, skip_empty_lines: true, trim: true, bom: true, info: true } as const;
    return parse(readFileSync(file), options) as unknown as Parsed[];
  } catch (error) {
    throw error instanceof ReferenceRefusal ? error : bad(`${file}: ${(error as Error).message}`, error);
  }
}

function checked<Column extends string>(record: Record<string, string>, rules: Rules<Column>, where: string) {
  const values: Partial<Record<Column, string>> = {};
  for (const [column, rule] of Object.entries(rules) as [Column, Rule][]) {
    const value = record[column];
    if (!value) continue;
    const [pattern, wanted] = rule;
    if (!pattern.test(value)) throw bad(`${where}: ${column} "${value}" is not ${wanted}`);
    if (rule === DAY) mustBeDay(value, `${where}: ${column}`);
    values[column] = value;
  }
  return values;
}

function mustBeDay(day: string, what: string): void {
  if (!isDay(day)) throw bad(`${what} "${day}" is no day`);
  const { first, last } = KNOWN_DAYS;
  if (day < first || day > last) throw bad(`${what} "${day}" is not between ${first} and ${last}`);
}

/** The lines of a table in each of the folders that has it, the shipped folder first. */
export const readTables = <Column extends string>(
  folders: readonly string[],
  name: string,
  wanted: Wanted<Column>,
): Line<Column>[] => folders.flatMap((folder) => readTable(join(folder, name), wanted) ?? []);
