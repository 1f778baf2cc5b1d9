import { createWriteStream, mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, noSuchFile, ownId, type Storage } from './storage.ts';

/** Files in a folder that only its owner looks into. */
export class DiskStorage implements Storage {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async put(id: string, content: Readable): Promise<void> {
    const path = this.#placeOf(id);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${crypto.randomUUID()}`;
    try {
      // On the disk before it has its name.
      await pipeline(content, createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  async read(id: string, range?: ByteRange): Promise<Readable> {
    const file = await this.#open(id);
    if (!file) throw noSuchFile();
    return file.createReadStream(range);
  }

  async has(id: string): Promise<boolean> {
    const file = await this.#open(id);
    await file?.close();
    return file !== undefined;
  }

  async #open(id: string) {
    return open(this.#placeOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  /** Few files in each of many folders. */
  #placeOf(id: string): string {
    return join(this.#folder, ownId(id).slice(-2), id);
  }
}

/** A name is on the disk when its folder is; not every system lets a folder be asked. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
