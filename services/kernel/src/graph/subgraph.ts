import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { inSavepoint } from '../transaction/savepoint.ts';
import { cleanArguments, isPlain } from './clean-arguments.ts';
import type { Context } from './context.ts';
import { ERROR_CODES } from './errors.ts';
import { inNameOrder } from './name-order.ts';
import { DateTimeScalar } from './scalars.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible"]
)`;

const ERROR_CODE = `"""
Every value of \`extensions.code\`.
"""
enum ErrorCode {
${Object.entries(ERROR_CODES)
  .map(([code, meaning]) => `  "${meaning}"\n  ${code}`)
  .join('\n')}
}`;

/** How an entity is found again from the key another subgraph sends. */
export type References<C> = Record<string, (key: never, context: C) => unknown>;

export interface SubgraphDefinition<C extends Context> {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => object>;
  readonly references: References<C>;
  /** Types to which no field of this subgraph leads: another's entity that gets fields here. */
  readonly types?: ClassType[];
}

/** type-graphql classes → federation SDL → a schema that answers `_service` and `_entities`. */
export async function buildSubgraph<C extends Context>({
  resolvers,
  references,
  types = [],
}: SubgraphDefinition<C>): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    orphanedTypes: types,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  const typeDefs = inNameOrder(parse(`${LINK}\n${ERROR_CODE}\n${printSchemaWithDirectives(schema)}`));
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: (key: never, context: C) => resolve(key, context) };
  }
  for (const type of Object.keys(map)) map[type] = mapFields(map[type], withCleanArguments);
  // Outermost, so that bad arguments of a mutation are logged as refused too.
  map.Mutation = mapFields(map.Mutation, inSavepoint);
  return buildSubgraphSchema([{ typeDefs, resolvers: map as never }]);
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

const withCleanArguments =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    resolve(source, cleanArguments(args), context, info);

/** Only field resolvers are functions that answer a field: scalars, enums and references stay as they are. */
function mapFields(
  fields: Record<string, unknown> = {},
  wrap: (resolve: Resolve) => Resolve,
): Record<string, unknown> {
  if (!isPlain(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, resolve]) => [
      name,
      typeof resolve === 'function' && !name.startsWith('__') ? wrap(resolve as Resolve) : resolve,
    ]),
  );
}
