import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WHO = '{ viewer { subject roles provinceCode regencyCode } }';

let graph: TinyGraph;
beforeAll(async () => {
  graph = await startTinyGraph();
});
afterAll(() => graph.close());

const bearer = async (claims = {}) => ({ authorization: `Bearer ${await graph.issuer.token(claims)}` });
const get = (query: string, headers: Record<string, string> = {}) =>
  graph.app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers });

describe('who is asking', () => {
  test('a subgraph is told what the token says', async () => {
    const { status, data } = await graph.ask(
      WHO,
      await bearer({ sub: 'u1', roles: ['REGENCY'], organisation_code: '71.10' }),
    );
    expect(status).toBe(200);
    expect(data.viewer).toEqual({ subject: 'u1', roles: ['REGENCY'], provinceCode: 71, regencyCode: 7110 });
  });

  test('without a token it is anonymous', async () => {
    const { data } = await graph.ask(WHO);
    expect(data.viewer).toEqual({ subject: 'anonymous', roles: [], provinceCode: null, regencyCode: null });
  });

  test.each([
    ['rubbish', () => ({ authorization: 'Bearer rubbish' })],
    ['an expired token', () => bearer({ exp: 1 })],
    ['a province without its code', () => bearer({ roles: ['PROVINCE'] })],
    ['another scheme', () => ({ authorization: 'Basic YTpi' })],
  ])('%s is answered 401 and asks no subgraph', async (_, headers) => {
    const { heard } = graph.subgraph('organisations');
    const before = heard.length;
    const { status, headers: answered, ...body } = await graph.ask(WHO, await headers());
    expect(status).toBe(401);
    expect(answered['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(answered['cache-control']).toBe('no-store');
    expect(body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'UNAUTHENTICATED', requestId: answered['x-request-id'] },
        },
      ],
    });
    expect(heard.length).toBe(before);
  });
});

describe('an answer over HTTP', () => {
  test('has an id of ours, is not kept and not guessed at', async () => {
    const { headers } = await graph.ask(WHO, { 'x-request-id': 'mine' });
    expect(headers['x-request-id']).toMatch(UUID);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('comes to GET with a preflight header, and not without', async () => {
    expect((await get(WHO, { 'apollo-require-preflight': '1' })).json().data.viewer.subject).toBe(
      'anonymous',
    );
    const refused = await get(WHO);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  test('GET changes nothing', async () => {
    const answer = await get('mutation { rename(name: "x") }', { 'apollo-require-preflight': '1' });
    expect(answer.statusCode).toBe(405);
  });

  test.each([
    ['broken JSON', 400, 'application/json', '{"query": '],
    ['a batch', 400, 'application/json', JSON.stringify([{ query: WHO }])],
    ['nothing', 400, 'application/json', '{}'],
    ['more than the limit', 413, 'application/json', JSON.stringify({ query: WHO + ' '.repeat(1_100_000) })],
  ])('%s is refused with %i', async (_, status, type, payload) => {
    const answer = await graph.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: answer.headers['x-request-id'],
    });
  });

  test('a host that is none is refused, not stumbled over', async () => {
    const answer = await get(WHO, { 'apollo-require-preflight': '1', host: '[' });
    expect(answer.statusCode).toBe(400);
  });

  test.each([
    ['GET', '/'],
    ['GET', '/graphql/x'],
    ['PUT', '/graphql'],
    ['OPTIONS', '/graphql'],
  ] as const)('%s %s is not there', async (method, url) => {
    expect((await graph.app.inject({ method, url })).statusCode).toBe(404);
  });
});

test('a route of one’s own stands beside the graph, with the same headers', async () => {
  const open = await startTinyGraph();
  open.app.get('/token', async () => 'a token');
  const answer = await open.app.inject('/token');
  expect(answer.body).toBe('a token');
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  await open.close();
});

test('on closing, what is under way is finished and nothing new is taken', async () => {
  const closing = await startTinyGraph();
  closing.subgraph('organisations').state.delay = 400;
  const url = await closing.app.listen({ host: '127.0.0.1', port: 0 });
  const ask = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: WHO }),
    });
  const underWay = ask();
  await new Promise((soon) => setTimeout(soon, 200));
  const closed = closing.close();
  await expect(ask()).rejects.toThrow('fetch failed');
  const finished = await underWay;
  expect(await finished.json()).toMatchObject({ data: { viewer: { subject: 'anonymous' } } });
  expect(finished.headers.get('connection')).toBe('close');
  await closed;
});
