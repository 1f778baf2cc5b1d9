import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

let graph: TinyGraph;
beforeAll(async () => {
  graph = await startTinyGraph();
});
afterAll(() => graph.close());

describe('what a document may not', () => {
  test.each([
    ['GRAPHQL_PARSE_FAILED', '{ viewer {', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ __schema { types { name } } }', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ _service { sdl } }', {}],
    ['GRAPHQL_VALIDATION_FAILED', '{ _entities(representations: []) { __typename } }', {}],
    ['BAD_USER_INPUT', 'mutation ($n: String!) { rename(name: $n) }', { variables: { n: 3 } }],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { meetings { id } }', { operationName: 'B' }],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { meetings { id } } query B { meetings { id } }', {}],
  ])('%s: %s', async (code, query, more) => {
    const { status, headers, data, errors } = await graph.ask(query, {}, more);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors[0].extensions).toMatchObject({ code, requestId: headers['x-request-id'] });
  });

  test('a wrong name gets no hint of the right one', async () => {
    const { errors } = await graph.ask('{ meetingz { id } }');
    expect(errors[0].message).toBe('Cannot query field "meetingz" on type "Query".');
  });

  test('a header gets no query plan and no trace out of it', async () => {
    const { extensions } = await graph.ask('{ viewer { subject } }', {
      'apollo-query-plan-experimental': '1',
      'apollo-federation-include-trace': 'ftv1',
    });
    expect(extensions).toBeUndefined();
    expect(graph.subgraph('organisations').heard.at(-1)?.headers).not.toHaveProperty(
      'apollo-federation-include-trace',
    );
  });
});

test('introspection answers where it is configured', async () => {
  const open = await startTinyGraph({ introspection: true });
  const { data } = await open.ask('{ __schema { queryType { name } } }');
  expect(data.__schema.queryType.name).toBe('Query');
  await open.close();
});
