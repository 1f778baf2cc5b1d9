import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTinyGraph, type TinyGraph } from '../testing/tiny-graph.ts';

const PAGE = 'https://dashboard.example';
const KILOBYTE = 1024;

describe.each([
  ['a process of its own', false],
  ['the gateway’s process', true],
])('a service in %s', (_, sameProcess) => {
  let graph: TinyGraph;
  let url: string;
  beforeAll(async () => {
    graph = await startTinyGraph({ sameProcess, corsOrigins: [PAGE], uploadLimit: 64 * KILOBYTE });
    url = await graph.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => graph.close());

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init });
  const lastHeard = () => graph.subgraph('meetings').heard.at(-1);

  test('hears the request as it came, and who asks', async () => {
    const authorization = `Bearer ${await graph.issuer.token({ sub: 'somebody', roles: [] })}`;
    const answer = await ask('/files/meetings/uploads/x', {
      method: 'PATCH',
      headers: { authorization, 'upload-offset': '5', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(10 * KILOBYTE),
    });
    expect(await answer.json()).toEqual({
      method: 'PATCH',
      url: '/files/meetings/uploads/x',
      size: 10 * KILOBYTE,
      subject: 'somebody',
    });
    expect(lastHeard()?.headers).toMatchObject({
      'upload-offset': '5',
      'content-type': 'application/offset+octet-stream',
    });
  });

  test('hears nothing else of the client, and the client nothing else of it', async () => {
    const stranger = await graph.seal({ roles: ['NATIONAL_AUDITOR'] } as never, 'meetings', 'x');
    const answer = await ask('/files/meetings/a', {
      headers: {
        passport: stranger,
        cookie: 'a=b',
        'x-forwarded-host': 'evil.example',
        'x-http-method-override': 'DELETE',
        'x-request-id': 'mine',
        te: 'trailers',
        'proxy-authorization': 'x',
      },
    });
    expect(await answer.json()).toMatchObject({ method: 'GET', subject: 'anonymous' });
    const { headers = {} } = lastHeard() ?? {};
    const id = answer.headers.get('x-request-id');
    expect(headers['x-request-id']).toBe(id);
    expect(Object.keys(headers).sort().join()).toMatch(
      /^accept,accept-language,connection,host,passport,x-request-id$/,
    );
    expect(answer.headers.get('location')).toBe('/files/meetings/a');
    expect(answer.headers.get('etag')).toBe('"1"');
    for (const name of ['set-cookie', 'server']) expect(answer.headers.get(name)).toBeNull();
  });

  test('a token that is none is refused before anything is asked', async () => {
    const before = graph.subgraph('meetings').heard.length;
    const answer = await ask('/files/meetings/a', { headers: { authorization: 'Bearer x' } });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      code: 'UNAUTHENTICATED',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(graph.subgraph('meetings').heard.length).toBe(before);
  });

  test.each([
    '/files',
    '/files/',
    '/files/meetings',
    '/files/meetings/',
    '/files/nobody/a',
    '/files/whistleblowing/a',
    '/files/meetings//a',
    '/files/meetings/.a',
    '/files/meetings/%2e%2e/a',
    '/files/meetings/..%2f..%2fgraphql',
    '/files/meetings/a%00',
    '/files/Meetings/a',
    '/files/meetings\\a',
    '/calendar/meetings/a/../../../graphql',
  ])('%s leads nowhere', async (path) => {
    const before = ['meetings', 'whistleblowing'].map((name) => graph.subgraph(name).heard.length);
    const raw = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(raw).toMatch(/^HTTP\/1.1 40[04] /);
    expect(['meetings', 'whistleblowing'].map((name) => graph.subgraph(name).heard.length)).toEqual(before);
  });

  test.each(['said', 'not said'])('a body that is too long is refused, its length being %s', async (how) => {
    const body = new Uint8Array(70_000);
    const unsaid = () => new Blob([body]).stream();
    const init = { method: 'POST', body: how === 'said' ? body : unsaid(), duplex: 'half' };
    const answer = await ask('/files/meetings/a', init as RequestInit);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  test('what was sent before the line broke has arrived', async () => {
    const { state } = graph.subgraph('meetings');
    state.received = 0;
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`PATCH /files/meetings/a HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n`);
    socket.write(Buffer.alloc(30_000));
    for (let tries = 0; state.received < 30_000 && tries < 100; tries++) await wait(20);
    socket.destroy();
    expect(state.received).toBe(30_000);
  });

  test('a page of a named origin may speak tus, and no other page', async () => {
    const preflight = (origin: string) =>
      ask('/files/meetings/uploads', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PATCH' },
      });
    const { headers, status } = await preflight(PAGE);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    for (const name of [
      'tus-resumable',
      'upload-offset',
      'upload-length',
      'upload-metadata',
      'authorization',
    ])
      expect(headers.get('access-control-allow-headers')).toContain(name);
    const answer = await ask('/files/meetings/a', { headers: { origin: PAGE } });
    for (const name of ['location', 'upload-offset', 'tus-resumable'])
      expect(answer.headers.get('access-control-expose-headers')).toContain(name);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a service that is down is said to be, and so is one that refuses our passport', async () => {
  const graph = await startTinyGraph();
  const ask = async () => {
    const { statusCode, body, headers } = await graph.app.inject('/files/meetings/a');
    return { statusCode, id: headers['x-request-id'], ...JSON.parse(body) };
  };
  const unavailable = { statusCode: 503, code: 'SERVICE_UNAVAILABLE' };
  const foreign = await startTinyGraph({
    subgraphUrls: Object.fromEntries(
      ['organisations', 'meetings', 'whistleblowing'].map((name) => [name, graph.subgraph(name).url]),
    ),
  });
  expect((await foreign.app.inject('/files/meetings/a')).json()).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
  await foreign.close();
  await graph.subgraph('meetings').close();
  const answer = await ask();
  expect(answer).toMatchObject({ ...unavailable, requestId: answer.id });
  await graph.close();
});

test('a service that says nothing is not waited for', async () => {
  const graph = await startTinyGraph({ requestTimeout: 300, sameProcess: true });
  const url = await graph.app.listen({ host: '127.0.0.1', port: 0 });
  const raw = await sendRaw(
    url,
    `POST /files/meetings/a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabc`,
  );
  expect(raw).toMatch(/^HTTP\/1.1 503 /);
  await graph.close();
});

function sendRaw(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(bytes);
  return socket
    .setEncoding('utf8')
    .toArray()
    .then((chunks) => chunks.join(''));
}
