import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, createSealer } from '@oversight/kernel';
import { makePassportKeys } from '@oversight/standalone';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const SUBGRAPHS = ['organisations', 'meetings', 'findings', 'whistleblowing'] as const;
const SDL = '{ _service { sdl } }';
const ENTITIES =
  '{ _entities(representations: [{ __typename: "Organisation", code: "71" }]) { __typename } }';

test.each(SUBGRAPHS)('%s answers nothing at all without a passport', async (name) => {
  const app = graph.services[name]?.app;
  const json = { 'content-type': 'application/json' };
  const knocks = [
    { method: 'POST', payload: JSON.stringify({ query: SDL }), headers: json },
    { method: 'POST', payload: JSON.stringify({ query: ENTITIES }), headers: json },
    { method: 'POST', payload: JSON.stringify([{ query: SDL }, { query: ENTITIES }]), headers: json },
    { method: 'POST', payload: '{ not json', headers: json },
    { method: 'POST', payload: 'x'.repeat(5_000_000), headers: json },
    { method: 'POST', payload: '', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { method: 'GET', query: { query: SDL } },
    { method: 'GET', query: { extensions: '{"persistedQuery":{"version":1,"sha256Hash":"x"}}' } },
    {
      method: 'POST',
      payload: JSON.stringify({ query: SDL }),
      headers: { ...json, passport: 'forged', authorization: 'Bearer x' },
    },
  ] as const;
  for (const knock of knocks) {
    const answer = await app?.inject({ url: '/graphql', ...knock } as never);
    expect({ status: answer?.statusCode, body: answer?.body }).toEqual({ status: 401, body: '' });
  }
});

test('a passport serves one subgraph, one request and one gateway', async () => {
  const { privateKey } = await makePassportKeys();
  const forge = await createSealer(privateKey);
  const app = graph.services.findings?.app;
  const knock = (passport: string, requestId: string) =>
    app?.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: SDL },
      headers: { passport, 'x-request-id': requestId },
    });
  const forged = await knock(await forge(anonymous, 'findings', 'r'), 'r');
  expect(forged?.statusCode).toBe(401);
  // The kit seals for the name it is asked for; here the door of another service is tried with it.
  const elsewhere = await graph.sealFor('meetings', 'r');
  expect((await knock(elsewhere, 'r'))?.statusCode).toBe(401);
  const here = await graph.sealFor('findings', 'r');
  expect((await knock(here, 'another'))?.statusCode).toBe(401);
  expect((await knock(here, 'r'))?.statusCode).toBe(200);
});

test('errors name no neighbouring field, no SQL, no path, no stack', async () => {
  const { errors, status } = await graph.ask('national-auditor', '{ recomendations { totalCount } }');
  expect(status).toBe(400);
  expect(errors?.[0]?.message).not.toMatch(/mean/);
  expect(JSON.stringify(errors)).not.toMatch(/select |node_modules|\.ts:|stack/i);
});

test('introspection and SDL are not for clients of the gateway', async () => {
  const { errors } = await graph.ask('national-auditor', '{ __schema { types { name } } }');
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const service = await graph.ask('national-auditor', SDL);
  expect(service.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('a document that would be answered without end is refused', async () => {
  const pair = 'children { parent { ';
  const { status, errors } = await graph.ask(
    undefined,
    `{ organisation(code: "00") { ${pair.repeat(5)} code ${'} } '.repeat(5)} } }`,
  );
  expect(status).toBe(400);
  expect(errors?.[0]?.message).toMatch(/Ask for less at once/);
  const long = await graph.ask(
    undefined,
    `{ ${Array.from({ length: 3000 }, (_, index) => `a${index}: viewer { subject }`).join(' ')} }`,
  );
  expect(long.status).toBe(400);
});

test('an order that names a field twice, a NUL and a made-up cursor are bad input, not our failure', async () => {
  const codeOf = async (query: string, variables?: object) =>
    (await graph.ask(undefined, query, variables)).errors?.[0]?.extensions.code;
  expect(
    await codeOf(
      '{ organisations(orderBy: [{ field: NAME }, { field: NAME }]) { totalCount nodes { code } } }',
    ),
  ).toBe('BAD_USER_INPUT');
  const text =
    'query ($text: String) { organisations(filter: { name: { contains: $text } }) { totalCount } }';
  expect(await codeOf(text, { text: 'a\u0000b' })).toBe('BAD_USER_INPUT');
  const { data } = await graph.ask(
    undefined,
    '{ organisations(first: 1, orderBy: [{ field: NAME }]) { pageInfo { endCursor } } }',
  );
  const [version, mark, , code] = JSON.parse(
    Buffer.from(data.organisations.pageInfo.endCursor, 'base64url').toString(),
  );
  const forged = Buffer.from(JSON.stringify([version, mark, { $re: '.' }, code])).toString('base64url');
  expect(
    await codeOf(
      `{ organisations(first: 1, after: "${forged}", orderBy: [{ field: NAME }]) { nodes { code } } }`,
    ),
  ).toBe('BAD_CURSOR');
});
