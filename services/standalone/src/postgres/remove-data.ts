import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT } from './cluster.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { settleInheritance } from './inheritance.ts';
import { claimInstance } from './instance-lock.ts';
import { refusalFromSystem } from './refusals.ts';

const OURS = /^(cluster\.making-.+|lock\.succession|lock(\.succession)?\.[0-9a-f-]{36}|server\.log(\.old)?)$/;

/** Deletes what we made in a folder while nobody uses it, and the folder if nothing else is in it; answers what is. */
export async function removeData(
  path: string,
  alsoOurs: readonly string[],
  log: (message: string) => void,
): Promise<string[]> {
  try {
    const folder = openDataFolder(path);
    const lock = claimInstance(folder.lock);
    try {
      await settleInheritance(folder, lock, log);
      disownCluster(folder);
      for (const name of readdirSync(path)) {
        if (OURS.test(name) || alsoOurs.includes(name)) remove(join(path, name));
      }
    } finally {
      lock.release();
    }
    const left = readdirSync(path);
    if (left.length === 0) removeFolder(path);
    return left;
  } catch (error) {
    throw refusalFromSystem(error, path);
  }
}

/** A cluster without the password of its first user is not of our making; half deleted, it must not look like one. */
function disownCluster({ path, cluster, password }: DataFolder): void {
  if (!existsSync(password)) return;
  if (existsSync(join(cluster, 'PG_VERSION'))) renameSync(cluster, join(path, `${DRAFT}deleted`));
  else if (existsSync(cluster) && readdirSync(cluster).length === 0) rmdirSync(cluster);
  remove(password);
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

/** A mounted volume stays where it is mounted, and so does a folder that somebody just began to use. */
function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if (!['EBUSY', 'EACCES', 'EPERM', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}
