import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSealer } from '@oversight/kernel';
import { answersIn, listen, post, sendRaw } from '../kit/raw-http.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

let graph: TestGraph;
let port: number;
/** Passports of the gateway's own key, for the id that the client says its request has. */
let passports: Record<string, string>;
beforeAll(async () => {
  graph = await startTestGraph();
  port = await listen(graph.gateway);
  const seal = await createSealer(graph.passportKeys.privateKey);
  const sealed = Object.keys(graph.services).map(async (name) => [name, await seal(auditor, name, ID)]);
  passports = Object.fromEntries(await Promise.all(sealed));
});
afterAll(() => graph.close());

const ID = '0190a000-0000-7000-8000-000000000001';
const ASKED = JSON.stringify({
  query:
    '{ viewer { subject roles } recommendations { totalCount } findings { totalCount } commitments { totalCount } }',
});
const PUBLIC = {
  viewer: { subject: 'anonymous', roles: [] },
  recommendations: { totalCount: 0 },
  findings: { totalCount: 0 },
  commitments: { totalCount: 0 },
};

test('control: those passports open each subgraph, where nothing stands before it', async () => {
  for (const [name, { app }] of Object.entries(graph.services)) {
    const headers = { passport: passports[name] as string, 'x-request-id': ID };
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query: '{ __typename }' },
    });
    expect(answer.statusCode).toBe(200);
  }
});

const passport = (write: (passport: string) => string[]) => () => [
  `X-Request-Id: ${ID}`,
  ...Object.values(passports).flatMap(write),
];
test.each<[what: string, headers: () => string[]]>([
  ['one for each subgraph', passport((one) => [`passport: ${one}`])],
  ['in capitals', passport((one) => [`PASSPORT: ${one}`])],
  ['each twice', passport((one) => [`Passport: ${one}`, `pASSPORT: ${one}`])],
  ['in one line', () => [`x-request-id: ${ID}`, `passport: ${Object.values(passports).join(', ')}`]],
  [
    'as a header of the connection',
    passport((one) => [`passport: ${one}`, 'Connection: passport, x-request-id']),
  ],
  ['with spaces around it', passport((one) => [`passport: \t ${one} \t`])],
  [
    'by names that a proxy may mend',
    passport((one) => [
      `pass_port: ${one}`,
      `passport_: ${one}`,
      `x-passport: ${one}`,
      `HTTP_PASSPORT: ${one}`,
    ]),
  ],
  ['as a cookie', passport((one) => [`Cookie: passport=${one}`])],
  ['as a bearer', passport((one) => [`Proxy-Authorization: Bearer ${one}`])],
])('a passport that a client brings along, %s, is nobody’s', async (_, headers) => {
  const raw = await sendRaw(port, post(ASKED, headers()));
  const [{ status, body } = { status: 0, body: '' }] = answersIn(raw);
  expect({ status, ...JSON.parse(body) }).toEqual({ status: 200, data: PUBLIC });
  expect(raw).not.toContain(ID);
});

test('a passport behind the body is none either', async () => {
  const trailers = [`passport: ${passports.findings}`, `x-request-id: ${ID}`];
  const bytes = [
    'POST /graphql HTTP/1.1',
    'Host: graph',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
    'Trailer: passport, x-request-id',
    'Connection: close',
    '',
    ASKED.length.toString(16),
    ASKED,
    '0',
    ...trailers,
    '',
    '',
  ].join('\r\n');
  const [answer] = answersIn(await sendRaw(port, bytes));
  expect(answer).toMatchObject({
    status: 200,
    body: expect.stringContaining(JSON.stringify({ data: PUBLIC }).slice(1, -1)),
  });
});

test('every request has an id of the gateway’s own, whatever the client calls it', async () => {
  const seen = new Set<string>();
  for (const id of [ID, `${ID}, ${ID}`, '1', 'x'.repeat(5000), '../../x', '\u00e4']) {
    const answer = await graph.gateway.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-request-id': id, 'request-id': id, 'x-correlation-id': id, traceparent: id },
      payload: { query: '{ finding(id: "x") { id } }' },
    });
    const { requestId } = answer.json().errors[0].extensions;
    expect(requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(answer.headers['x-request-id']).toBe(requestId);
    expect(answer.payload).not.toContain(id === '1' ? '"1"' : id);
    seen.add(requestId);
  }
  expect(seen.size).toBe(6);
});
