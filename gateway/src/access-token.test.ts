import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { base64url, exportSPKI, importJWK, SignJWT } from 'jose';
import { type Authenticate, createAuthenticate } from './access-token.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { startIssuer, type TestIssuer } from './testing/issuer.ts';

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
const RS = async (alg: string) => {
  await issuer.addKey(alg, { alg });
  return token({}, { alg, kid: alg });
};

test.each<[string, () => Promise<string> | string]>([
  ['of our issuer', () => token()],
  ['for several audiences', () => token({ aud: ['other', 'graph'] })],
  ['four seconds past its end', () => token({ exp: now() - 4 })],
  ['valid in four seconds', () => token({ nbf: now() + 4 })],
  ['signed RS256', () => RS('RS256')],
  ['signed PS256', () => RS('PS256')],
  ['signed EdDSA', () => RS('EdDSA')],
])('%s is accepted', async (_, make) => {
  const viewer = await authenticate(`Bearer ${await make()}`);
  expect(viewer.subject).toBe('someone');
});

test.each<[string, () => Promise<string> | string]>([
  ['past its end', () => token({ exp: now() - 6 })],
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
  ['with an unknown role', () => token({ roles: ['SUPERUSER'] })],
])('%s is refused', async (_, make) => {
  await expect(authenticate(`Bearer ${await make()}`)).rejects.toMatchObject(refused);
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
