import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeDrafts } from './cluster.ts';
import { type DataFolder, readPostmasterFile } from './data-folder.ts';
import type { InstanceLock } from './instance-lock.ts';
import { bornAt, endPostmaster, isPostmasterOf } from './processes.ts';
import { inUse } from './refusals.ts';
import { removeStaged } from './staged-binaries.ts';

/** Clears what a killed application left; a server that no dead application of ours started is not ours to stop. */
export async function settleInheritance(
  folder: DataFolder,
  lock: InstanceLock,
  log: (message: string) => void,
): Promise<void> {
  const { path, cluster } = folder;
  const written = readPostmasterFile(cluster)?.pid;
  const candidates = [lock.inherited?.postmaster, written];
  const running = candidates.find((pid) => pid !== undefined && isPostmasterOf(cluster, pid));
  if (running !== undefined) {
    if (lock.inherited === undefined) throw inUse(path, running);
    log(`Stopping the PostgreSQL (process ${running}) of an application that was killed.`);
    await endPostmaster(running, () => !isPostmasterOf(cluster, running));
  }
  removeDrafts(folder);
  if (lock.inherited?.stagedBinaries) removeStaged(lock.inherited.stagedBinaries);
  // PostgreSQL takes any living process with the number in this file for a rival.
  if (written !== undefined && bornAt(written) !== undefined)
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
