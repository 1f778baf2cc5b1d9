import { expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { readServiceConfig } from './config.ts';

const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true });
const open = { ...(await exportJWK(publicKey)), kid: 'k1' };
const closed = { ...(await exportJWK(privateKey)), kid: 'k1' };
const setOf = (...keys: unknown[]) => JSON.stringify({ keys });

const least = { DATABASE_URL: 'postgres://findings_login@127.0.0.1/x', PASSPORT_KEYS: setOf(open) };
const { PASSPORT_KEYS: _, ...withoutKeys } = least;
const byToken = { ...withoutKeys, OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'graph' };

const refusalOf = (environment: NodeJS.ProcessEnv): Promise<string> =>
  readServiceConfig(environment).then(
    () => '',
    (error) => `${error.code} ${error.message}`,
  );

test('what is not said has a default', async () => {
  expect(await readServiceConfig(least)).toEqual({
    DATABASE_URL: least.DATABASE_URL,
    DATABASE_POOL_SIZE: 10,
    PASSPORT_KEYS: { keys: [open] },
    ANONYMOUS: false,
    UPLOAD_LIMIT: 52_428_800,
    HOST: '127.0.0.1',
    PORT: 0,
    INTROSPECTION: false,
    production: false,
  });
});

test.each([
  ['is no JSON', '{ no json'],
  ['has no keys', '{}'],
  ['has none', setOf()],
  ['is a list', `[${setOf(open)}]`],
  ['has a key of another kind', setOf({ ...open, crv: 'X25519' })],
  ['has a key that is too short', setOf({ ...open, x: 'AAAA' })],
  ['has two keys that cannot be told apart', setOf(open, { ...open, x: open.x?.replace(/^./, 'A') })],
])('a set of passport keys that %s is refused', async (_, PASSPORT_KEYS) => {
  expect(await refusalOf({ ...least, PASSPORT_KEYS })).toMatch(
    /^WRONG_CONFIGURATION [\s\S]*\n {2}PASSPORT_KEYS/,
  );
});

test('a private key among them is refused, and not repeated', async () => {
  const refusal = await refusalOf({ ...least, PASSPORT_KEYS: setOf(closed) });
  expect(refusal).toMatch(/PASSPORT_KEYS.*: holds a private key, which is the gateway’s alone/);
  expect(refusal).not.toContain(closed.d);
});

test('access tokens instead, each variable as the gateway has it', async () => {
  const OIDC_CLAIMS = '{"roles": "realm_access.roles"}';
  expect(await readServiceConfig({ ...byToken, OIDC_CLAIMS, ANONYMOUS: 'true' })).toMatchObject({
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLAIMS: { roles: 'realm_access.roles' },
    ANONYMOUS: true,
  });
});

test.each([
  ['neither', withoutKeys],
  ['passports and tokens', { ...byToken, ...least }],
  ['keys and a file of keys', { ...least, PASSPORT_KEYS_FILE: 'keys.json' }],
])('%s does not say how it is known who asks', async (_, environment) => {
  expect(await refusalOf(environment)).toMatch(
    /PASSPORT_KEYS, PASSPORT_KEYS_FILE, OIDC_ISSUER: exactly one must say how it is known who asks/,
  );
});

test('tokens are for somebody', async () => {
  expect(await refusalOf({ ...byToken, OIDC_AUDIENCE: undefined })).toContain(
    'OIDC_AUDIENCE: must say for whom',
  );
});

const production = { NODE_ENV: 'production' };

test.each([
  ['a clock that stands still', { ...least, AS_OF: '2026-06-30' }, 'AS_OF: the clock does not stand still'],
  [
    'an issuer without https',
    { ...byToken, OIDC_ISSUER: 'http://id.example' },
    'OIDC_ISSUER: must be an https',
  ],
  [
    'an issuer of this machine',
    { ...byToken, OIDC_ISSUER: 'https://localhost' },
    'OIDC_ISSUER: must not be of',
  ],
])('%s is for demonstrations, not for production', async (_, environment, refusal) => {
  expect(await refusalOf(environment)).toBe('');
  expect(await refusalOf({ ...environment, ...production })).toContain(refusal);
});

test('in production the schema may be shown', async () => {
  const read = readServiceConfig({ ...least, ...production, INTROSPECTION: 'true' });
  expect(await read).toMatchObject({ INTROSPECTION: true, production: true });
});
