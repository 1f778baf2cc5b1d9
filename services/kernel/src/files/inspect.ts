import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromStream } from 'file-type';

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(content, hash);
  return hash.digest('hex');
}

/** What a file is by its own bytes; undefined where they do not say. */
export async function mediaTypeOf(content: Readable): Promise<string | undefined> {
  try {
    return (await fileTypeFromStream(Readable.toWeb(content) as ReadableStream<Uint8Array>))?.mime;
  } finally {
    content.destroy();
  }
}
