import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Context } from './context.ts';
import { ERROR_CODES } from './errors.ts';
import { inSavepoint } from './savepoint.ts';
import { DateTimeScalar } from './scalars.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible"]
)`;

const ERROR_CODE = `"""
Every value of \`extensions.code\`.
"""
enum ErrorCode { ${ERROR_CODES.join(' ')} }`;

/** How an entity is found again from the key another subgraph sends. */
export type References<C> = Record<string, (key: never, context: C) => unknown>;

export interface SubgraphDefinition<C extends Context> {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => object>;
  readonly references: References<C>;
}

/** type-graphql classes → federation SDL → a schema that answers `_service` and `_entities`. */
export async function buildSubgraph<C extends Context>({
  resolvers,
  references,
}: SubgraphDefinition<C>): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  const typeDefs = parse(`${LINK}\n${ERROR_CODE}\n${printSchemaWithDirectives(schema)}`);
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: (key: never, context: C) => resolve(key, context) };
  }
  map.Mutation = eachInSavepoint(map.Mutation);
  return buildSubgraphSchema([{ typeDefs, resolvers: map as never }]);
}

function eachInSavepoint(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, resolve]) => [
      name,
      typeof resolve === 'function'
        ? inSavepoint(resolve as GraphQLFieldResolver<unknown, Context>)
        : resolve,
    ]),
  );
}
