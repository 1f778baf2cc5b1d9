import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const COMMANDS = 'services/standalone/src';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project as a user's shell would. */
export const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', './services/kernel/register.js', `${COMMANDS}/${command}.ts`, ...args],
      { cwd: ROOT, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
