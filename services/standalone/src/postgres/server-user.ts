import { statSync } from 'node:fs';
import { systemPaths } from './config.ts';
import { notWritable, PostgresRefusal } from './refusals.ts';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`, by number, because a small container has no names for its users. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root, so root runs it as whoever owns the data, or else as nobody. */
export function serverUserFor(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') {
    throw new PostgresRefusal(
      'ROOT_UNSUPPORTED',
      'PostgreSQL does not run as root here: start again as an ordinary user.',
    );
  }
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner === undefined) return NOBODY;
  if (owner.uid === 0) {
    throw notWritable(
      cluster,
      `it belongs to root; give it back with chown -R ${NOBODY.uid}:${NOBODY.gid} ${cluster}`,
    );
  }
  return { uid: owner.uid, gid: owner.gid };
}

/** Another user may be unable to walk to our folder, but may always stand in the one it was put into. */
export function standingIn(folder: string, user: ServerUser | undefined) {
  return {
    path: user ? '/proc/self/cwd' : folder,
    options: { cwd: folder, env: plainEnvironment(), ...user },
  };
}

/** The server's user can read its environment, so none of ours goes along; and its messages must be in English. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return {
    ...systemPaths(),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}
