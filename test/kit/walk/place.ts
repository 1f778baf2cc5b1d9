import type { Counting, Reading } from './condition.ts';
import { countingOf } from './counting.ts';
import type { Facts } from './facts.ts';
import { isOfNumbers, type Matrix } from './matrix.ts';
import { placeOf } from './placement.ts';
import { type ListAsk, type Selected, stepOf } from './selection.ts';
import type { Field, Supergraph } from './supergraph.ts';
import { nameOf, type Row, SELF, type World } from './world.ts';

export interface Observer {
  readonly matrix: Matrix;
  readonly graph: Supergraph;
  readonly world: World;
  readonly facts: Facts;
}

/** Where in an answer one is, and what must hold for having come there. */
export interface Place {
  readonly path: string;
  readonly conditions: readonly number[];
  /** The nearest row, and whether its own key led to it. */
  readonly row?: Row;
  readonly byKey: boolean;
  /** The number of which this is a part. */
  readonly counting?: Counting;
  /** Whether anything is there depends on more than on who may read it. */
  readonly uncertain: boolean;
}

export const outside = (door: string): Place => ({
  path: `${door}:`,
  conditions: [],
  byKey: false,
  uncertain: false,
});

const under = (
  { facts }: Observer,
  place: Place,
  ...conditions: (Reading | Counting)[]
): readonly number[] => [
  ...place.conditions,
  ...conditions.map((condition) => facts.conditions.numberOf(condition)),
];

/** Behind a field: what the matrix says of the field must hold for the row it is a field of. */
export function behindField(by: Observer, from: Place, selected: Selected, field: Field): Place {
  const name = `${selected.parent}.${field.name}`;
  const place = placeOf(by.matrix, selected.parent, field.name);
  const asked = {
    place: place ?? '',
    field: name,
    asked: selected.args,
    row: from.row,
    within: from.counting,
  };
  const counting = countingOf(asked, by.world);
  if (!counting && place !== undefined && isOfNumbers(by.matrix, place))
    throw new Error(`Say in counting.ts what ${name} counts.`);
  const reading = place !== undefined && from.row ? [{ place, row: from.row, byKey: from.byKey }] : [];
  return {
    ...from,
    path: `${from.path}.${stepOf(selected)}`,
    conditions: under(by, from, ...(counting ? [counting] : reading)),
    counting: counting ?? from.counting,
    // What a token says of its bearer differs from bearer to bearer.
    uncertain: from.uncertain || (from.row?.by === SELF && (field.isNullable || field.isList)),
  };
}

/** At a row, which must be readable by the way it was come to. */
export function atRow(by: Observer, from: Place, row: Row, way: { byKey: boolean; ask?: ListAsk }): Place {
  const place = placeOf(by.matrix, row.like ?? row.type) ?? '';
  const counting = countingOf({ place, field: row.type, asked: {}, row }, by.world);
  const readings = [{ place, row, byKey: way.byKey }, ...askedFor(by, from.row, row, way.ask)];
  return {
    ...from,
    path: `${from.path}/${nameOf(row.type, row.key)}`,
    conditions: under(by, from, ...(counting ? [counting] : readings)),
    row,
    byKey: way.byKey,
    counting,
  };
}

export const counted = (by: Observer, from: Place, counting: Counting): Place => ({
  ...from,
  counting,
  conditions: under(by, from, counting),
});

/** What else must hold of a row because of what its list was asked by, or hangs on. */
function askedFor({ matrix }: Observer, parent: Row | undefined, row: Row, ask: ListAsk = {}): Reading[] {
  const place = placeOf(matrix, row.like ?? row.type) ?? '';
  const reading = { place, row, byKey: false };
  return [
    ...(ask.office ? [{ ...reading, asked: ask.office }] : []),
    ...(ask.field
      ? [{ ...reading, place: placeOfAsked(matrix, row.type, ask.field), without: ask.without }]
      : []),
    ...(parent?.type === 'Organisation' && row.offices.length > 0 ? [below(parent.key, reading)] : []),
  ];
}

function placeOfAsked(matrix: Matrix, type: string, field: string): string {
  const place = placeOf(matrix, type, field);
  if (place === undefined)
    throw new Error(`A list of ${type} is asked by ${field}, which is none of its fields.`);
  return place;
}

/** An office has its own meetings; of those that others call, whoever knows that it is invited. Of the rest, all below it. */
const below = (office: string, reading: Reading): Reading => {
  // What is in the calendar of the whole country is in every office's.
  if (reading.row.type === 'CalendarEntry') return reading;
  if (reading.row.type !== 'Meeting') return { ...reading, asked: { office, withBranch: true } };
  if (reading.row.host === office) return reading;
  return {
    place: 'invitation',
    row: { type: 'Invitation', key: `of ${office}`, offices: [office] },
    byKey: false,
  };
};
