import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, createSealer } from '@oversight/kernel';
import { startIssuer, type TestIssuer } from '@oversight/kernel/testing';
import { base64url, exportSPKI, importJWK, SignJWT } from 'jose';
import { answersIn, listen, post, sendRaw } from '../kit/raw-http.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let issuer: TestIssuer;
let graph: TestGraph;
let port: number;
beforeAll(async () => {
  issuer = await startIssuer();
  await issuer.addKey('first');
  await issuer.addKey('rsa', { alg: 'RS256' });
  graph = await startTestGraph({ issuer });
  port = await listen(graph.gateway);
});
afterAll(async () => {
  await graph?.close();
  await issuer?.close();
});

const WHO = '{ viewer { subject roles } recommendations { totalCount } }';
const PUBLIC = { viewer: { subject: 'anonymous', roles: [] }, recommendations: { totalCount: 0 } };
const now = () => Math.floor(Date.now() / 1000);
const AUDITOR = { sub: 'u1', roles: ['NATIONAL_AUDITOR'], organisation_code: '00' };
const token = (claims: object = {}, header: object = {}) => issuer.token({ ...AUDITOR, ...claims }, header);

const encode = (part: object) => base64url.encode(JSON.stringify(part));
const claims = () => ({ ...AUDITOR, iss: issuer.url, aud: issuer.audience, iat: now(), exp: now() + 300 });
const hmac = (secret: string, alg = 'HS256') =>
  new SignJWT(claims()).setProtectedHeader({ alg, kid: 'first' }).sign(new TextEncoder().encode(secret));
const parts = async () => (await token()).split('.') as [string, string, string];
const ofAStranger = async (of = {}) => {
  const stranger = await startIssuer();
  await stranger.addKey('first');
  await stranger.close();
  return stranger.token({ ...claims(), ...of });
};

const BAD: [what: string, make: () => Promise<string> | string][] = [
  ['is none', () => 'hello'],
  ['is empty', () => ''],
  ['is past its end', () => token({ exp: now() - 10 })],
  ['has no end', () => token({ exp: undefined })],
  ['is not valid yet', () => token({ nbf: now() + 30 })],
  ['is for another audience', () => token({ aud: 'other' })],
  ['is for nobody', () => token({ aud: undefined })],
  ['is of another issuer', () => token({ iss: 'https://issuer.example' })],
  ['is of nobody', () => token({ iss: undefined })],
  ['has no subject', () => token({ sub: undefined })],
  ['says to be the public', () => token({ sub: 'anonymous' })],
  ['is a province without a place', () => token({ roles: ['PROVINCE'], organisation_code: undefined })],
  ['is signed by a stranger', () => ofAStranger()],
  ['is signed by a stranger who is honest about it', () => ofAStranger({ iss: 'http://127.0.0.1:1' })],
  ['is signed by nobody', () => `${encode({ alg: 'none' })}.${encode(claims())}.`],
  ['says NONE', () => `${encode({ alg: 'NONE', typ: 'JWT' })}.${encode(claims())}.`],
  ['is signed with the published key as a secret', () => hmac(JSON.stringify(issuer.published[0]))],
  [
    'is signed with the published key as PEM',
    async () => hmac(await exportSPKI((await importJWK(issuer.published[1] as never, 'RS256')) as never)),
  ],
  ['is signed with nothing as a secret of 32', () => hmac('\0'.repeat(32))],
  [
    'has other claims than were signed',
    async () => {
      const [head, , seal] = await parts();
      return [head, encode({ ...claims(), organisation_code: '00' }), seal].join('.');
    },
  ],
  ['has lost its signature', async () => (await parts()).slice(0, 2).join('.')],
  ['is two', async () => `${await token()},${await token()}`],
  [
    'is a passport',
    async () => (await createSealer(graph.passportKeys.privateKey))(anonymous, 'findings', 'r'),
  ],
];

test.each(BAD)('a token that %s is refused, and nobody is taken for the public', async (_, make) => {
  const headers = { authorization: `Bearer ${await make()}`, 'apollo-require-preflight': '1' };
  graph.takeStatements();
  for (const request of [
    { method: 'POST', payload: { query: WHO } },
    { method: 'GET', query: { query: WHO } },
    { method: 'POST', payload: 'x'.repeat(2_000_000) },
  ] as const) {
    const answer = await graph.gateway.inject({ url: '/graphql', headers, ...request } as never);
    const { data = null, errors } = answer.json();
    expect({
      status: answer.statusCode,
      data,
      codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
    }).toEqual({
      status: 401,
      data: null,
      codes: ['UNAUTHENTICATED'],
    });
  }
  expect(graph.takeStatements()).toEqual({});
});

const ask = async (headers: Record<string, string | string[]>, request: object = {}) => {
  const answer = await graph.gateway.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: WHO },
    ...request,
    headers,
  } as never);
  return answer.json().data;
};

test('control: a good one is its viewer', async () => {
  for (const header of [{}, { alg: 'RS256', kid: 'rsa' }]) {
    const data = await ask({ authorization: `Bearer ${await token({}, header)}` });
    expect(data.viewer).toEqual({ subject: 'u1', roles: ['NATIONAL_AUDITOR'] });
    expect(data.recommendations.totalCount).toBeGreaterThan(10_000);
  }
});

test('a role that does not exist opens nothing', async () => {
  const data = await ask({
    authorization: `Bearer ${await token({ roles: ['SUPERUSER', 'national_auditor'] })}`,
  });
  expect(data).toMatchObject({ viewer: { subject: 'u1', roles: [] }, recommendations: { totalCount: 0 } });
});

test('a token anywhere but in its header is no token', async () => {
  const good = await token();
  const bearer = `Bearer ${good}`;
  for (const name of ['access_token', 'token', 'authorization', 'Authorization', 'jwt']) {
    for (const value of [good, bearer]) {
      expect(await ask({}, { query: { [name]: value } })).toEqual(PUBLIC);
      expect(await ask({ cookie: `${name}=${encodeURIComponent(value)}` })).toEqual(PUBLIC);
      expect(
        await ask(
          {},
          {
            payload: {
              query: WHO,
              [name]: value,
              extensions: { [name]: value, headers: { authorization: bearer } },
            },
          },
        ),
      ).toEqual(PUBLIC);
    }
  }
  for (const name of [
    'x-authorization',
    'proxy-authorization',
    'x-access-token',
    'x-forwarded-access-token',
    'x-auth-request-access-token',
    'www-authenticate',
    'sec-websocket-protocol',
  ]) {
    expect(await ask({ [name]: bearer })).toEqual(PUBLIC);
  }
  for (const name of [
    'x-forwarded-user',
    'x-remote-user',
    'x-user',
    'x-viewer',
    'viewer',
    'x-roles',
    'x-hasura-role',
  ]) {
    expect(await ask({ [name]: 'NATIONAL_AUDITOR' })).toEqual(PUBLIC);
  }
});

test('of two Authorization headers the first counts, good or bad', async () => {
  const [good, bad] = [`Authorization: Bearer ${await token()}`, 'AUTHORIZATION: Bearer hello'];
  const send = async (...headers: string[]) =>
    answersIn(await sendRaw(port, post(JSON.stringify({ query: WHO }), headers)))[0];
  expect(await send(good, bad)).toMatchObject({
    status: 200,
    body: expect.stringContaining('NATIONAL_AUDITOR'),
  });
  expect(await send(bad, good)).toMatchObject({
    status: 401,
    body: expect.stringContaining('UNAUTHENTICATED'),
  });
});
