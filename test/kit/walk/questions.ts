import { askedLists } from './asked-lists.ts';
import type { Observer } from './place.ts';
import { FORMER_CODE } from './plant-offices.ts';
import { keysOf } from './samples.ts';
import { list, PAGE, select, variants } from './select.ts';
import { packed, type Selected, write } from './selection.ts';
import { type Field, identityOf, isConnection, nodeOf } from './supergraph.ts';
import { OFFICES, SELF } from './world.ts';

/** One document, asked through the gateway or straight at a subgraph. */
export interface Question {
  readonly door: string;
  readonly document: string;
  readonly roots: readonly Selected[];
  /** Rows that a subgraph is asked to give out for their keys. */
  readonly entities?: { readonly type: string; readonly key: string; readonly keys: readonly string[] };
}

const GATEWAY = 'gateway';
/** Without a key these give the latest. */
const ALSO_WITHOUT_KEY = ['whistleblowingStatistics'];
/** Keys that lead to a row of another. */
const ALSO_BY: Record<string, readonly string[]> = { 'organisation(code)': [FORMER_CODE] };
/** Of the list of offices, those with a story. */
const NARROWED: Record<string, Partial<Selected>> = {
  organisations: {
    args: { first: String(OFFICES.length), filter: `{ code: { in: ${JSON.stringify(OFFICES)} } }` },
    size: OFFICES.length,
  },
};

type About = Pick<Observer, 'matrix' | 'graph' | 'world'>;

/** All that is asked: every root field, list, edge, key and argument of the graph, and every entity by its key. */
export function questionsAbout(about: About): Question[] {
  for (const [type, rows] of Map.groupBy(about.world.rows.values(), (row) => row.type)) {
    if (rows.length > PAGE) throw new Error(`A page of ${PAGE} does not hold the ${rows.length} of ${type}.`);
  }
  return [...throughTheGateway(about), ...straightAtSubgraphs(about)];
}

function throughTheGateway({ matrix, graph, world }: About): Question[] {
  const choice = { matrix, graph };
  return graph.fieldsOf('Query').flatMap((field): Question[] => {
    const { of: type } = field;
    if (isConnection(type)) {
      const whole = list(choice, 'Query', field, 2, PAGE);
      const narrowed = { ...whole, ...NARROWED[field.name] };
      const parts = inParts(narrowed, identityOf(graph, nodeOf(graph, field)));
      return [...asked(parts), ...asked(packed(askedLists(choice, 'Query', field)))];
    }
    const byKey = field.args.filter(
      ({ name }) => matrix.asks.get(`Query.${field.name}(${name})`)?.kind === 'key',
    );
    if (byKey.length > 0) {
      const rows = byKey.flatMap(({ name }) =>
        [...keysOf(world, type, name), ...(ALSO_BY[`${field.name}(${name})`] ?? [])].map((key) =>
          one(field, { [name]: JSON.stringify(key) }, 1),
        ),
      );
      if (ALSO_WITHOUT_KEY.includes(field.name)) rows.push(one(field, {}, 1));
      return asked(packed(rows.map((row, index) => ({ ...row, as: `${field.name}${index}`, byKey: true }))));
    }
    return asked(
      packed(variants('Query', field, 2).map((each) => ({ ...each, ...one(field, each.args), as: each.as }))),
    );
  });

  function one(field: Field, args: Record<string, string>, depth = 2): Selected {
    const children = select(choice, field.of, depth);
    const size = field.isList ? PAGE : 1;
    return { parent: 'Query', name: field.name, as: field.name, args, size, children };
  }
}

const asked = (packs: Selected[][]): Question[] =>
  packs.map((roots) => ({ door: GATEWAY, document: `{ ${roots.map(write).join(' ')} }`, roots }));

/** A list in as many questions as its rows need to be asked for whole. */
function inParts(whole: Selected, key: string | undefined): Selected[][] {
  const nodes = whole.children?.find(({ name }) => name === 'nodes') as Selected;
  const rest = whole.children?.filter((child) => child !== nodes) ?? [];
  const keys = nodes.children?.filter(({ name }) => name === key) ?? [];
  const parts = packed(nodes.children?.filter((child) => !keys.includes(child)) ?? [], whole.size);
  return parts.map((part, index) => [
    { ...whole, children: [{ ...nodes, children: [...keys, ...part] }, ...(index === 0 ? rest : [])] },
  ]);
}

function straightAtSubgraphs({ matrix, graph, world }: About): Question[] {
  return graph.doors.flatMap(({ subgraph, type, key }): Question[] => {
    const choice = { matrix, graph, subgraph, bare: true };
    const own = graph.fieldsOf(type).filter(({ subgraphs }) => subgraphs.includes(subgraph));
    const lists = own.filter(({ of }) => isConnection(of));
    const roots = [
      ...select(choice, type, 2).filter(({ name }) => name !== identityOf(graph, type)),
      ...lists.flatMap((field) => askedLists(choice, type, field)),
    ];
    if (roots.length === 0) return [];
    const keys = type === 'Viewer' ? [SELF, 'demonstration:stranger'] : keysOf(world, type, key).map(String);
    const fields = `... on ${type} { ${roots.map(write).join(' ')} }`;
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;
    return [{ door: subgraph, document, roots, entities: { type, key, keys } }];
  });
}

/** Whether a question asks for anything of a type. */
export const touches = ({ roots, entities }: Question, type: string): boolean =>
  entities?.type === type || roots.some((root) => isWithin(root, type));

const isWithin = ({ parent, children = [] }: Selected, type: string): boolean =>
  parent === type || children.some((child) => isWithin(child, type));
