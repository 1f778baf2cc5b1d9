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

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Whether all of it is text in UTF-8. */
export async function isText(content: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of content) {
      if (UNPRINTABLE.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** What a file on the disk is by its own bytes; undefined where they do not say. */
export const mediaTypeOf = async (path: string): Promise<string | undefined> =>
  (await fileTypeFromFile(path))?.mime;
