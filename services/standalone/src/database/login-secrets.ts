import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../postgres/data-folder.ts';
import { refusalFromSystem } from '../postgres/refusals.ts';
import { refuseForeign, SECRET_FILE } from './own-folder.ts';

/** The passwords of the services' logins, from one secret in the data folder that only its owner can read. */
export function loginSecrets(dataDir: string): (role: string) => string {
  const secret = keptSecret(dataDir);
  return (role) => createHmac('sha256', secret).update(role).digest('base64url');
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, SECRET_FILE);
  try {
    makeFolder(dataDir);
    refuseForeign(dataDir);
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refusalFromSystem(error, dataDir);
  }
}

/** The administrator's address, as another login. */
export function loginUrl(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.toString();
}
