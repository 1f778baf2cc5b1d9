import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { readGatewayConfig } from './gateway-config.ts';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'x'.repeat(43), d: 'a-private-part', kid: 'k1' };
const least = {
  PASSPORT_PRIVATE_KEY: JSON.stringify(key),
  OIDC_ISSUER: 'http://127.0.0.1:9000',
  OIDC_AUDIENCE: 'graph',
};

test('what is not said has a default', () => {
  expect(readGatewayConfig(least)).toEqual({
    HOST: '127.0.0.1',
    PORT: 4000,
    SUPERGRAPH: expect.stringMatching(/schema[\\/]supergraph\.graphql$/),
    SUBGRAPH_URLS: {},
    UPLOAD_LIMIT: 52_428_800,
    PASSPORT_PRIVATE_KEY: key,
    OIDC_ISSUER: 'http://127.0.0.1:9000',
    OIDC_AUDIENCE: 'graph',
    CORS_ORIGINS: [],
    INTROSPECTION: false,
    production: false,
    BODY_LIMIT: 1_048_576,
    REQUEST_TIMEOUT: 30_000,
  });
});

test('everything that is wrong is said at once, and no secret with it', () => {
  const wrong = {
    ...least,
    NODE_ENV: 'production',
    PASSPORT_PRIVATE_KEY: JSON.stringify({ ...key, crv: 'P-256' }),
    PORT: 'eighty',
    SUBGRAPH_URLS: '{"findings": "nowhere"}',
    OIDC_AUDIENCE: undefined,
    OIDC_JWKS_URI: 'http://127.0.0.1:9000/keys',
    OIDC_CLAIMS: '{"rolls": "realm_access.roles"}',
    CORS_ORIGINS: '*',
    INTROSPECTION: 'yes',
    BODY_LIMIT: '0',
    REQUEST_TIMEOUT: '60000',
  };
  const message = refusalOf(wrong);
  for (const name of Object.keys(wrong).filter((each) => each !== 'NODE_ENV')) {
    expect(message).toContain(`\n  ${name}`);
  }
  expect(message).not.toContain(key.d);
});

test.each([
  ['PASSPORT_PRIVATE_KEY', '{ no json'],
  ['PASSPORT_PRIVATE_KEY', JSON.stringify({ ...key, d: undefined })],
  ['SUBGRAPH_URLS', '["http://127.0.0.1"]'],
  ['SUBGRAPH_URLS', '{"findings": "file:///etc/passwd"}'],
  ['OIDC_ISSUER', 'localhost'],
  ['OIDC_AUDIENCE', ''],
  ['OIDC_CLAIMS', '{"roles": 7}'],
  ['CORS_ORIGINS', ''],
  ['CORS_ORIGINS', 'null'],
  ['CORS_ORIGINS', 'dashboard.example'],
  ['CORS_ORIGINS', 'https://*.example'],
  ['CORS_ORIGINS', 'https://dashboard.example/'],
  ['CORS_ORIGINS', 'https://dashboard.example,*'],
])('%s may not be %s', (name, value) => {
  expect(refusalOf({ ...least, [name]: value })).toContain(name);
});

const SUBGRAPH_URLS = JSON.stringify({ meetings: 'http://10.0.0.1:4001/graphql' });
const production = { ...least, SUBGRAPH_URLS, NODE_ENV: 'production' };

test('in production it is said where the subgraphs are', () => {
  expect(refusalOf({ ...production, SUBGRAPH_URLS: undefined })).toContain('SUBGRAPH_URLS: is missing');
});

test('in production the issuer speaks https', () => {
  expect(refusalOf(production)).toContain('OIDC_ISSUER: must be an https address in production');
  const OIDC_ISSUER = 'https://id.example';
  expect(readGatewayConfig({ ...production, OIDC_ISSUER, INTROSPECTION: 'true' })).toMatchObject({
    OIDC_ISSUER,
    INTROSPECTION: true,
    production: true,
  });
});

test.each([
  'localhost:8443',
  'LOCALHOST',
  'id.localhost',
  'localhost.',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
])('in production an issuer at %s is the demonstration’s', (host) => {
  const message = refusalOf({ ...production, OIDC_ISSUER: `https://${host}` });
  expect(message).toContain('OIDC_ISSUER: must not be of this machine in production');
});

test('an operator says where an issuer writes what we must know, and whose pages may ask', () => {
  const read = readGatewayConfig({
    ...least,
    OIDC_CLAIMS: '{"roles": "realm_access.roles", "unit": ["https://kpu.example/unit"]}',
    CORS_ORIGINS: 'https://dashboard.example, http://localhost:5173',
  });
  expect(read).toMatchObject({
    OIDC_CLAIMS: { roles: 'realm_access.roles', unit: ['https://kpu.example/unit'] },
    CORS_ORIGINS: ['https://dashboard.example', 'http://localhost:5173'],
  });
});

function refusalOf(environment: NodeJS.ProcessEnv): string {
  try {
    readGatewayConfig(environment);
    return '';
  } catch (error) {
    return String(error);
  }
}
