import type { Readable } from 'node:stream';
import { badInput } from '@oversight/kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** Bytes that the parts of a workbook may come to: a few kilobytes can be packed that unfold to terabytes. */
const MOST_BYTES = 300 * 1024 * 1024;

const MOST_PARTS = 10_000;

/** The parts of a workbook by their names; each is unpacked while it is read. */
export interface Workbook {
  part(name: string): Promise<Readable | undefined>;
  close(): void;
}

export const noWorkbook = (why: string) => badInput('uploadId', `It is no workbook that can be read: ${why}`);

export async function openWorkbook(content: Buffer): Promise<Workbook> {
  const zip = await yauzl.fromBufferPromise(content, { lazyEntries: true }).catch((error: Error) => {
    throw noWorkbook(error.message);
  });
  const entries = await entriesOf(zip);
  return {
    async part(name) {
      const entry = entries.get(name);
      return entry && (await zip.openReadStreamPromise(entry));
    },
    close: () => zip.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_PARTS) break;
    }
  } catch (error) {
    throw noWorkbook((error as Error).message);
  }
  if (entries.size > MOST_PARTS) throw noWorkbook('it has too many parts.');
  // What it unfolds to is held against this number again while it is read, by the package.
  if (bytes > MOST_BYTES) throw noWorkbook('unpacked it is too large.');
  return entries;
}
