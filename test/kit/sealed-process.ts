import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { makePassportKeys } from '@oversight/standalone';
import { REGISTER, ROOT } from './commands.ts';

export interface SealedProcess {
  /** Where it listens; undefined when it ended instead. */
  readonly port?: number;
  /** All that it has written so far. */
  said(): string;
  leave(): Promise<{ code: number | null; said: string }>;
}

/** The sealed service as production starts it: by its `main.ts`, in a process of its own. */
export async function startSealedProcess(
  databaseUrl: string,
  passportKeys: Awaited<ReturnType<typeof makePassportKeys>>['publicKeys'],
): Promise<SealedProcess> {
  const child = fork(join(ROOT, 'services/whistleblowing/src/main.ts'), {
    execArgv: ['--import', REGISTER],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PASSPORT_KEYS: JSON.stringify(passportKeys),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      said += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const listening = once(child, 'message').then(([message]) => (message as { port: number }).port);
  return {
    port: await Promise.race([listening, ended.then(() => undefined)]),
    said: () => said,
    async leave() {
      child.kill('SIGTERM');
      return { code: await ended, said };
    },
  };
}
