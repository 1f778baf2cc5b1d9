import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { runInitdb } from './initdb.ts';
import { notWritable, PostgresRefusal } from './refusals.ts';
import type { ServerUser } from './server-user.ts';

export const DRAFT = 'cluster.making-';

/** Whether there is a cluster to start; one that we must not start is refused, and never repaired or removed. */
export function hasCluster({ path, cluster, password }: DataFolder, major: string): boolean {
  const found = fs.statSync(cluster, { throwIfNoEntry: false });
  if (found === undefined || isEmptyFolder(cluster)) return false;
  if (process.getuid && process.getuid() !== 0 && process.getuid() !== found.uid) {
    throw notWritable(
      path,
      'the data in it belongs to another user; start as that user or choose another folder',
    );
  }
  const version = fs.existsSync(join(cluster, 'PG_VERSION'))
    ? fs.readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    : undefined;
  if (version !== undefined && version !== major) {
    throw new PostgresRefusal(
      'OTHER_VERSION',
      `The data in ${path} was made by PostgreSQL ${version} and this is ${major}: move the folder away to begin anew, or dump it with ${version} and restore it here.`,
    );
  }
  if (
    version === undefined ||
    !fs.existsSync(join(cluster, 'global', 'pg_control')) ||
    !fs.existsSync(password)
  ) {
    throw new PostgresRefusal(
      'NOT_A_CLUSTER',
      `The data in ${path} is incomplete: restore it from a backup, or delete the folder to begin anew.`,
    );
  }
  return true;
}

/** Made under another name and renamed when complete, so an interruption leaves nothing that looks like a cluster. */
export async function createCluster(
  folder: DataFolder,
  { initdb }: Binaries,
  user: ServerUser | undefined,
  throwaway: boolean,
): Promise<void> {
  writePassword(folder.password, user);
  const draft = fs.mkdtempSync(join(folder.path, DRAFT));
  if (user) fs.chownSync(draft, user.uid, user.gid);
  try {
    await runInitdb({ initdb, target: draft, passwordFile: folder.password, user, throwaway });
    if (isEmptyFolder(folder.cluster)) fs.rmdirSync(folder.cluster);
    fs.renameSync(draft, folder.cluster);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

export const readPassword = (folder: DataFolder): string => fs.readFileSync(folder.password, 'utf8').trim();

/** Complete on the disk before the cluster that it opens appears. */
function writePassword(file: string, user: ServerUser | undefined): void {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  if (user) fs.chownSync(file, user.uid, user.gid);
}

/** An initdb whose application was killed may still be at work in one, so this is tried on every start. */
export function removeDrafts({ path }: DataFolder): void {
  for (const name of fs.readdirSync(path)) {
    if (name.startsWith(DRAFT)) fs.rmSync(join(path, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

const isEmptyFolder = (path: string) =>
  fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true && fs.readdirSync(path).length === 0;
