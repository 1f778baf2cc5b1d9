import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { readGatewayConfig } from './gateway-config.ts';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'public', d: 'a-private-part', kid: 'k1' };
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
    PASSPORT_PRIVATE_KEY: key,
    OIDC_ISSUER: 'http://127.0.0.1:9000',
    OIDC_AUDIENCE: 'graph',
    INTROSPECTION: false,
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
])('%s may not be %s', (name, value) => {
  expect(refusalOf({ ...least, [name]: value })).toContain(name);
});

test('in production the issuer speaks https', () => {
  const production = { ...least, NODE_ENV: 'production' };
  expect(refusalOf(production)).toContain('OIDC_ISSUER: must be an https address in production');
  expect(readGatewayConfig({ ...production, OIDC_ISSUER: 'https://id.example' })).toMatchObject({
    OIDC_ISSUER: 'https://id.example',
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
