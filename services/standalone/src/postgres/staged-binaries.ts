import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'oversight-postgres-bin-';

/** Some are closed to others, some refuse to run programs; the first that serves is taken. */
export const stagingFolders = () => [...new Set([tmpdir(), '/tmp', '/var/tmp', '/run', '/dev/shm'])];

/** A registry package cannot hold links, so it lists them; a package we may not write to is staged instead. */
export function replaySymlinks(native: string): void {
  for (const { source, target } of listedLinks(native)) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch {
      // Made before, made by another process just now, or not ours to make: trying the binaries tells.
    }
  }
}

/** A copy that anybody may read and nobody but us may change; undefined where none can be made. */
export function stage(native: string, folder: string, note: (staged: string) => void): string | undefined {
  let staged: string | undefined;
  try {
    staged = mkdtempSync(join(folder, PREFIX));
    note(staged);
    chmodSync(staged, 0o755);
    for (const part of ['bin', 'lib', 'share']) copyFolder(join(native, part), join(staged, part));
    for (const { source, target } of listedLinks(native)) {
      const link = join(staged, target.slice('native'.length));
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
    return staged;
  } catch {
    if (staged !== undefined) removeStaged(staged);
    return undefined;
  }
}

export function removeStaged(staged: string): void {
  if (basename(staged).startsWith(PREFIX)) rmSync(staged, { recursive: true, force: true, maxRetries: 5 });
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) shareFile(source, target);
  }
}

/** A hard link costs nothing but shares its permissions, so a file closed to others is copied. */
function shareFile(source: string, target: string): void {
  const { mode } = statSync(source);
  const wanted = mode & 0o100 ? 0o755 : 0o644;
  if ((mode & wanted & 0o005) === (wanted & 0o005)) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // Another file system, or links are not allowed here.
    }
  }
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  chmodSync(target, wanted);
}

function listedLinks(native: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}
