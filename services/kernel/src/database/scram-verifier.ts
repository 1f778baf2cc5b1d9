import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
/** SASLprep leaves these as they are; the passwords of logins are made by us. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/**
 * What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 7677), worked out here: a password in a statement would
 * stand in whatever logs statements. With the verifier nobody can log in.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  if (!PRINTABLE.test(password)) throw new Error('A password is printable ASCII.');
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyed = (word: string): Buffer => createHmac('sha256', salted).update(word).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
