import { readFileSync, statSync } from 'node:fs';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ConfigError, jsonOf } from '../service/variables.ts';

const Ed25519Key = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/, 'must be an Ed25519 key'),
  // By which it is told from the one that takes its place.
  kid: z.string().min(1),
});

/** The gateway's private key, as a JWK. */
export const PassportPrivateKey = Ed25519Key.extend({ d: z.string() });

const PublicKey = Ed25519Key.refine(
  (key) => !('d' in key),
  'holds a private key, which is the gateway’s alone',
);

/** The gateway's public keys, as a JWK set. */
export const PassportKeys = z
  .object({ keys: z.array(PublicKey).min(1) })
  .refine(
    ({ keys }) => new Set(keys.map(({ kid }) => kid)).size === keys.length,
    'keys need a kid of their own each',
  );
export type PassportKeys = z.infer<typeof PassportKeys>;

/** Milliseconds in which a file is not looked at again. */
const PATIENCE = 2_000;

/** Keys in a file, read again when it changes; one that cannot be read leaves those in force that were. */
export function passportKeysIn(
  file: string,
  log: (error: unknown) => void,
  patience = PATIENCE,
): JWTVerifyGetKey {
  let seen = versionOf(file);
  let keys = read(file);
  let lookAgainAt = performance.now() + patience;
  let said: string | undefined;
  return (header, token) => {
    if (performance.now() >= lookAgainAt) {
      lookAgainAt = performance.now() + patience;
      try {
        const now = versionOf(file);
        if (now !== seen) {
          keys = read(file);
          seen = now;
        }
        said = undefined;
      } catch (error) {
        if (String(error) !== said) log(error);
        said = String(error);
      }
    }
    return keys(header, token);
  };
}

/** A file put in the place of another has another number, one written over another time. */
function versionOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : 'none';
}

function read(file: string): JWTVerifyGetKey {
  const refusal = (why: string) => new ConfigError(`PASSPORT_KEYS_FILE: ${file} ${why}`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const { data, error } = jsonOf(PassportKeys).safeParse(text);
  if (error)
    throw refusal(`holds no keys of a gateway: ${error.issues.map(({ message }) => message).join('; ')}`);
  return createLocalJWKSet(data);
}
