import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  graph.takeStatements();
});
afterAll(() => graph.close());

/** Whoever stands outside makes nobody work: no statement, no line in a log. */
function expectNoWork(): void {
  expect({ statements: graph.takeStatements(), logged: graph.logged }).toEqual({
    statements: {},
    logged: [],
  });
}

const SUBGRAPHS = ['organisations', 'meetings', 'findings', 'whistleblowing'] as const;
const app = (name: string): FastifyInstance => graph.services[name]?.app as FastifyInstance;

const SDL = '{ _service { sdl } }';
const ENTITIES =
  '{ _entities(representations: [{ __typename: "Organisation", code: "71" }]) { __typename } }';
const HASHED = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(SDL).digest('hex') } };

const posting = (payload: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  payload,
  headers: { 'content-type': 'application/json', ...headers },
});
const getting = (query: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'GET',
  query,
  headers,
});
const asked = JSON.stringify({ query: SDL });

const KNOCKS: [what: string, knock: object][] = [
  ['_service', posting(asked)],
  ['_entities', posting(JSON.stringify({ query: ENTITIES }))],
  [
    '_entities by variables',
    posting(
      JSON.stringify({
        query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
        variables: { r: [{ __typename: 'Organisation', code: '71' }] },
      }),
    ),
  ],
  ['__schema', posting(JSON.stringify({ query: '{ __schema { types { name } } }' }))],
  ['__typename', posting(JSON.stringify({ query: '{ __typename }' }))],
  ['a batch', posting(JSON.stringify([{ query: SDL }, { query: ENTITIES }]))],
  ['GET', getting({ query: SDL })],
  ['GET past a preflight', getting({ query: SDL }, { 'apollo-require-preflight': '1' })],
  ['GET of a form', getting({ query: ENTITIES }, { 'content-type': 'text/plain' })],
  ['a persisted query being registered', posting(JSON.stringify({ query: SDL, extensions: HASHED }))],
  ['a persisted query by its hash', getting({ extensions: JSON.stringify(HASHED) })],
  [
    'an upload',
    posting('--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--', {
      'content-type': 'multipart/form-data; boundary=x',
    }),
  ],
  ['application/graphql', posting(SDL, { 'content-type': 'application/graphql' })],
  ['text/plain', posting(asked, { 'content-type': 'text/plain' })],
  ['a form', posting(`query=${SDL}`, { 'content-type': 'application/x-www-form-urlencoded' })],
  ['a content type that is none', posting(asked, { 'content-type': '?' })],
  ['what is not JSON', posting('{ not json')],
  ['nothing', posting('')],
  ['more than anybody may send', posting('x'.repeat(5_000_000))],
  ['a body said to be gzipped', posting(asked, { 'content-encoding': 'gzip' })],
  ['an answer in parts', posting(asked, { accept: 'multipart/mixed; deferSpec=20220824' })],
  ['an answer as events', posting(asked, { accept: 'text/event-stream' })],
  ['a host that is none', posting(asked, { host: '[' })],
  ['a made-up passport', posting(asked, { passport: 'forged', 'x-request-id': 'r' })],
  ['an access token', posting(asked, { authorization: 'Bearer x' })],
  ['a passport in a cookie', posting(asked, { cookie: 'passport=forged' })],
  ['a passport in the address', { ...posting(asked), query: { passport: 'forged' } }],
  [
    'words of a proxy',
    posting(asked, {
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-user': 'admin',
      'x-original-url': '/livez',
    }),
  ],
];

test.each(SUBGRAPHS)('%s answers nothing at all without a passport', async (name) => {
  const answers = await Promise.all(
    KNOCKS.map(async ([what, knock]) => {
      const { statusCode, body } = await app(name).inject({ url: '/graphql', ...knock } as never);
      return { what, status: statusCode, body };
    }),
  );
  expect(answers).toEqual(KNOCKS.map(([what]) => ({ what, status: 401, body: '' })));
  expectNoWork();
});

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'SEARCH'] as const;
const ELSEWHERE = [
  '/graphql/',
  '//graphql',
  '/GraphQL',
  '/graphql/sdl',
  '/graphql;x',
  '/graphql/..;/',
  '/graphql%2f',
  '/graphql%00',
  '/',
  '/sdl',
  '/graphiql',
  '/sandbox',
  '/metrics',
  '/.well-known/apollo/server-health',
];

test.each(SUBGRAPHS)('%s has no other door, also for who has a passport', async (name) => {
  const passport = { passport: await graph.sealFor(name, 'r'), 'x-request-id': 'r' };
  const knocks = [
    ...METHODS.map((method) => ({ method, url: '/graphql' })),
    ...ELSEWHERE.flatMap((url) => [
      { method: 'GET', url: `${url}?query=${encodeURIComponent(SDL)}` },
      { ...posting(asked), url },
    ]),
  ];
  for (const knock of knocks) {
    for (const headers of [{}, passport]) {
      const { statusCode, body } = await app(name).inject({
        ...knock,
        headers: { ...(knock as { headers?: object }).headers, ...headers },
      } as never);
      expect({ ...knock, statusCode, body }).toEqual({ ...knock, statusCode: 404, body: '' });
    }
  }
  expectNoWork();
});

test('a door by another way of writing its name is the same door', async () => {
  for (const url of ['/%67raphql', '/graphql?', '/graphql?x=/livez', '/graphql#/livez']) {
    const { statusCode, body } = await app('findings').inject({ ...posting(asked), url } as never);
    expect({ url, statusCode, body }).toEqual({ url, statusCode: 401, body: '' });
  }
});

test.each(SUBGRAPHS)('with a passport %s tells the gateway its SDL, and nobody its schema', async (name) => {
  const ask = async (body: object) => {
    const headers = { passport: await graph.sealFor(name, 'r'), 'x-request-id': 'r' };
    const answer = await app(name).inject({ method: 'POST', url: '/graphql', payload: body, headers });
    const { data, errors = [] } = answer.json();
    return {
      status: answer.statusCode,
      data,
      codes: errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    };
  };
  const sdl = { _service: { sdl: expect.stringContaining('type Query') } };
  expect(await ask({ query: SDL })).toEqual({ status: 200, data: sdl, codes: [] });
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
    const codes = ['GRAPHQL_VALIDATION_FAILED'];
    expect(await ask({ query })).toEqual({ status: 400, data: undefined, codes });
  }
  // A document that was once let in is not let in by its hash.
  for (const body of [{ query: SDL, extensions: HASHED }, { extensions: HASHED }]) {
    const codes = ['PERSISTED_QUERY_NOT_SUPPORTED'];
    expect(await ask(body)).toEqual({ status: 200, data: undefined, codes });
  }
  expect(await ask([{ query: SDL }])).toMatchObject({ status: 400, data: undefined });
});
