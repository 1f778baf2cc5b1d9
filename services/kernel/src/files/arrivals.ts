import { createReadStream, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ownId, type Storage } from './storage.ts';

/** Milliseconds in which an upload is finished and used, or gone. */
const UPLOAD_LIFE = 24 * 3600 * 1000;

/**
 * What arrives lies on this machine's disk, wherever it is kept later: the disk takes every byte of a line that breaks,
 * where object stores take megabytes or nothing. What is not kept in time is swept away.
 */
export class Arrivals {
  /** The tus server's side. */
  readonly store: FileStore;
  readonly #folder: string;
  readonly #storage: Storage;

  constructor(folder: string, storage: Storage) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
    this.#storage = storage;
    this.store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_LIFE });
    // The length is said beforehand: only then is it known what there is room for.
    this.store.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
  }

  pathOf(id: string): string {
    return join(this.#folder, ownId(id));
  }

  read(id: string): Readable {
    return createReadStream(this.pathOf(id));
  }

  async isWhole(id: string): Promise<boolean> {
    const { offset, size } = await this.store.getUpload(ownId(id));
    return offset === size;
  }

  /** From now on it is kept. Before its row is committed: a file without a row is a loss of space, and no more. */
  async keep(id: string): Promise<void> {
    if (!(await this.#storage.has(id))) {
      const { size } = await stat(this.pathOf(id));
      await this.#storage.put(id, this.read(id), size);
    }
  }

  async discard(id: string): Promise<void> {
    const path = this.pathOf(id);
    for (const each of [path, `${path}.json`]) await rm(each, { force: true });
  }

  /** Takes away what has not grown since this instant; answers how many. */
  async sweep(since = new Date(Date.now() - UPLOAD_LIFE)): Promise<number> {
    let swept = 0;
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtime >= since) continue;
      await rm(path, { force: true });
      if (!name.endsWith('.json')) swept += 1;
    }
    return swept;
  }
}
