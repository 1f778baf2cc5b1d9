import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, createSealer, type Viewer } from '@oversight/kernel';
import { makePassportKeys } from '@oversight/standalone';
import { base64url, exportSPKI, importJWK, type JWTPayload, SignJWT } from 'jose';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const COUNT = '{ recommendations { totalCount } }';
const REQUEST = '0190a000-0000-7000-8000-000000000001';
const now = () => Math.floor(Date.now() / 1000);

/** A passport of the real key, but for what is said otherwise; `undefined` leaves a claim out. */
async function sealed(claims: JWTPayload = {}, header: object = {}): Promise<string> {
  const { privateKey } = graph.passportKeys;
  const usual = { viewer: auditor, aud: 'findings', jti: REQUEST, iat: now(), exp: now() + 60 };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid, ...header })
    .sign(await importJWK(privateKey, 'EdDSA'), { crit: { other: true } });
}

async function knock(passport: string, requestId = REQUEST, payload: object = { query: COUNT }) {
  const headers = { passport, 'x-request-id': requestId };
  const answer = await graph.services.findings?.app.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload,
  });
  return { status: answer?.statusCode, body: answer?.body };
}
const SHUT = { status: 401, body: '' };

const encode = (part: object) => base64url.encode(JSON.stringify(part));
const publicKey = () => graph.passportKeys.publicKeys.keys[0] as { x: string; kid: string };
/** The old trick: an HMAC whose secret is the public key that every subgraph holds. */
const hmac = (secret: Uint8Array) =>
  new SignJWT({ viewer: auditor, aud: 'findings', jti: REQUEST, iat: now(), exp: now() + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: publicKey().kid })
    .sign(secret);
const text = (value: string) => new TextEncoder().encode(value);
const parts = async () => (await sealed()).split('.') as [string, string, string];
const ofAStranger = async (header: object = {}) => {
  const { privateKey, publicKeys } = await makePassportKeys();
  return new SignJWT({ viewer: auditor, aud: 'findings', jti: REQUEST, iat: now(), exp: now() + 60 })
    .setProtectedHeader({ alg: 'EdDSA', kid: publicKey().kid, jwk: publicKeys.keys[0] as never, ...header })
    .sign(await importJWK(privateKey, 'EdDSA'));
};

test.each<[what: string, make: () => Promise<string> | string]>([
  ['sealed by another gateway', ofAStranger],
  ['that brings its own key along', () => ofAStranger({ kid: undefined })],
  [
    'that says where its key is',
    () => ofAStranger({ jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/keys' }),
  ],
  ['sealed by nobody', async () => `${encode({ alg: 'none' })}.${(await parts())[1]}.`],
  [
    'that says to be sealed by nobody',
    async () => `${encode({ alg: 'none' })}.${(await parts())[1]}.${(await parts())[2]}`,
  ],
  ['sealed with the bytes of the public key', () => hmac(base64url.decode(publicKey().x))],
  ['sealed with the public key as JSON', () => hmac(text(JSON.stringify(publicKey())))],
  [
    'sealed with the public key as PEM',
    async () => hmac(text(await exportSPKI((await importJWK(publicKey() as never, 'EdDSA')) as never))),
  ],
  [
    'with another viewer than was sealed',
    async () => {
      const [head, , seal] = await parts();
      return [
        head,
        encode({ viewer: auditor, aud: 'findings', jti: REQUEST, iat: now(), exp: now() + 60, more: 1 }),
        seal,
      ].join('.');
    },
  ],
  [
    'with a bit of its seal turned',
    async () => {
      const [head, body, seal] = await parts();
      return [head, body, `${seal[0] === 'A' ? 'B' : 'A'}${seal.slice(1)}`].join('.');
    },
  ],
  ['without its seal', async () => (await parts()).slice(0, 2).join('.')],
  ['twice', async () => `${await sealed()}, ${await sealed()}`],
  ['past its end', () => sealed({ iat: now() - 60, exp: now() - 10 })],
  ['older than a minute, whatever end it names', () => sealed({ iat: now() - 70, exp: now() + 3600 })],
  ['of the future', () => sealed({ iat: now() + 30, exp: now() + 90 })],
  ['not valid yet', () => sealed({ nbf: now() + 30 })],
  ['without an end', () => sealed({ exp: undefined })],
  ['without a beginning', () => sealed({ iat: undefined })],
  ['without a request', () => sealed({ jti: undefined })],
  ['without a viewer', () => sealed({ viewer: undefined })],
  ['for nobody', () => sealed({ aud: undefined })],
  ['for another subgraph', () => sealed({ aud: 'meetings' })],
  ['for a subgraph of a similar name', () => sealed({ aud: 'Findings' })],
  [
    'that is an access token',
    () => sealed({ aud: 'oversight-graph', iss: 'http://127.0.0.1', roles: ['NATIONAL_AUDITOR'] }),
  ],
  ['with a key that nobody knows', () => sealed({}, { kid: 'other' })],
  ['that asks for what we do not know', () => sealed({}, { crit: ['other'], other: true })],
])('a passport %s opens nothing', async (_, make) => {
  expect(await knock(await make())).toEqual(SHUT);
});

test('a passport is for one request: under another id, or none, it opens nothing', async () => {
  const passport = await sealed();
  for (const id of [
    '',
    REQUEST.toUpperCase(),
    `${REQUEST} `.slice(1),
    '0190a000-0000-7000-8000-000000000002',
  ]) {
    expect(await knock(passport, id)).toEqual(SHUT);
  }
  // Sent twice, the header is no id of anybody's.
  expect(await knock(passport, `${REQUEST}, ${REQUEST}`)).toEqual(SHUT);
});

test('control: the gateway’s own opens its subgraph, again within its request, and shows what its viewer sees', async () => {
  const seal = await createSealer(graph.passportKeys.privateKey);
  const count = async (viewer: Viewer) => {
    const passport = await seal(viewer, 'findings', REQUEST);
    const answers = [await knock(passport), await knock(passport)];
    expect(answers[1]).toEqual(answers[0]);
    return JSON.parse(answers[0]?.body as string).data.recommendations.totalCount;
  };
  expect(await count(auditor)).toBeGreaterThan(10_000);
  expect(await count(anonymous)).toBe(0);
  expect(await knock(await sealed())).toMatchObject({ status: 200 });
});

test('a passport for one subgraph opens that one only', async () => {
  for (const name of Object.keys(graph.services)) {
    for (const [other, { app }] of Object.entries(graph.services)) {
      const headers = { passport: await graph.sealFor(name, 'r'), 'x-request-id': 'r' };
      const answer = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query: '{ __typename }' },
      });
      expect({ name, other, status: answer.statusCode }).toEqual({
        name,
        other,
        status: name === other ? 200 : 401,
      });
    }
  }
});
