import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

export const SECRET_FILE = 'login-secret';
export const FILES_FOLDER = 'files';

/** Whether a start made what lies there: a cluster, or the secret that every start writes first. */
const isOurs = (folder: string): boolean =>
  existsSync(join(folder, 'cluster', 'PG_VERSION')) || holdsSecret(join(folder, SECRET_FILE));

/** A freshly mounted volume holds nothing but `lost+found`. */
export const entriesOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name !== 'lost+found');

/** Nobody's own files are ever beside a database that a reset deletes. */
export function refuseForeign(folder: string): void {
  const [found] = entriesOf(folder);
  if (found === undefined || isOurs(folder)) return;
  throw new Refusal(
    'NOT_OURS',
    `${folder} holds files that this graph did not make (${JSON.stringify(found)}): choose an empty or a new folder with --data.`,
  );
}

const holdsSecret = (file: string): boolean =>
  existsSync(file) && /^[0-9a-f]{64}$/.test(readFileSync(file, 'utf8').trim());
