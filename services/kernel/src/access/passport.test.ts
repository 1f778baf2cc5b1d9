import { beforeAll, describe, expect, test } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Doorkeeper } from './doorkeeper.ts';
import { createPassportDoorkeeper, createSealer } from './passport.ts';
import { anonymous } from './viewer.ts';

interface Gateway {
  readonly publicKey: JWK;
  readonly key: CryptoKey;
  readonly kid: string;
  readonly seal: Awaited<ReturnType<typeof createSealer>>;
}

async function makeGateway(kid: string): Promise<Gateway> {
  const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return {
    kid,
    key: privateKey,
    publicKey: { ...(await exportJWK(publicKey)), kid },
    seal: await createSealer({ ...(await exportJWK(privateKey)), kid }),
  };
}

let former: Gateway;
let latter: Gateway;
let doorkeeper: Doorkeeper;
beforeAll(async () => {
  former = await makeGateway('former');
  latter = await makeGateway('latter');
  doorkeeper = createPassportDoorkeeper({ keys: [former.publicKey] }, 'findings');
});

const viewer = { ...anonymous, subject: 'u1' };
const admit = (passport: string, requestId = 'r1', door = doorkeeper) =>
  door({ passport, 'x-request-id': requestId });

test('a passport lets its viewer in, as often as the request needs', async () => {
  const passport = await former.seal(viewer, 'findings', 'r1');
  for (const _ of [1, 2]) expect(await admit(passport)).toEqual({ viewer, requestId: 'r1' });
});

test('it serves one service, one request and one gateway', async () => {
  expect(await admit(await former.seal(viewer, 'meetings', 'r1'))).toBeUndefined();
  expect(await admit(await former.seal(viewer, 'findings', 'r1'), 'r2')).toBeUndefined();
  expect(await admit(await latter.seal(viewer, 'findings', 'r1'))).toBeUndefined();
  expect(await doorkeeper({})).toBeUndefined();
  expect(await doorkeeper({ authorization: 'Bearer x', 'x-request-id': 'r1' })).toBeUndefined();
});

describe('its minute, by clocks that differ a little', () => {
  const now = Math.floor(Date.now() / 1000);
  const sealedAt = (issued: number, life: number | undefined, claims: object = { viewer }) => {
    const passport = new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'former' })
      .setAudience('findings')
      .setJti('r1')
      .setIssuedAt(issued);
    return (life === undefined ? passport : passport.setExpirationTime(issued + life)).sign(former.key);
  };

  test.each([
    ['just now', 0, 60],
    ['by a clock three seconds ahead', 3, 60],
    ['62 seconds ago, by a clock that may be behind', -62, 60],
  ])('sealed %s it is good', async (_, shift, life) => {
    expect(await admit(await sealedAt(now + shift, life))).toMatchObject({ viewer });
  });

  test.each([
    ['sealed 70 seconds ago', -70, 60],
    ['sealed in ten seconds', 10, 60],
    ['that says it lives longer', -70, 3_600],
    ['without an end', 0, undefined],
  ])('one %s is not', async (_, shift, life) => {
    expect(await admit(await sealedAt(now + shift, life))).toBeUndefined();
  });

  test('one that names no viewer is none', async () => {
    expect(await admit(await sealedAt(now, 60, {}))).toBeUndefined();
  });
});

test('an access token that the same key signed for something else is none', async () => {
  const token = await new SignJWT({ sub: 'u1' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'former' })
    .setAudience('findings')
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(former.key);
  expect(await admit(token)).toBeUndefined();
});

test('while keys rotate those of both gateways are good, told apart by their kid', async () => {
  const both = createPassportDoorkeeper({ keys: [former.publicKey, latter.publicKey] }, 'findings');
  for (const { seal } of [former, latter]) {
    expect(await admit(await seal(viewer, 'findings', 'r1'), 'r1', both)).toMatchObject({ viewer });
  }
});
