import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { base64url, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { startIssuer, type TestIssuer } from '../testing/issuer.ts';
import { type Authenticate, createAuthenticate } from './access-token.ts';
import { createIssuerKeys } from './issuer-keys.ts';

const now = () => Math.floor(Date.now() / 1000);
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

let issuer: TestIssuer;
let authenticate: Authenticate;

beforeAll(async () => {
  issuer = await startIssuer();
  await issuer.addKey('first');
  // Some of the keys are made later: an unknown one is asked for at once.
  const keys = createIssuerKeys({ issuer: issuer.url, log: () => {}, cooldown: 0 });
  authenticate = createAuthenticate({ issuer: issuer.url, audience: issuer.audience, keys });
});
afterAll(() => issuer.close());

const token = (claims = {}, header = {}) => issuer.token(claims, header);
const unsigned = () =>
  `${base64url.encode('{"alg":"none"}')}.${base64url.encode(
    JSON.stringify({ iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60 }),
  )}.`;
/** The old trick: an HMAC whose secret is the public key that everybody can read. */
const hmac = async (secret: Uint8Array) =>
  new SignJWT({ iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: 'first' })
    .sign(secret);
const publicPem = async () => {
  const jwk = { ...issuer.published[0], ext: true };
  return new TextEncoder().encode(await exportSPKI((await importJWK(jwk, 'ES256')) as never));
};
const publicJson = async () => new TextEncoder().encode(JSON.stringify(issuer.published[0]));
const altered = async () => {
  const [head, , signature] = (await token()).split('.');
  const claims = { iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60, roles: ['NATIONAL_AUDITOR'] };
  return `${head}.${base64url.encode(JSON.stringify(claims))}.${signature}`;
};
const byAStranger = async () => {
  const stranger = await startIssuer();
  await stranger.addKey('first');
  await stranger.close();
  return stranger.token({ iss: issuer.url });
};
const bringingItsKey = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const header = { alg: 'ES256', jwk: await exportJWK(publicKey) };
  return new SignJWT({ iss: issuer.url, aud: 'graph', sub: 'x', exp: now() + 60 })
    .setProtectedHeader(header)
    .sign(privateKey);
};
const RS = async (alg: string) => {
  await issuer.addKey(alg, { alg });
  return token({}, { alg, kid: alg });
};

test.each<[string, () => Promise<string> | string]>([
  ['of our issuer', () => token()],
  ['for several audiences', () => token({ aud: ['other', 'graph'] })],
  ['three seconds past its end', () => token({ exp: now() - 3 })],
  ['valid in three seconds', () => token({ nbf: now() + 3 })],
  ['signed RS256', () => RS('RS256')],
  ['signed PS256', () => RS('PS256')],
  ['signed EdDSA', () => RS('EdDSA')],
])('%s is accepted', async (_, make) => {
  const viewer = await authenticate(`Bearer ${await make()}`);
  expect(viewer.subject).toBe('someone');
});

test.each<[string, () => Promise<string> | string]>([
  ['past its end', () => token({ exp: now() - 7 })],
  ['without an end', () => token({ exp: undefined })],
  ['not valid yet', () => token({ nbf: now() + 10 })],
  ['for another audience', () => token({ aud: 'other' })],
  ['for no audience', () => token({ aud: undefined })],
  ['of another issuer', () => token({ iss: 'http://127.0.0.1:1' })],
  ['of the issuer with a slash more', () => token({ iss: `${issuer.url}/` })],
  ['without a subject', () => token({ sub: undefined })],
  ['signed by nobody', unsigned],
  ['signed with the public key as a secret', async () => hmac(await publicPem())],
  ['signed with the published JWK as a secret', async () => hmac(await publicJson())],
  ['signed with an algorithm not on the list', () => RS('RS512')],
  ['with other claims than were signed', altered],
  ['signed by a stranger who names our key', byAStranger],
  ['that is none', () => 'hello'],
  ['signed by the key that it brings along', () => bringingItsKey()],
])('%s is refused', async (_, make) => {
  await expect(authenticate(`Bearer ${await make()}`)).rejects.toMatchObject(refused);
});

test.each<[string, object, object]>([
  ['RFC 9068', { typ: 'at+jwt' }, { client_id: 'dashboard' }],
  ['RFC 9068, written out', { typ: 'application/AT+JWT' }, {}],
  ['RFC 9068, of a client that asks itself', { typ: 'at+jwt' }, { azp: 'graph' }],
  ['Keycloak', { typ: 'JWT' }, { typ: 'Bearer', azp: 'dashboard', sid: 's', acr: '1', auth_time: 1 }],
  ['a Keycloak of before 25, which repeats the nonce', { typ: 'JWT' }, { typ: 'Bearer', nonce: 'n' }],
  ['an issuer that says nothing of kinds', {}, { azp: 'dashboard', scope: 'openid' }],
])('an access token as of %s is one', async (_, header, claims) => {
  const viewer = await authenticate(`Bearer ${await token(claims, header)}`);
  expect(viewer.subject).toBe('someone');
});

test.each<[string, object, object]>([
  ['an ID token of Keycloak', { typ: 'JWT' }, { typ: 'ID', azp: 'graph' }],
  ['a refresh token of Keycloak', { typ: 'JWT' }, { typ: 'Refresh' }],
  ['an offline token of Keycloak', { typ: 'JWT' }, { typ: 'Offline' }],
  ['a logout token of Keycloak', { typ: 'JWT' }, { typ: 'Logout', events: {} }],
  ['an ID token that names no kind, by its nonce', { typ: 'JWT' }, { nonce: 'n' }],
  ['an ID token by the hash of its access token', {}, { at_hash: 'h' }],
  ['an ID token by the hash of its code', {}, { c_hash: 'h' }],
  ['an ID token by being for its client alone', {}, { azp: 'graph' }],
  ['a logout token', { typ: 'logout+jwt' }, {}],
  ['a logout token that names no kind', {}, { events: {} }],
  ['a security event', { typ: 'secevent+jwt' }, {}],
  ['a proof of possession', { typ: 'dpop+jwt' }, {}],
  ['a token of no known kind', { typ: 'at+jwt' }, { typ: 'Serialized-ID' }],
  ['a token bound to a key', { typ: 'at+jwt' }, { cnf: { jkt: 'k' } }],
  ['a DPoP token of Keycloak', { typ: 'JWT' }, { typ: 'DPoP', cnf: { jkt: 'k' } }],
])('%s does not pass as an access token', async (_, header, claims) => {
  await expect(authenticate(`Bearer ${await token(claims, header)}`)).rejects.toMatchObject(refused);
});

test('a made-up person asks only where there is a demonstration', async () => {
  const bearer = `Bearer ${await token({ sub: 'demonstration:province:71' })}`;
  await expect(authenticate(bearer)).rejects.toMatchObject(refused);
  const keys = createIssuerKeys({ issuer: issuer.url, log: () => {} });
  const lenient = { issuer: issuer.url, audience: issuer.audience, keys, demonstration: true };
  await expect(createAuthenticate(lenient)(bearer)).resolves.toMatchObject({
    subject: 'demonstration:province:71',
  });
});

test('no token at all is the anonymous viewer', async () => {
  expect(await authenticate(undefined)).toMatchObject({ subject: 'anonymous', roles: [] });
});

test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b'])(
  'the header "%s" is refused, not taken for none',
  async (header) => {
    await expect(authenticate(header)).rejects.toMatchObject(refused);
  },
);

test('why one was refused is logged now and then, and never the token', async () => {
  const logged: string[] = [];
  const keys = createIssuerKeys({ issuer: issuer.url, log: () => {} });
  const options = { issuer: issuer.url, audience: issuer.audience, keys };
  const reasonFor = async (bad: string) => {
    logged.length = 0;
    const once = createAuthenticate({ ...options, log: (reason) => logged.push(reason) });
    for (let time = 0; time < 3; time++) await expect(once(`Bearer ${bad}`)).rejects.toMatchObject(refused);
    expect(logged.join()).not.toContain(bad.slice(-20));
    return logged;
  };
  const because = 'an access token was refused: ';
  expect(await reasonFor(await token({ aud: 'another' }))).toEqual([
    `${because}unexpected "aud" claim value`,
  ]);
  expect(await reasonFor(await token({ iss: 'https://id.example/' }))).toEqual([
    `${because}unexpected "iss" claim value`,
  ]);
  expect(await reasonFor(await token({ sub: 'demonstration:bi' }))).toEqual([
    `${because}its bearer is a person of the demonstration`,
  ]);
  const forging = base64url.encode(JSON.stringify({ alg: 'ES256', crit: ['x\nFORGED LINE'] }));
  expect(await reasonFor(`${forging}.e30.e30`)).toEqual([`${because}ERR_JOSE_NOT_SUPPORTED`]);
  expect(await reasonFor('no-token')).toEqual([`${because}ERR_JWS_INVALID`]);
  expect(await reasonFor(await token({ nonce: 'n' }))).toEqual([
    `${because}it is an ID, refresh or logout token, or bound to a key`,
  ]);
});
