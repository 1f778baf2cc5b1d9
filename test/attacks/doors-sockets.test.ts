import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answersIn, listen, post, sendRaw } from '../kit/raw-http.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { told } from '../kit/words.ts';

let graph: TestGraph;
/** Every door there is, by name. */
const ports: Record<string, number> = {};
beforeAll(async () => {
  graph = await startTestGraph();
  ports.gateway = await listen(graph.gateway);
  for (const [name, { app }] of Object.entries(graph.services)) ports[name] = await listen(app);
});
afterAll(() => graph.close());

const SUBGRAPHS = ['organisations', 'meetings', 'findings', 'whistleblowing'];
const upgrade = (protocol: string, ...more: string[]) =>
  [
    'GET /graphql HTTP/1.1',
    'Host: graph',
    `Upgrade: ${protocol}`,
    'Connection: Upgrade, close',
    ...more,
    '',
    '',
  ].join('\r\n');
const SOCKET = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

test.each<[what: string, bytes: string, answers: object[]]>([
  [
    'a WebSocket',
    upgrade('websocket', ...SOCKET, 'Sec-WebSocket-Protocol: graphql-transport-ws'),
    [{ status: 401, body: '' }],
  ],
  [
    'the older WebSocket',
    upgrade('websocket', ...SOCKET, 'Sec-WebSocket-Protocol: graphql-ws'),
    [{ status: 401, body: '' }],
  ],
  ['HTTP/2', upgrade('h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'), [{ status: 401, body: '' }]],
  ['a tunnel', 'CONNECT graph:443 HTTP/1.1\r\nHost: graph\r\nConnection: close\r\n\r\n', []],
])('no subgraph becomes %s', async (_, bytes, answers) => {
  for (const name of SUBGRAPHS) {
    expect({ name, answers: answersIn(await sendRaw(ports[name] as number, bytes)) }).toEqual({
      name,
      answers,
    });
  }
});

test('neither does the gateway: it answers what it would without the wish', async () => {
  for (const bytes of [upgrade('websocket', ...SOCKET), upgrade('h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__')]) {
    const answers = answersIn(await sendRaw(ports.gateway as number, bytes));
    expect(answers).toEqual([{ status: 400, body: expect.stringContaining('BAD_REQUEST') }]);
  }
});

const ASKED = '{"query":"{ __typename }"}';
/** What somebody in front could have passed on as the body, and we would take for the next request. */
const HIDDEN = 'GET /livez HTTP/1.1\r\nHost: graph\r\n\r\n';
const request = (headers: string[], body: string) =>
  ['POST /graphql HTTP/1.1', 'Host: graph', 'Content-Type: application/json', ...headers, '', body].join(
    '\r\n',
  );
const length = (body: string) => `Content-Length: ${body.length}`;
const CHUNKED = 'Transfer-Encoding: chunked';
const chunks = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

test.each<[what: string, bytes: string]>([
  ['a length and chunks', request([length(chunks(ASKED) + HIDDEN), CHUNKED], chunks(ASKED) + HIDDEN)],
  ['chunks and a length', request([CHUNKED, length(ASKED)], chunks(ASKED) + HIDDEN)],
  ['a length of nothing and chunks', request(['Content-Length: 0', CHUNKED], chunks(ASKED) + HIDDEN)],
  ['two lengths', request([length(ASKED), length(ASKED + HIDDEN)], ASKED + HIDDEN)],
  ['two lengths in one', request([`${length(ASKED)}, ${ASKED.length}`], ASKED + HIDDEN)],
  ['a length below nothing', request(['Content-Length: -1'], ASKED + HIDDEN)],
  ['a length with a sign', request([`Content-Length: +${ASKED.length}`], ASKED + HIDDEN)],
  ['a length in hexadecimal', request(['Content-Length: 0x1a'], ASKED + HIDDEN)],
  ['a length that ends in words', request([`${length(ASKED)} x`], ASKED + HIDDEN)],
  [
    'a length that begins a new line',
    request(['Content-Length:', ` ${ASKED.length}`, `X: y`], ASKED + HIDDEN).replace(
      'Content-Length:\r\n',
      'Content-Length:\n',
    ),
  ],
  ['a name with a space behind', request([length(ASKED).replace(':', ' :')], ASKED + HIDDEN)],
  ['chunks in other words', request(['Transfer-Encoding: xchunked'], chunks(ASKED) + HIDDEN)],
  ['chunks and something more', request(['Transfer-Encoding: chunked, identity'], chunks(ASKED) + HIDDEN)],
  ['a chunk whose size is none', request([CHUNKED], `zz\r\n${ASKED}\r\n0\r\n\r\n${HIDDEN}`)],
  [
    'a chunk whose size is beyond all',
    request([CHUNKED], `ffffffffffffffffff\r\n${ASKED}\r\n0\r\n\r\n${HIDDEN}`),
  ],
  ['a chunk longer than it says', request([CHUNKED], `2\r\n${ASKED}\r\n0\r\n\r\n${HIDDEN}`)],
  ['lines that end by half', request([length(ASKED)], ASKED + HIDDEN).replaceAll('\r\n', '\n')],
  ['a header with a NUL', request([length(ASKED), 'X-A: b\0c'], ASKED + HIDDEN)],
  ['a header that is folded', request([length(ASKED), 'X-A: b', ' passport: x'], ASKED + HIDDEN)],
  ['no host', request([length(ASKED)], ASKED + HIDDEN).replace('Host: graph\r\n', '')],
  ['another protocol', request([length(ASKED)], ASKED + HIDDEN).replace('HTTP/1.1', 'HTTP/9.9')],
  ['headers without end', request([length(ASKED), `X-A: ${'b'.repeat(40_000)}`], ASKED + HIDDEN)],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
])('%s: nothing behind a request that is no request is taken for another', async (_, bytes) => {
  for (const [name, port] of Object.entries(ports)) {
    const answers = answersIn(await sendRaw(port, bytes));
    const statuses = answers.map(({ status }) => status);
    // A subgraph refuses a head without a passport before it meets what is wrong behind.
    expect({
      name,
      statuses,
      refused: [400, 431, 505].includes(statuses.at(-1) ?? 0) && !statuses.includes(200),
    }).toEqual({ name, statuses, refused: true });
    expect(answers.flatMap(({ body }) => told(body))).toEqual([]);
  }
});

test('control: two requests one after the other are two, and the second is found', async () => {
  const first = request([length(ASKED)], ASKED);
  const last = HIDDEN.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
  const statuses = async (port: number, bytes: string) =>
    answersIn(await sendRaw(port, bytes)).map(({ status }) => status);
  expect(await statuses(ports.gateway as number, first + last)).toEqual([200, 200]);
  expect(await statuses(ports.gateway as number, request([CHUNKED], chunks(ASKED)) + last)).toEqual([
    200, 200,
  ]);
  expect(await statuses(ports.findings as number, first + last)).toEqual([401, 200]);
  expect(await statuses(ports.gateway as number, post(ASKED))).toEqual([200]);
});
