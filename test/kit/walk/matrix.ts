import { readFileSync } from 'node:fs';
import { type Cell, parseCell, type Verb } from './cell.ts';
import type { Deed } from './deeds.ts';
import { KEYS } from './supergraph.ts';
import { quoted, tableUnder } from './tables.ts';

/** What an argument asks for: rows by a condition on a field, a row by its key, rows of an office, or none of these. */
export type Asks =
  | { readonly kind: 'key'; readonly type: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'office' | 'page' | 'order' | 'other' };

/** The page `schema/matrix.md` as data. */
export interface Matrix {
  /** Column → the role that stands in it; none for the public. */
  readonly columns: ReadonlyMap<string, string | undefined>;
  /** Row → column → cell. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** `Type` or `Type.field` → the row it stands in. */
  readonly places: ReadonlyMap<string, string>;
  /** Types that are part of what they hang on. */
  readonly values: ReadonlySet<string>;
  /** `Type.field(argument)` or `Input.field` → what it asks. */
  readonly asks: ReadonlyMap<string, Asks>;
  /** What each step of each mutation is. */
  readonly deeds: readonly Deed[];
  /** Rows of which the graph has nothing yet. */
  readonly absent: ReadonlySet<string>;
  /** "row act" that no mutation does yet. */
  readonly absentActs: ReadonlySet<string>;
}

export const PUBLIC = 'PUB';
/** What a row is while it is kept to a few, or not made known yet: then another row of the matrix holds. */
export const VARIANTS = { restricted: ' (restricted)', draft: ' (draft)' } as const;
const variantOf = (row: string): string =>
  Object.values(VARIANTS).find((suffix) => row.endsWith(suffix)) ?? '';
/** "finding (restricted)" → "finding" and " (restricted)". */
export const splitRow = (row: string): { plain: string; variant: string } => {
  const variant = variantOf(row);
  return { plain: row.slice(0, row.length - variant.length), variant };
};
/** Columns whose own scope is more than nothing and less than everything. */
export const HAS_OWN_SCOPE = ['NS', 'PL', 'RS', 'IC', 'EA'];
const MATRIX = new URL('../../../schema/matrix.md', import.meta.url);
const VALUES = /^Part of what they hang on: .*?\n\n/ms;
const ABSENT = /^Not in the graph yet: .*?\n\n/ms;
const ABSENT_ACTS = /^Acts not in the graph yet: .*/ms;

export function readMatrix(page = readFileSync(MATRIX, 'utf8')): Matrix {
  const roles = tableUnder(page, 'column', 'role').rows;
  const columns = new Map(
    roles.map(({ cells }) => [cells[0] as string, /^[A-Z_]{3,}/.exec(cells[1] as string)?.[0]]),
  );
  const rows = readRows(page, [...columns.keys()]);
  const absent = new Set(quoted(ABSENT.exec(page)?.[0] ?? ''));
  for (const row of absent) if (!rows.has(row)) throw new Error(`There is no row "${row}" to be absent.`);
  const places = readPlaces(page, rows);
  return {
    columns,
    rows,
    places,
    values: new Set(quoted(VALUES.exec(page)?.[0] ?? '')),
    asks: readAsks(page),
    deeds: readDeeds(page, rows),
    absent,
    absentActs: new Set(quoted(ABSENT_ACTS.exec(page)?.[0] ?? '')),
  };
}

function readRows(page: string, columns: string[]): Matrix['rows'] {
  const table = tableUnder(page, 'row', columns[0] as string);
  if (table.columns.slice(1).join() !== columns.join())
    throw new Error('The matrix has other columns than there are roles.');
  const rows = new Map<string, Map<string, Cell>>();
  for (const { line, cells } of table.rows) {
    const [name, ...texts] = cells as [string, ...string[]];
    if (rows.has(name)) throw new Error(`Line ${line}: there is a row "${name}" already.`);
    const row = new Map<string, Cell>();
    texts.forEach((text, index) => {
      try {
        row.set(columns[index] as string, parseCell(text));
      } catch (error) {
        throw new Error(`Line ${line}, ${columns[index]}: ${(error as Error).message}.`);
      }
    });
    const verbs = [...row.values()].flatMap((cell) => cell.verbs);
    if (verbs.some(isOfNumber) && !verbs.every(isOfNumber))
      throw new Error(`Line ${line}: "${name}" has rows and numbers: say in two rows who has which.`);
    rows.set(name, row);
  }
  for (const name of rows.keys()) {
    if (!rows.has(splitRow(name).plain)) {
      throw new Error(`"${name}" holds instead of no row.`);
    }
  }
  return rows;
}

const PLACED = /^(?<types>\w+(?: \w+)*) \{ (?<fields>\w+(?: \w+)*) \}$/;

/** "`Type { field field }`": the fields stand in this row, and where its key does, so does the type. Or several types. */
function readPlaces(page: string, rows: Matrix['rows']): Matrix['places'] {
  const places = new Map<string, string>();
  for (const { line, cells } of tableUnder(page, 'row', 'types and fields').rows) {
    const [row, placed] = cells as [string, string];
    if (!rows.has(row)) throw new Error(`Line ${line}: there is no row "${row}".`);
    for (const text of quoted(placed)) {
      const { types, fields } = PLACED.exec(text)?.groups ?? {};
      if (!types || !fields) throw new Error(`Line ${line}: write "${text}" as a type with its fields.`);
      for (const type of types.split(' ')) {
        for (const name of fields.split(' ').map((field) => `${type}.${field}`)) {
          const before = places.get(name);
          if (before !== undefined) throw new Error(`Line ${line}: ${name} already stands in "${before}".`);
          places.set(name, row);
        }
        const key = KEYS.find((each) => places.has(`${type}.${each}`));
        places.set(type, places.get(`${type}.${key}`) ?? row);
      }
    }
  }
  return places;
}

function readAsks(page: string): Matrix['asks'] {
  const asks = new Map<string, Asks>();
  for (const { line, cells } of tableUnder(page, 'asks', 'arguments').rows) {
    const [what, names] = cells as [string, string];
    for (const name of quoted(names)) {
      if (asks.has(name)) throw new Error(`Line ${line}: ${name} is placed already.`);
      asks.set(name, asksOf(what, line));
    }
  }
  return asks;
}

/** "`advanceCommitment` START REPORT": a mutation, and its steps where it has several. */
function readDeeds(page: string, rows: Matrix['rows']): Deed[] {
  return tableUnder(page, 'row', 'act', 'mutations').rows.flatMap(({ line, cells }) => {
    const [row, act, what] = cells as [string, string, string];
    const [mutation] = quoted(what);
    if (
      !mutation ||
      ![...(rows.get(row)?.values() ?? [])].some(({ rights }) => rights.some((right) => right.act === act))
    ) {
      throw new Error(`Line ${line}: nobody may ${act} a ${row}.`);
    }
    const steps = what.split(/\s+/).slice(1);
    return steps.length === 0
      ? [{ row, act, mutation }]
      : steps.map((action) => ({ row, act, mutation, action }));
  });
}

function asksOf(what: string, line: number): Asks {
  const [word] = quoted(what);
  if (what.startsWith('the key of')) return { kind: 'key', type: word as string };
  if (what.startsWith('the field')) return { kind: 'field', field: word as string };
  if (what === 'an office') return { kind: 'office' };
  if (what === 'a page') return { kind: 'page' };
  if (what === 'an order') return { kind: 'order' };
  if (what.startsWith('nothing')) return { kind: 'other' };
  throw new Error(`Line ${line}: "${what}" is nothing an argument asks.`);
}

const isOfNumber = (verb: Verb): boolean => verb.startsWith('Σ');

/** A row of which nobody ever reads a row, only numbers. */
export const isOfNumbers = ({ rows }: Matrix, row: string): boolean =>
  [...(rows.get(row)?.values() ?? [])].every(({ verbs }) => verbs.every(isOfNumber));
