import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}

/** What a file on the disk is by its own bytes; undefined where they do not say. */
export const mediaTypeOf = async (path: string): Promise<string | undefined> =>
  (await fileTypeFromFile(path))?.mime;
