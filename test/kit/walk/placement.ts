import { GraphQLID, getNamedType, isInputObjectType } from 'graphql';
import { unplacedDeeds } from './deeds.ts';
import { type Asks, type Matrix, splitRow } from './matrix.ts';
import { identityOf, isPaging, nodeOf, type Supergraph } from './supergraph.ts';

/** Where a type or one of its fields stands; a plain value stands where what it hangs on does. */
export const placeOf = ({ places }: Matrix, type: string, field?: string): string | undefined =>
  field === undefined ? places.get(type) : places.get(`${type}.${field}`);

/** What an argument asks: as the matrix says, else a condition on the field of that name. */
export function asksOf(
  { asks }: Matrix,
  graph: Supergraph,
  { owner, name, node }: { owner: string; name: string; node?: string },
): Asks | undefined {
  const placed = asks.get(`${owner}.${name}`) ?? asks.get(`${owner}(${name})`) ?? asks.get(`(${name})`);
  if (placed || node === undefined) return placed;
  return graph.fieldsOf(node).some((field) => field.name === name)
    ? { kind: 'field', field: name }
    : undefined;
}

/** All that keeps the matrix and the graph apart, in words. */
export function misplaced(matrix: Matrix, graph: Supergraph): string[] {
  return [
    ...unplacedTypes(matrix, graph),
    ...unknownPlaces(matrix, graph),
    ...unplacedArguments(matrix, graph),
    ...unplacedDeeds(matrix, graph),
    ...idleRows(matrix),
    ...idleActs(matrix),
  ];
}

/** Of these there is only one. */
const ALONE = ['WhistleblowingIntake'];

function unplacedTypes({ places, values }: Matrix, graph: Supergraph): string[] {
  return graph.types
    .filter((name) => !isPaging(name))
    .flatMap((name) => {
      if (!places.has(name))
        return values.has(name) ? [] : [`type ${name} is not placed: say in which row it stands`];
      if (!values.has(name) && !identityOf(graph, name) && !ALONE.includes(name))
        return [`${name} has no key of its own`];
      return graph
        .fieldsOf(name)
        .flatMap((field) =>
          places.has(`${name}.${field.name}`)
            ? []
            : [`${name}.${field.name} is not placed: say in which row it stands`],
        );
    });
}

function unknownPlaces({ places, values, asks }: Matrix, graph: Supergraph): string[] {
  const known = new Set(
    graph.types.flatMap((name) => [name, ...graph.fieldsOf(name).map((field) => `${name}.${field.name}`)]),
  );
  const argumentsKnown = new Set(
    argumentsOf(graph).flatMap(({ owner, name, of }) => [`${owner}.${name}`, `${of}(${name})`, `(${name})`]),
  );
  return [
    ...[...places.keys(), ...[...values].filter((name) => !name.includes('…'))].filter(
      (name) => !known.has(name),
    ),
    ...[...asks.keys()].filter((name) => !argumentsKnown.has(name)),
  ].map((name) => `${name} is placed, but not in the graph`);
}

interface Argument {
  /** The input, or the field as `Type.field`. */
  readonly owner: string;
  readonly of: string;
  readonly name: string;
  readonly node?: string;
}

/** Every argument of every field; of an input, each of its fields; of a mutation's, its ids. */
export function argumentsOf(graph: Supergraph): Argument[] {
  const roots = ['Query', 'Mutation', ...graph.types];
  return roots.flatMap((type) =>
    graph.fieldsOf(type).flatMap((field) =>
      field.args.flatMap((argument): Argument[] => {
        const of = `${type}.${field.name}`;
        const node = type === 'Mutation' ? undefined : nodeOf(graph, field);
        const input = getNamedType(argument.type);
        if (!isInputObjectType(input) || argument.name === 'orderBy')
          return [{ owner: of, of, name: argument.name, node }];
        return Object.values(input.getFields())
          .filter((each) => type !== 'Mutation' || getNamedType(each.type) === GraphQLID)
          .map(({ name }) => ({ owner: input.name, of: input.name, name, node }));
      }),
    ),
  );
}

function unplacedArguments(matrix: Matrix, graph: Supergraph): string[] {
  const unplaced = argumentsOf(graph).filter((argument) => !asksOf(matrix, graph, argument));
  return [
    ...new Set(unplaced.map(({ of, name }) => `argument ${name} of ${of} is not placed: say what it asks`)),
  ];
}

/** A row of the matrix that nothing of the graph stands in, though the page does not say so; or the other way round. */
function idleRows({ rows, places, absent }: Matrix): string[] {
  const used = new Set(places.values());
  return [...rows.keys()]
    .filter((row) => splitRow(row).variant === '')
    .flatMap((row) => {
      if (used.has(row))
        return absent.has(row) ? [`"${row}" is in the graph, and the page says it is not`] : [];
      return absent.has(row) ? [] : [`nothing stands in the row "${row}"`];
    });
}

/** An act of a row in the graph that no mutation does, though the page does not say so; or the other way round. */
function idleActs({ rows, places, deeds, absentActs }: Matrix): string[] {
  const placed = new Set(places.values());
  const acts = new Set(
    [...rows].flatMap(([row, cells]) =>
      placed.has(row)
        ? [...cells.values()].flatMap(({ rights }) => rights.map(({ act }) => `${row} ${act}`))
        : [],
    ),
  );
  const done = new Set(deeds.map(({ row, act }) => `${row} ${act}`));
  return [
    ...[...acts].flatMap((act) => {
      if (done.has(act)) return absentActs.has(act) ? [`"${act}" is done, and the page says it is not`] : [];
      return absentActs.has(act) ? [] : [`nothing does "${act}"`];
    }),
    ...[...absentActs].flatMap((act) =>
      acts.has(act) ? [] : [`"${act}" is said not to be done, and nobody may`],
    ),
  ];
}
