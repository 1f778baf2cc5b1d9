import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

const PAGE = 'https://dashboard.example';
const OTHERS = [
  'https://evil.example',
  `${PAGE}.evil.example`,
  `${PAGE}:8443`,
  'http://dashboard.example',
  'null',
];
const WHO = '{ viewer { subject } }';

let graph: TinyGraph;
beforeAll(async () => {
  graph = await startTinyGraph({ corsOrigins: [PAGE, 'http://localhost:5173'] });
});
afterAll(() => graph.close());

const corsOf = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));

const preflight = (origin: string, url = '/graphql') =>
  graph.app.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-anything',
    },
  });

test('a page of a named origin is told what it may send', async () => {
  const answer = await preflight(PAGE);
  expect(answer.statusCode).toBe(204);
  expect(corsOf(answer.headers)).toEqual({
    'access-control-allow-origin': PAGE,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, apollo-require-preflight',
    'access-control-expose-headers': 'x-request-id',
    'access-control-max-age': '600',
  });
});

test('it reads the answer and its id, a refusal too; cookies are never asked for', async () => {
  const shown = { 'access-control-allow-origin': PAGE, 'access-control-expose-headers': 'x-request-id' };
  const answered = await graph.ask(WHO, { origin: PAGE });
  expect(answered.status).toBe(200);
  expect(corsOf(answered.headers)).toEqual(shown);
  expect(answered.headers.vary).toContain('Origin');
  const refused = await graph.ask(WHO, { origin: PAGE, authorization: 'Bearer x' });
  expect(refused.status).toBe(401);
  expect(corsOf(refused.headers)).toEqual(shown);
});

test.each(OTHERS)('a page of %s gets no header of the kind', async (origin) => {
  expect(corsOf((await graph.ask(WHO, { origin })).headers)).toEqual({});
  const refused = await preflight(origin);
  expect(refused.statusCode).toBe(404);
  expect(corsOf(refused.headers)).toEqual({});
});

test('no other address is opened', async () => {
  for (const url of ['/readyz', '/livez', '/']) {
    expect((await preflight(PAGE, url)).statusCode).toBe(404);
    expect(corsOf((await graph.app.inject({ url, headers: { origin: PAGE } })).headers)).toEqual({});
  }
});

test('without origins there is nothing of it', async () => {
  const closed = await startTinyGraph();
  const answer = await closed.ask(WHO, { origin: PAGE });
  expect(corsOf(answer.headers)).toEqual({});
  const asked = { origin: PAGE, 'access-control-request-method': 'POST' };
  expect((await closed.app.inject({ method: 'OPTIONS', url: '/graphql', headers: asked })).statusCode).toBe(
    404,
  );
  await closed.close();
});

describe('what a page could send without asking first', () => {
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
  const part = `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${WHO}\r\n--x--\r\n`;
  test.each([
    ['a form of plain text', 400, 'POST', { 'content-type': 'text/plain' }, JSON.stringify({ query: WHO })],
    ['a form', 415, 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, `query=${WHO}`],
    ['a form of parts', 415, 'POST', boundary, part],
    ['a body of no type', 415, 'POST', {}, Buffer.from(JSON.stringify({ query: WHO }))],
    ['an address', 400, 'GET', {}, undefined],
  ] as const)('%s is refused with %i and asks no subgraph', async (_, status, method, headers, payload) => {
    const { heard } = graph.subgraph('organisations');
    const before = heard.length;
    const answer = await graph.app.inject({
      method,
      url: `/graphql?query=${encodeURIComponent(WHO)}`,
      headers: { origin: PAGE, ...headers },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(heard.length).toBe(before);
  });
});
