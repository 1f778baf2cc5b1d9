import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startIssuer, type TestIssuer } from '../testing/issuer.ts';
import { createAuthenticate } from './access-token.ts';
import { createIssuerKeys, type IssuerKeysOptions } from './issuer-keys.ts';

const refused = { extensions: { code: 'UNAUTHENTICATED' } };

let issuer: TestIssuer;
const authenticateWith = (options: Partial<IssuerKeysOptions> = {}) =>
  createAuthenticate({
    issuer: issuer.url,
    audience: issuer.audience,
    keys: createIssuerKeys({ issuer: issuer.url, log: () => {}, ...options }),
  });

beforeAll(async () => {
  issuer = await startIssuer();
  await issuer.addKey('first');
});
afterAll(() => issuer.close());

const bearer = async (kid: string) => `Bearer ${await issuer.token({}, { kid })}`;

test('a rotated key is accepted without a restart, and asked for once', async () => {
  const authenticate = authenticateWith({ cooldown: 0 });
  await authenticate(await bearer('first'));
  await issuer.addKey('second');
  const reads = issuer.reads;
  await expect(authenticate(await bearer('second'))).resolves.toMatchObject({ subject: 'someone' });
  await authenticate(await bearer('second'));
  expect(issuer.reads).toBe(reads + 1);
});

test('an unknown key is refused, and within the cooldown the issuer is not asked again', async () => {
  await issuer.addKey('hidden', { publish: false });
  const authenticate = authenticateWith();
  await authenticate(await bearer('first'));
  const reads = issuer.reads;
  for (const _ of [1, 2, 3]) {
    await expect(authenticate(await bearer('hidden'))).rejects.toMatchObject(refused);
  }
  expect(issuer.reads).toBe(reads);
});

test('while the issuer is down known keys serve, and a new one is nobody’s fault', async () => {
  const authenticate = authenticateWith({ cooldown: 0, maxAge: 0 });
  await authenticate(await bearer('first'));
  issuer.setAnswering(false);
  for (const _ of [1, 2, 3]) await authenticate(await bearer('first'));
  await expect(authenticate(await bearer('hidden'))).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  issuer.setAnswering(true);
  await expect(authenticate(await bearer('hidden'))).rejects.toMatchObject(refused);
});

test('an issuer that was never reached refuses nobody’s token, and is asked again', async () => {
  const authenticate = authenticateWith({ cooldown: 0 });
  issuer.setAnswering(false);
  await expect(authenticate(await bearer('first'))).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  issuer.setAnswering(true);
  await expect(authenticate(await bearer('first'))).resolves.toMatchObject({ subject: 'someone' });
});

test('a flood of made-up keys does not hammer an issuer, least of all one in trouble, nor fill the log', async () => {
  const logged: unknown[] = [];
  const authenticate = authenticateWith({ cooldown: 300, log: (error) => logged.push(error) });
  const flood = async () => {
    for (const _ of Array(20)) await authenticate(await bearer('hidden')).catch(() => {});
  };
  await authenticate(await bearer('first'));
  const reads = issuer.reads;
  await flood();
  expect(issuer.reads).toBe(reads);
  issuer.setAnswering(false);
  await new Promise((cooled) => setTimeout(cooled, 310));
  await flood();
  await authenticate(await bearer('first'));
  issuer.setAnswering(true);
  expect(issuer.reads).toBe(reads + 1);
  expect(logged).toHaveLength(1);
});

test('one that was never reached is not hammered either', async () => {
  issuer.setAnswering(false);
  const asked = issuer.requests;
  const authenticate = authenticateWith();
  for (const _ of Array(20)) await authenticate(await bearer('first')).catch(() => {});
  issuer.setAnswering(true);
  expect(issuer.requests).toBe(asked + 1);
});

test('a withdrawn key goes when the keys are read again', async () => {
  await issuer.addKey('leaving');
  const authenticate = authenticateWith({ maxAge: 0, cooldown: 0 });
  await authenticate(await bearer('leaving'));
  issuer.published.splice(
    issuer.published.findIndex(({ kid }) => kid === 'leaving'),
    1,
  );
  await authenticate(await bearer('first'));
  await new Promise((read) => setTimeout(read, 100));
  await expect(authenticate(await bearer('leaving'))).rejects.toMatchObject(refused);
});

test('the address of the keys may be given instead of discovered', async () => {
  const authenticate = authenticateWith({ jwksUri: `${issuer.url}/keys` });
  await expect(authenticate(await bearer('first'))).resolves.toMatchObject({ subject: 'someone' });
});
