import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices as composeWithApollo } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { beforeAll, expect, test } from '@jest/globals';
import { services } from '@oversight/schema';
import { composeSupergraph, defaultUrl, type SubgraphSdl, sdlOf } from '@oversight/schema/compose';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import { buildASTSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';

const SCHEMA = join(import.meta.dirname, '../schema');
const committed = (file: string): string => readFileSync(join(SCHEMA, file), 'utf8');

let subgraphs: SubgraphSdl[];
beforeAll(async () => {
  subgraphs = await Promise.all(services.map(sdlOf));
});

test('the committed SDL is what the code says', () => {
  for (const { name, sdl } of subgraphs)
    expect({ [name]: committed(`${name}.graphql`) }).toEqual({ [name]: sdl });
  expect(committed('supergraph.graphql')).toBe(composeSupergraph(subgraphs));
});

const parsed = () =>
  subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: defaultUrl(name) }));

/** The API a client sees: types without the federation's own marks. */
const api = (schema: GraphQLSchema): string =>
  printSchema(lexicographicSortSchema(buildASTSchema(stripped(parse(printSchema(schema))))));

function stripped(document: ReturnType<typeof parse>) {
  const foreign = /^(join__|link__|core__|federation__)/;
  return {
    ...document,
    definitions: document.definitions.filter(
      (definition) =>
        definition.kind !== 'DirectiveDefinition' &&
        !('name' in definition && definition.name && foreign.test(definition.name.value)),
    ),
  };
}

test('three composers agree on the API', () => {
  const apollo = composeWithApollo(parsed());
  expect(apollo.errors).toBeUndefined();
  const wundergraph = federateSubgraphs({
    subgraphs: subgraphs.map(({ name, sdl }) => ({ name, definitions: parse(sdl), url: defaultUrl(name) })),
    version: ROUTER_COMPATIBILITY_VERSION_ONE,
  });
  if (!wundergraph.success) throw wundergraph.errors[0];
  const theirs = api(apollo.schema?.toAPISchema().toGraphQLJSSchema() as GraphQLSchema);
  expect(api(wundergraph.federatedGraphClientSchema)).toBe(theirs);
  expect(api(buildASTSchema(parse(committed('supergraph.graphql')), { assumeValidSDL: true }))).toBe(theirs);
});

test('the stock Apollo gateway loads the committed supergraph', async () => {
  const gateway = new ApolloGateway({ supergraphSdl: committed('supergraph.graphql') });
  const { schema } = await gateway.load();
  expect(schema.getQueryType()?.getFields()).toHaveProperty('organisation');
  await gateway.stop();
});

test('no case, reporter or reported person is a type or a field of the graph, and no entity leads to one', () => {
  const { sdl } = subgraphs.find(({ name }) => name === 'whistleblowing') as SubgraphSdl;
  expect(sdl).not.toMatch(/^(type|interface) .*@key|^union _Entity/m);
  const types = [...committed('supergraph.graphql').matchAll(/^(?:type|interface|input) (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(types.filter((name) => /(?<!StateLoss)Case|Reporter|ReportedParty/.test(name as string))).toEqual(
    [],
  );
});
