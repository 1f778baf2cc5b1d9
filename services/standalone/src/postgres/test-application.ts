import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { PostgresOptions } from './start-postgres.ts';

export type Report = { pid: number; port: number; connection: string } | { code: string };

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** An application in a process of its own, for what only a process can undergo: death, rivals, Ctrl-C. */
export async function runApplication(options: PostgresOptions, { from = HERE, tmp = tmpdir() } = {}) {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(`${from}/start-postgres.ts`)});
    const report = (what) => console.log(JSON.stringify(what));
    try {
      const postgres = await startPostgres(${JSON.stringify(options)});
      process.on('SIGINT', () => setTimeout(async () => { await postgres.stop(); process.exit(); }, 500));
      setInterval(() => {}, 1000);
      report({ pid: postgres.pid, port: postgres.port, connection: postgres.connectionString('postgres') });
    } catch (error) {
      report({ code: error.code ?? String(error) });
    }`;
  const application = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: tmp },
  });
  const line = await Promise.race([
    once(application.stdout, 'data').then(([text]) => String(text)),
    once(application, 'exit').then(() => undefined),
  ]);
  if (line === undefined) throw new Error('The application ended before it said how it went.');
  return { application, report: JSON.parse(line) as Report };
}

/** What a terminal does on Ctrl-C: everybody in the foreground hears it. */
export async function pressCtrlC(application: ChildProcess): Promise<void> {
  const ended = once(application, 'exit');
  process.kill(-(application.pid as number), 'SIGINT');
  await ended;
}

export async function kill(application: ChildProcess): Promise<void> {
  const ended = once(application, 'exit');
  application.kill('SIGKILL');
  await ended;
}
