import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { startIssuer, type TestIssuer } from '../testing/issuer.ts';
import { createAuthenticate } from './access-token.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { rememberTokens } from './token-memory.ts';
import { anonymous } from './viewer.ts';

const refused = { extensions: { code: 'UNAUTHENTICATED' } };

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
  await issuer.addKey('first');
});
afterAll(() => issuer.close());
afterEach(() => {
  jest.useRealTimers();
});

/** How often it is verified, by a clock that the test turns. */
function openMemory(life = 3_600_000) {
  jest.useFakeTimers({ now: 0 });
  let reading: unknown = {};
  let verified = 0;
  const remember = rememberTokens(() => reading);
  return {
    ask: (token = 'a') =>
      remember(token, async () => {
        verified += 1;
        return { viewer: { ...anonymous, subject: token }, expires: life };
      }),
    readAnew() {
      reading = {};
    },
    get verified() {
      return verified;
    },
  };
}

test('a token is verified once a minute', async () => {
  const memory = openMemory();
  for (const _ of [1, 2, 3]) expect(await memory.ask()).toMatchObject({ subject: 'a' });
  expect(memory.verified).toBe(1);
  expect(await memory.ask('b')).toMatchObject({ subject: 'b' });
  jest.setSystemTime(60_000);
  await memory.ask();
  expect(memory.verified).toBe(3);
});

test('and again at its end, and when the keys were read anew', async () => {
  const memory = openMemory(10_000);
  await memory.ask();
  memory.readAnew();
  await memory.ask();
  expect(memory.verified).toBe(2);
  jest.setSystemTime(10_000);
  await memory.ask();
  expect(memory.verified).toBe(3);
});

test('of very many the oldest are forgotten', async () => {
  const memory = openMemory();
  for (let token = 0; token <= 1_000; token++) await memory.ask(String(token));
  await memory.ask('1000');
  expect(memory.verified).toBe(1_001);
  await memory.ask('0');
  expect(memory.verified).toBe(1_002);
});

const open = (maxAge?: number) =>
  createAuthenticate({
    issuer: issuer.url,
    audience: issuer.audience,
    keys: createIssuerKeys({ issuer: issuer.url, log: () => {}, cooldown: 0, maxAge }),
  });

test('a token does not outlive its key, nor a refusal what caused it', async () => {
  await issuer.addKey('leaving');
  const authenticate = open(0);
  const bearer = `Bearer ${await issuer.token({}, { kid: 'leaving' })}`;
  for (const _ of [1, 2]) await authenticate(bearer);
  const place = issuer.published.findIndex(({ kid }) => kid === 'leaving');
  const [key] = issuer.published.splice(place, 1);
  await authenticate(`Bearer ${await issuer.token()}`);
  await new Promise((read) => setTimeout(read, 100));
  await expect(authenticate(bearer)).rejects.toMatchObject(refused);
  if (key) issuer.published.push(key);
  await expect(authenticate(bearer)).resolves.toMatchObject({ subject: 'someone' });
});

test('a token ends at its end, however often it was seen', async () => {
  const authenticate = open();
  const now = Math.floor(Date.now() / 1000);
  const bearer = `Bearer ${await issuer.token({ exp: now + 60 })}`;
  await authenticate(bearer);
  jest.useFakeTimers({ now: (now + 70) * 1000, doNotFake: ['setTimeout', 'nextTick', 'queueMicrotask'] });
  await expect(authenticate(bearer)).rejects.toMatchObject(refused);
});
