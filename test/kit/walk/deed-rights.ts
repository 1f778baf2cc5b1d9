import type { Cell, Extent, Right } from './cell.ts';
import { type Attempt, OF_EACH, OF_THE_HOST } from './deeds.ts';
import { type Matrix, VARIANTS } from './matrix.ts';
import type { Walker } from './walker.ts';

const reaches = (walker: Walker, column: string): Readonly<Record<Extent, (office: string) => boolean>> => ({
  '': () => true,
  '*': (office) => walker.isOwn(column, office),
  '°': (office) => office === walker.office,
  'K°': (office) => walker.isBudgetUser && office === walker.office,
});

/** What a cell asks for beside its right: the body of an auditor, a duty, that it was one's own. */
const isFit = (
  { viewer, subject }: Walker,
  column: string,
  { verbs }: Cell,
  { deed, row }: Attempt,
): boolean => {
  if (column === 'EA') return viewer.body === (deed.act === 'evaluate' ? 'BPKP' : 'BPK');
  if (verbs.includes('L')) return viewer.duties.includes('LEGAL');
  return !verbs.includes('O') || row.by === undefined || row.by === subject;
};

/** Whether the matrix lets this walker do it to this row. */
export function mayDo(matrix: Matrix, walker: Walker, attempt: Attempt): boolean {
  const { deed, row } = attempt;
  const offices = row.host !== undefined && OF_THE_HOST.includes(deed.act) ? [row.host] : row.offices;
  const cells = matrix.rows.get(deed.row);
  const ofEach = OF_EACH.includes(`${deed.row} ${deed.act}`);
  return walker.columns.some((column) => {
    const cell = cells?.get(column);
    return (
      cell !== undefined &&
      isFit(walker, column, cell, attempt) &&
      cell.rights.some(
        ({ act, extent }) =>
          act === deed.act && offices[ofEach ? 'every' : 'some'](reaches(walker, column)[extent]),
      )
    );
  });
}

/** The matrix with the rights of a row while it is restricted; what they ask for beside stays. */
export function whileRestricted(matrix: Matrix, row: string): Matrix {
  const restricted = matrix.rows.get(`${row}${VARIANTS.restricted}`);
  const cells = [...(matrix.rows.get(row) ?? [])].map(([column, { verbs }]): [string, Cell] => [
    column,
    { verbs, rights: restricted?.get(column)?.rights ?? [] },
  ]);
  return { ...matrix, rows: new Map(matrix.rows).set(row, new Map(cells)) };
}

/** What came of every attempt, walker by walker. */
type Outcomes = ReadonlyMap<Walker, readonly boolean[]>;

/** Rights of the matrix that could be written differently and contradict nothing that was tried. */
export function idleRights(matrix: Matrix, attempts: readonly Attempt[], outcomes: Outcomes): string[] {
  const acts = Map.groupBy(attempts, ({ deed }) => `${deed.row}, ${deed.act}`);
  return [...acts].flatMap(([name, those]) => {
    const { row, act } = (those[0] as Attempt).deed;
    const isOfCentre = those.every((attempt) => attempt.row.offices.join() === '00');
    return [...matrix.columns.keys()].flatMap((column) => {
      const cells = matrix.rows.get(row);
      const cell = cells?.get(column) as Cell;
      const now = cell.rights.find((right) => right.act === act);
      return rightsOf(act, column, isOfCentre)
        .filter((other) => other?.extent !== now?.extent)
        .filter((other) => {
          const rights = [...cell.rights.filter((right) => right.act !== act), ...(other ? [other] : [])];
          const written = {
            ...matrix,
            rows: new Map(matrix.rows).set(row, new Map(cells).set(column, { ...cell, rights })),
          };
          return ![...outcomes].some(([walker, done]) =>
            attempts.some((attempt, index) => mayDo(written, walker, attempt) !== done[index]),
          );
        })
        .map((other) => `${name}, ${column}: ${other ? `W${other.extent}` : '–'}`);
    });
  });
}

/** What is less than everything, and not the same as another: an office without a branch is its own scope. */
const EXTENTS_OF: Record<string, readonly Extent[]> = {
  NS: ['°', 'K°'],
  PL: ['*', '°', 'K°'],
  RS: ['°', 'K°'],
  IC: ['*', '°'],
  EA: ['*'],
};

/** Each way a right could be written that would mean something else; what the centre keeps is in no other's scope. */
const rightsOf = (act: string, column: string, isOfCentre: boolean): (Right | undefined)[] => {
  const narrower = isOfCentre && column !== 'NS' ? [] : (EXTENTS_OF[column] ?? []);
  return [undefined, ...(['', ...narrower] as const).map((extent) => ({ act, extent }))];
};
