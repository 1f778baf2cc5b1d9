import { getNamedType, isEnumType, isNonNullType } from 'graphql';
import type { Matrix } from './matrix.ts';
import { FEW_OFFICES, samplesOf } from './samples.ts';
import type { Selected } from './selection.ts';
import { type Field, identityOf, isConnection, nodeOf, type Supergraph } from './supergraph.ts';

export interface Choice {
  readonly matrix: Matrix;
  readonly graph: Supergraph;
  /** Only what this subgraph answers by itself. */
  readonly subgraph?: string;
  /** Of pages only which rows are on them: the rows themselves are asked for elsewhere. */
  readonly bare?: boolean;
}

/** Rows of a page: more than are planted of any type. */
export const PAGE = 30;
/** As the gateway reckons a list without a page. */
const sizeOf = ({ isList, of }: Field): number => {
  if (!isList) return 1;
  return of === 'Organisation' ? 40 : 5;
};

/** What is asked of a type: at 0 what tells one from another, at 1 its values with that of its edges, and so on. */
export function select(
  choice: Choice,
  type: string,
  depth: number,
  above: readonly string[] = [],
): Selected[] {
  const { graph, subgraph } = choice;
  const identity = identityOf(graph, type);
  return graph
    .fieldsOf(type)
    .filter(({ subgraphs }) => subgraph === undefined || subgraphs.includes(subgraph))
    .flatMap((field) => {
      if (field.isLeaf) return depth > 0 || field.name === identity ? variants(type, field, depth) : [];
      if (depth === 0) return [];
      // An office beside another row says what it is; what hangs on one is asked where offices are asked for.
      if (depth === 1 && type === 'Organisation' && !choice.matrix.values.has(field.of)) return [];
      return selectField(choice, type, field, depth, [...above, type]);
    });
}

function selectField(
  choice: Choice,
  type: string,
  field: Field,
  depth: number,
  above: readonly string[],
): Selected[] {
  const { of: named } = field;
  // Of a row that only another one leads to, there is nowhere else more; below an office everything comes once more.
  const node = nodeOf(choice.graph, field);
  const isLast = type !== 'Organisation' && !isAskedForItself(choice.graph, node) && !above.includes(node);
  const deep = depth > 1 && isLast ? depth : depth - 1;
  // Numbers of places have numbers within them: once is enough.
  if (above.indexOf(type) < above.length - 1 && leadsTo(choice.graph, named, type)) return [];
  // Pages hang on the rows that are asked for, not on those beside them: there they would be the same again.
  if (isConnection(named)) return depth > 1 ? [list(choice, type, field, choice.bare ? 0 : deep, PAGE)] : [];
  const isValue = choice.matrix.values.has(named);
  // A numerous value is asked for only where what it hangs on is.
  if (isValue && depth < 2 && field.args.length > 0) return [];
  // Of offices that a number lists, only which they are: the rest is everybody's.
  const isListed = choice.matrix.values.has(type) && field.isList && named === 'Organisation';
  const children = select(choice, named, isListed ? 0 : isValue ? depth : deep, above);
  return children.length === 0
    ? []
    : variants(type, field, depth).map((each) => ({ ...each, size: sizeOf(field), children }));
}

const leadsTo = (graph: Supergraph, type: string, to: string): boolean =>
  graph.fieldsOf(type).some(({ of }) => of === to);

const isAskedForItself = (graph: Supergraph, type: string): boolean =>
  graph.fieldsOf('Query').some((field) => nodeOf(graph, field) === type);

/** Which part of it, not what: a feed is asked for from its beginning. */
const PAGING = ['first', 'after'];

const plainly = (parent: string, name: string, children?: Selected[]): Selected => ({
  ...{ parent, name, as: name, args: {}, size: 1 },
  ...(children && { children }),
});

/** A list with its rows to this depth; asked for whole, its edges and its page too. */
export function list(choice: Choice, parent: string, field: Field, depth: number, page: number): Selected {
  const { graph } = choice;
  const { of: type } = field;
  const node = nodeOf(graph, field);
  const children = [plainly(type, 'nodes', select(choice, node, depth))];
  if (!choice.bare) children.push(plainly(type, 'totalCount'));
  if (depth > 1) {
    const { of: edge } = graph.fieldOf(type, 'edges');
    const info = graph.fieldsOf('PageInfo').map(({ name }) => plainly('PageInfo', name));
    const inEdge = [plainly(edge, 'cursor'), plainly(edge, 'node', select(choice, node, 0))];
    children.push(plainly(type, 'edges', inEdge), plainly(type, 'pageInfo', info));
  }
  return { ...plainly(parent, field.name, children), args: { first: String(page) }, size: page };
}

/** A field once for each combination of its choices; of its other arguments one at a time. */
export function variants(parent: string, field: Field, depth: number): Selected[] {
  const plain = plainly(parent, field.name);
  const args = field.args.filter(({ name }) => !PAGING.includes(name));
  const choices = args.filter(({ type }) => isEnumType(getNamedType(type)));
  // What a field cannot be asked without is always there.
  const needed = Object.fromEntries(
    args
      .filter(({ type }) => isNonNullType(type))
      .map(({ name, type }) => [name, samplesOf(type, name)[0] as string]),
  );
  if (depth < 2 || args.length === 0) return [{ ...plain, args: needed }];
  const combined = choices.reduce<Record<string, string>[]>(
    (all, { name, type }) =>
      all.flatMap((args) => [
        ...(isNonNullType(type) ? [] : [args]),
        ...samplesOf(type, name).map((value) => ({ ...args, [name]: value })),
      ]),
    [needed],
  );
  const others = args
    .filter((argument) => !choices.includes(argument))
    .flatMap(({ name, type }) =>
      samplesOf(type, name, FEW_OFFICES).map((value) => ({ ...needed, [name]: value })),
    );
  return [...combined, ...others].map((args, index) => ({ ...plain, as: `${field.name}${index}`, args }));
}
