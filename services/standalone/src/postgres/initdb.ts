import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { refusalFromWords } from './refusals.ts';
import { type ServerUser, standingIn } from './server-user.ts';

export const SUPERUSER = 'postgres';

interface Task {
  readonly initdb: string;
  readonly target: string;
  readonly passwordFile: string;
  readonly user: ServerUser | undefined;
  readonly throwaway: boolean;
}

export async function runInitdb({ initdb, target, passwordFile, user, throwaway }: Task): Promise<void> {
  const { path, options } = standingIn(target, user);
  const flags = [
    `--pgdata=${path}`,
    `--username=${SUPERUSER}`,
    // Its owner may reopen what we opened for it, without being able to walk there.
    `--pwfile=${user ? '/proc/self/fd/0' : passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(throwaway ? ['--no-sync'] : []),
  ];
  const password = openSync(passwordFile, 'r');
  try {
    const child = spawn(initdb, flags, { ...options, stdio: [password, 'pipe', 'pipe'], windowsHide: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const [status] = await once(child, 'close');
    if (status !== 0) {
      throw refusalFromWords(
        'COULD_NOT_INITIALISE',
        said,
        `PostgreSQL could not lay out its data in ${target}.`,
      );
    }
  } finally {
    closeSync(password);
  }
}
