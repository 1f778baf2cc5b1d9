import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = join(import.meta.dirname, '../..');
/** A URL, which is what `--import` takes on every system and from every folder. */
export const REGISTER = pathToFileURL(join(ROOT, 'services/kernel/register.js')).href;
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
      ['--import', REGISTER, `${COMMANDS}/${command}.ts`, ...args],
      { cwd: ROOT, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
