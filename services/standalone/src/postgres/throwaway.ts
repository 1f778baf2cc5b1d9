import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.ts';
import { settleInheritance } from './inheritance.ts';
import { claimInstance } from './instance-lock.ts';

const PREFIX = 'oversight-postgres-data-';
const TEN_MINUTES = 600_000;
/** Memory as a folder, on Linux. */
const MEMORY = '/dev/shm';
const ENOUGH = 4 * 1024 ** 3;

/** A test run that is killed cannot clean up, so the next one does. */
export async function makeThrowawayFolder(onDisk = false): Promise<string> {
  for (const place of [MEMORY, tmpdir()].filter(existsSync))
    for (const name of readdirSync(place))
      if (name.startsWith(PREFIX)) await sweep(join(place, name)).catch(ignore);
  return mkdtempSync(join(!onDisk && hasRoom(MEMORY) ? MEMORY : tmpdir(), PREFIX));
}

/** Many databases are copied, which a disk makes slow; in a container memory may be too little for them. */
function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    // The folder knows how large it may be, not how much of the memory is left.
    return Math.min(bavail * bsize, process.availableMemory()) >= ENOUGH;
  } catch {
    return false;
  }
}

async function sweep(path: string): Promise<void> {
  const { uid, mtimeMs } = lstatSync(path);
  // Anybody may make such a folder here, and its lock says which process to stop.
  if (process.getuid && uid !== process.getuid()) return;
  const folder = openDataFolder(path);
  // Without a lock it is either about to get one, or was being deleted long ago.
  if (!existsSync(folder.lock) && Date.now() - mtimeMs < TEN_MINUTES) return;
  await settleInheritance(folder, claimInstance(folder.lock), ignore);
  removeThrowawayFolder(path);
}

export const removeThrowawayFolder = (path: string) =>
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });

/** Still in use, or gone meanwhile. */
const ignore = () => {};
