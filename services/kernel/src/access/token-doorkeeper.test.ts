import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startIssuer, type TestIssuer } from '../testing/issuer.ts';
import { createAuthenticate } from './access-token.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { createTokenDoorkeeper } from './token-doorkeeper.ts';

const ID = '6f1a3c1e-52a1-4a6b-9a57-0d6f2a1b3c4d';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let issuer: TestIssuer;
let doorkeeper: Doorkeeper;
beforeAll(async () => {
  issuer = await startIssuer();
  await issuer.addKey('first');
  doorkeeper = openDoor(false);
});
afterAll(() => issuer.close());

const openDoor = (anonymous: boolean): Doorkeeper => {
  const keys = createIssuerKeys({ issuer: issuer.url, log: () => {} });
  const authenticate = createAuthenticate({ issuer: issuer.url, audience: issuer.audience, keys });
  return createTokenDoorkeeper({ authenticate, anonymous });
};
const bearer = async (claims = {}) => ({ authorization: `Bearer ${await issuer.token(claims)}` });

test('a token lets its bearer in, by the id of the request if it has one', async () => {
  const admission = await doorkeeper({ ...(await bearer()), 'x-request-id': ID });
  expect(admission).toMatchObject({ viewer: { subject: 'someone' }, requestId: ID });
});

test.each([[undefined], ['1'], ['not\nan id'], [`${ID}x`]])(
  'an id that is none (%s) gives way to one of ours',
  async (id) => {
    const admission = await doorkeeper({ ...(await bearer()), 'x-request-id': id });
    expect(admission?.requestId).toMatch(UUID);
  },
);

test('a token that is not accepted lets nobody in, nor does a passport', async () => {
  expect(await doorkeeper(await bearer({ exp: 1 }))).toBeUndefined();
  expect(await doorkeeper({ authorization: 'Basic YTpi' })).toBeUndefined();
  expect(await doorkeeper({ passport: await issuer.token(), 'x-request-id': ID })).toBeUndefined();
});

test('without a token one is nobody, or the public where it is served; a bad token is never the public’s', async () => {
  expect(await doorkeeper({})).toBeUndefined();
  const open = openDoor(true);
  expect(await open({})).toMatchObject({ viewer: { subject: 'anonymous', roles: [] } });
  expect(await open({ authorization: 'Bearer x' })).toBeUndefined();
});

test('an issuer that does not answer is nobody’s fault', async () => {
  const fresh = openDoor(false);
  issuer.setAnswering(false);
  await expect(fresh(await bearer())).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  issuer.setAnswering(true);
});
