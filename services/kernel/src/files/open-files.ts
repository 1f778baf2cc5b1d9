import { join } from 'node:path';
import { Arrivals } from './arrivals.ts';
import { DiskStorage } from './disk-storage.ts';
import type { S3Settings } from './s3-settings.ts';
import type { Storage } from './storage.ts';

/** Bytes of a file at the most, unless somebody says otherwise. */
export const UPLOAD_LIMIT = 50 * 1024 * 1024;

export interface FileSettings {
  /** A folder of this machine: for what arrives, and for what is kept unless a bucket is named. */
  readonly folder: string;
  readonly s3?: S3Settings;
  /** Bytes of a file at the most. */
  readonly uploadLimit: number;
}

/** What a service that keeps files has in hand. */
export interface Files {
  readonly storage: Storage;
  readonly arrivals: Arrivals;
}

export async function openFiles({ folder, s3 }: Omit<FileSettings, 'uploadLimit'>): Promise<Files> {
  const storage = s3 ? await bucketOf(s3) : new DiskStorage(join(folder, 'kept'));
  return { storage, arrivals: new Arrivals(join(folder, 'arriving'), storage) };
}

/** Its client is large, and loaded by nobody who has a disk. */
async function bucketOf(settings: S3Settings): Promise<Storage> {
  const { S3Storage } = await import('./s3-storage.ts');
  return new S3Storage(settings);
}
