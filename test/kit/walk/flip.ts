import { type Cell, parseCell, type Verb, writeCell } from './cell.ts';
import type { Condition } from './condition.ts';
import { holds, ruleOf } from './expected.ts';
import type { Fact, Facts, Sight } from './facts.ts';
import { HAS_OWN_SCOPE, isOfNumbers, type Matrix, PUBLIC, splitRow } from './matrix.ts';
import { judged } from './verdict.ts';
import type { Walker } from './walker.ts';

/** A cell of the matrix, written differently. */
interface Flip {
  readonly row: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** What has been seen, by whom, and what the graph could show. */
export interface Seen {
  readonly facts: Facts;
  readonly universe: ReadonlySet<number>;
  readonly sights: ReadonlyMap<Walker, Sight>;
}

/** Every cell that something of the graph stands in, in each other way that would mean something. */
export function flipsOf(matrix: Matrix): Flip[] {
  const placed = new Set(matrix.places.values());
  return [...matrix.rows]
    .filter(([row]) => placed.has(splitRow(row).plain))
    .flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const others = isOfNumbers(matrix, row) ? otherNumbers(column, cell) : otherReadings(column, cell);
        return others
          .filter(
            (to) => !isGivenAnyway(cells, column, cell, to) && !isShutAnyway(matrix, row, column, cell, to),
          )
          .map((to) => ({ row, column, from: writeCell(cell), to }));
      }),
    );
}

/** What the public reads is everybody's, whatever their own cell says. */
function isGivenAnyway(
  cells: ReadonlyMap<string, Cell>,
  column: string,
  { verbs }: Cell,
  to: string,
): boolean {
  const everybodys = column === PUBLIC ? [] : (cells.get(PUBLIC)?.verbs ?? []);
  const differing = [...verbs, ...parseCell(to).verbs].filter(
    (verb) => !(verbs.includes(verb) && to.split(' ').includes(verb)),
  );
  return everybodys.includes('R') || differing.every((verb) => everybodys.includes(verb));
}

/** A field is not read where its row is not: a wider cell would open nothing. */
function isShutAnyway(matrix: Matrix, row: string, column: string, cell: Cell, to: string): boolean {
  const { plain, variant } = splitRow(row);
  const gates = gatesOf(matrix, plain);
  const isWider = (gate: string): boolean =>
    readsIn(matrix.rows.get(`${gate}${variant}`)?.get(column) ?? cell).some(
      (verb) => !cell.verbs.includes(verb),
    );
  return to === 'R' && gates.length > 0 && !gates.some(isWider);
}

/** The rows of the matrix that decide who sees the rows of which fields stand in this one. */
const gatesOf = ({ places }: Matrix, row: string): string[] =>
  [...places].flatMap(([name, place]) => {
    const gate = places.get(name.split('.')[0] as string);
    return place === row && gate !== undefined && gate !== row ? [gate] : [];
  });

const readsIn = ({ verbs }: Cell): Verb[] => verbs.filter((verb) => !verb.startsWith('Σ'));

/** Columns whose own scope is more than their own office. */
const HAS_BRANCH = ['PL', 'IC'];

function otherReadings(column: string, cell: Cell): string[] {
  const read = readsIn(cell);
  if (read.length === 0) return ['R'];
  const fewer =
    read.length > 1 ? read.map((verb) => read.filter((other) => other !== verb).join(' ')) : ['–'];
  if (read.includes('R°')) return [...fewer, ...(HAS_BRANCH.includes(column) ? ['R*'] : []), 'R'];
  if (!read.includes('R')) return [...fewer, 'R'];
  return HAS_OWN_SCOPE.includes(column) ? [...fewer, 'R*'] : fewer;
}

function otherNumbers(column: string, { verbs: [verb] }: Cell): string[] {
  const ways = HAS_OWN_SCOPE.includes(column) ? ['–', 'Σ*', 'Σ'] : ['–', 'Σ'];
  return ways.filter((way) => way !== (verb ?? '–'));
}

function flipped(matrix: Matrix, { row, column, to }: Flip): Matrix {
  const cells = new Map(matrix.rows.get(row)).set(column, parseCell(to));
  return { ...matrix, rows: new Map(matrix.rows).set(row, cells) };
}

/** Says of a flip whether what was seen would contradict it. */
export function contradictions(matrix: Matrix, { facts, universe, sights }: Seen): (flip: Flip) => boolean {
  const walkers = [...sights].map(([walker, sight]) => ({
    walker,
    sight,
    given: judged(matrix, facts, walker),
  }));
  const standing = facts.conditions.all.map(() => [] as number[]);
  facts.all.forEach(({ conditions }, fact) => {
    for (const condition of conditions) standing[condition]?.push(fact);
  });
  const at = (number: number): Condition => facts.conditions.all[number] as Condition;
  const byRule = Map.groupBy(facts.conditions.all.keys(), (number) => ruleOf(matrix, at(number)));

  return (flip) => {
    const other = flipped(matrix, flip);
    return walkers.some(({ walker, sight, given }) => {
      if (!walker.columns.includes(flip.column)) return false;
      const changed = (byRule.get(flip.row) ?? []).filter(
        (number) => holds(other, walker, at(number)) !== given[number],
      );
      const now = [...given];
      for (const number of changed) now[number] = !now[number];
      const contradicts = (number: number): boolean => {
        const { conditions, uncertain } = facts.all[number] as Fact;
        const isTheirs = conditions.every((condition) => now[condition]);
        if (isTheirs === conditions.every((condition) => given[condition])) return false;
        return isTheirs
          ? !sight.facts.has(number) && universe.has(number) && !uncertain
          : sight.facts.has(number);
      };
      return changed.some((number) => standing[number]?.some(contradicts));
    });
  };
}
