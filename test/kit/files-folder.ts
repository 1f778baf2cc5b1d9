import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileSettings, UPLOAD_LIMIT } from '@oversight/kernel';

/** A folder for the files of one test, gone when its process is. */
export function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-files-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const someFiles = (): FileSettings => ({ folder: someFolder(), uploadLimit: UPLOAD_LIMIT });
