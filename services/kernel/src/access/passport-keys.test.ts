import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { createPassportDoorkeeper, createSealer } from './passport.ts';
import { passportKeysIn } from './passport-keys.ts';
import { anonymous } from './viewer.ts';

const folder = mkdtempSync(join(tmpdir(), 'passport-keys-'));
const file = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

async function makeGateway(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const seal = await createSealer({ ...(await exportJWK(privateKey)), kid });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid },
    passport: await seal(anonymous, 'findings', 'r'),
  };
}
const former = await makeGateway('former');
const latter = await makeGateway('latter');

/** Put in the place of the file there was, as a mounted secret is. */
function publish(...gateways: { publicKey: object }[]): void {
  writeFileSync(`${file}.new`, JSON.stringify({ keys: gateways.map(({ publicKey }) => publicKey) }));
  renameSync(`${file}.new`, file);
}

const logged: unknown[] = [];
const PATIENCE = 20;
async function open() {
  const door = createPassportDoorkeeper(
    passportKeysIn(file, (error) => logged.push(error), PATIENCE),
    'findings',
  );
  return async (...gateways: { passport: string }[]) => {
    await pause(PATIENCE + 5);
    const admissions = gateways.map(({ passport }) => door({ passport, 'x-request-id': 'r' }));
    return (await Promise.all(admissions)).map((admission) => admission !== undefined);
  };
}
beforeEach(() => {
  logged.length = 0;
  publish(former);
});

test('keys rotate without a restart: the new one comes, the old one goes', async () => {
  const admits = await open();
  expect(await admits(former, latter)).toEqual([true, false]);
  publish(former, latter);
  expect(await admits(former, latter)).toEqual([true, true]);
  publish(latter);
  expect(await admits(former, latter)).toEqual([false, true]);
  expect(logged).toEqual([]);
});

test('a file that is broken or gone leaves the keys in force that were, and is said once', async () => {
  const admits = await open();
  writeFileSync(file, '{ half a file');
  expect(await admits(former, latter)).toEqual([true, false]);
  expect(await admits(former)).toEqual([true]);
  expect(logged.map(String)).toEqual([
    `Error: PASSPORT_KEYS_FILE: ${file} holds no keys of a gateway: is not JSON`,
  ]);
  rmSync(file);
  expect(await admits(former)).toEqual([true]);
  expect(String(logged[1])).toBe(`Error: PASSPORT_KEYS_FILE: ${file} cannot be read (ENOENT)`);
  publish(latter);
  expect(await admits(former, latter)).toEqual([false, true]);
});

test.each([
  ['is no JSON', 'PUBLIC KEY', 'is not JSON'],
  ['holds no key', '{"keys":[]}', 'holds no keys'],
  ['holds a private key', JSON.stringify({ keys: [{ ...former.publicKey, d: 'x' }] }), 'a private key'],
])('a start with a file that %s is refused', (_, text, refusal) => {
  writeFileSync(file, text);
  expect(() => passportKeysIn(file, () => {})).toThrow(
    expect.objectContaining({ code: 'WRONG_CONFIGURATION', message: expect.stringContaining(refusal) }),
  );
});
