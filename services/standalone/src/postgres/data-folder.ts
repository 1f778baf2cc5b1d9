import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Everything about one database lies in one folder: it can be a mounted volume, and deleting it is a clean reset. */
export interface DataFolder {
  readonly path: string;
  readonly cluster: string;
  readonly password: string;
  readonly lock: string;
  readonly log: string;
}

export function openDataFolder(given: string): DataFolder {
  const path = resolve(given);
  makeFolder(path);
  return {
    path,
    cluster: join(path, 'cluster'),
    password: join(path, 'superuser-password'),
    lock: join(path, 'lock'),
    log: join(path, 'server.log'),
  };
}

/** Only its owner can look in. (Node's own recursive mkdir never comes back from a folder like /proc.) */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** What the postmaster writes about itself: its number on the first line, its state on the eighth. */
export function readPostmasterFile(cluster: string): { pid: number; state: string } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}
