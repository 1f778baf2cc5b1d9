import { createHash, randomBytes } from 'node:crypto';

const BYTES = 24;
/** 192 bits, as an address has them. */
const SECRET = /^[\w-]{32}$/;

/** Shown once to whoever makes it, and kept by nobody. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of it: so long a secret needs no key and no salt. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const calendarPath = (secret: string): string => `/calendar/meetings/${secret}.ics`;

/** "….ics" → the secret; undefined for what can be none. */
export function secretIn(file: string): string | undefined {
  const [, secret] = /^(.+)\.ics$/.exec(file) ?? [];
  return secret !== undefined && SECRET.test(secret) ? secret : undefined;
}
