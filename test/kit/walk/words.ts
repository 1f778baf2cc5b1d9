import { holds } from './expected.ts';
import type { Facts, Sight } from './facts.ts';
import type { Matrix } from './matrix.ts';
import { placeOf } from './placement.ts';
import type { Walker } from './walker.ts';
import type { Canary, World } from './world.ts';

/** Columns that the graph shows under another name, as part of the field given here. */
const SHOWN_IN: Record<string, string> = {
  'MeetingSession.speakerName': 'speaker',
  'MeetingSession.speakerTitle': 'speaker',
};

const fieldOf = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The matrix by whole words: a masked one is none. */
export const withoutMasks = (matrix: Matrix): Matrix => ({
  ...matrix,
  rows: new Map(
    [...matrix.rows].map(([row, cells]) => [
      row,
      new Map(
        [...cells].map(([column, cell]) => [
          column,
          { ...cell, verbs: cell.verbs.filter((verb) => verb !== 'M*') },
        ]),
      ),
    ]),
  ),
});

/** Whether the matrix lets this walker read a planted word at all, by whichever way. */
export function mayRead(matrix: Matrix, walker: Walker, { row, column }: Canary): boolean {
  const field = fieldOf(column);
  // A column that is no field is for nobody.
  return [
    placeOf(matrix, row.type),
    placeOf(matrix, row.type, SHOWN_IN[`${row.type}.${field}`] ?? field),
  ].every((place) => place !== undefined && holds(matrix, walker, { place, row, byKey: true }));
}

/** The words that came and should not have, with where they stand. */
export const strayWords = (
  matrix: Matrix,
  world: World,
  walker: Walker,
  words: Iterable<string>,
): string[] => {
  const whole = withoutMasks(matrix);
  return [...words].flatMap((word) => {
    const canary = world.canaries.get(word);
    if (canary && mayRead(whole, walker, canary)) return [];
    return [
      `${walker.name}: ${word}, ${canary ? `${canary.column} of ${canary.row.type} of ${canary.row.offices}` : 'planted by nobody'}`,
    ];
  });
};

/** The words that stand in values which are theirs, and did not come. */
export function missingWords(facts: Facts, given: readonly boolean[], { words }: Sight): string[] {
  const isTheirs = (fact: number): boolean =>
    facts.all[fact]?.conditions.every((condition) => given[condition]) ?? false;
  return [...facts.words].flatMap(([word, where]) =>
    words.has(word) || ![...where].some(isTheirs) ? [] : [word],
  );
}
