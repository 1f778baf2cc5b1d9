import type { Readable } from 'node:stream';
import { validate as isUuid } from 'uuid';
import { notFound } from '../graph/errors.ts';

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where files lie for good, by ids of our own making. */
export interface Storage {
  /** All of it or nothing, also when the machine stops meanwhile. Doing it twice is doing it once. */
  put(id: string, content: Readable, size: number): Promise<void>;
  read(id: string, range?: ByteRange): Promise<Readable>;
  has(id: string): Promise<boolean>;
}

export const noSuchFile = () => notFound('file');

/** No name that somebody sent ever becomes a path or a key. */
export function ownId(id: string): string {
  if (!isUuid(id)) throw noSuchFile();
  return id;
}
