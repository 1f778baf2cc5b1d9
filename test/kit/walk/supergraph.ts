import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

/** A field, with what is asked of it again and again. */
export interface Field {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  /** The type without its lists and its "never null". */
  readonly of: string;
  readonly isLeaf: boolean;
  readonly isList: boolean;
  readonly isNullable: boolean;
  /** The subgraphs that answer it. */
  readonly subgraphs: readonly string[];
}

/** An entity that a subgraph gives out for its key. */
interface Door {
  readonly subgraph: string;
  readonly type: string;
  readonly key: string;
}

export interface Supergraph {
  /** Every type a client can ask for, but the roots. */
  readonly types: readonly string[];
  readonly doors: readonly Door[];
  readonly fieldsOf: (type: string) => readonly Field[];
  readonly fieldOf: (type: string, name: string) => Field;
}

const SDL = new URL('../../../schema/supergraph.graphql', import.meta.url);
const FOREIGN = /^(join|link|core)__|^__/;
const ROOTS = ['Query', 'Mutation', 'Subscription'];

export function readSupergraph(sdl = readFileSync(SDL, 'utf8')): Supergraph {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const all = Object.values(schema.getTypeMap()).filter(({ name }) => !FOREIGN.test(name));
  const objects = all.filter(isObjectType);
  const fields = new Map(
    objects.map((type) => [
      type.name,
      new Map(Object.values(type.getFields()).map((field) => [field.name, fieldIn(type, field)])),
    ]),
  );
  const lists = new Map([...fields].map(([type, its]) => [type, [...its.values()]]));
  return {
    types: objects.map(({ name }) => name).filter((name) => !ROOTS.includes(name)),
    doors: objects.flatMap(doorsOf),
    fieldsOf: (type) => lists.get(type) ?? [],
    fieldOf: (type, name) => {
      const field = fields.get(type)?.get(name);
      if (!field) throw new Error(`The graph has no ${type}.${name}.`);
      return field;
    },
  };
}

function fieldIn(
  owner: GraphQLObjectType,
  { name, args, type, astNode }: GraphQLField<unknown, unknown>,
): Field {
  const named = getNamedType(type);
  const own = graphsIn(astNode?.directives ?? []);
  return {
    name,
    args,
    of: named.name,
    isLeaf: isLeafType(named),
    isList: isListType(getNullableType(type)),
    isNullable: !isNonNullType(type),
    subgraphs: own.length > 0 ? own : graphsIn(owner.astNode?.directives ?? []),
  };
}

const argumentOf = (directive: ConstDirectiveNode, name: string): unknown => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
};

/** `@join__type(graph: FINDINGS)`, `@join__field(graph: FINDINGS)` → "findings". */
const graphsIn = (directives: readonly ConstDirectiveNode[]): string[] =>
  directives
    .filter(({ name }) => /^join__(type|field)$/.test(name.value))
    .flatMap((directive) => String(argumentOf(directive, 'graph') ?? '').toLowerCase() || []);

const doorsOf = ({ name, astNode }: GraphQLObjectType): Door[] =>
  (astNode?.directives ?? []).flatMap((directive) => {
    const key = argumentOf(directive, 'key');
    if (directive.name.value !== 'join__type' || key === undefined) return [];
    if (argumentOf(directive, 'resolvable') === false) return [];
    return [{ subgraph: String(argumentOf(directive, 'graph')).toLowerCase(), type: name, key: String(key) }];
  });

export const isConnection = (type: string): boolean => type.endsWith('Connection');
/** Connections, their edges and their pages have no row of their own. */
export const isPaging = (type: string): boolean => /(Connection|Edge)$|^PageInfo$/.test(type);

/** The type of the rows that a field answers, through a connection where it is one. */
export const nodeOf = (graph: Supergraph, { of }: Field): string =>
  isConnection(of) ? graph.fieldOf(of, 'nodes').of : of;

/** Names of fields by which one object of a type is told from another. */
export const KEYS = ['id', 'code', 'subject', 'year', 'provinceCode'];

/** The field by which one object of a type is told from another; undefined for a plain value. */
export const identityOf = (graph: Supergraph, type: string): string | undefined =>
  KEYS.find((name) => graph.fieldsOf(type).some((field) => field.name === name && field.isLeaf));
