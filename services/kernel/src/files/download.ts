import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Transform, type TransformCallback } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import { parse as parseRange } from 'range-parser';
import { DomainError } from '../graph/errors.ts';
import type { ArrivedFile } from './claim-upload.ts';
import type { HttpAnswer } from './http-route.ts';
import { type ByteRange, type Storage } from './storage.ts';

/** What must hold for whatever people sent, on whatever it is opened. */
const INERT = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-site',
  // Kept by whoever has it, and asked for again before it is shown: who may read it can change.
  'cache-control': 'private, no-cache',
  'accept-ranges': 'bytes',
};

/** A kept file as somebody takes it: whole, in part, or not again. */
export function download(file: ArrivedFile, headers: IncomingHttpHeaders, storage: Storage): HttpAnswer {
  const etag = `"${file.sha256}"`;
  const described = { ...INERT, etag };
  if (isAmong(etag, headers['if-none-match'])) return { status: 304, headers: described };
  const range = rangeOf(file.size, etag, headers);
  const length = range ? range.end - range.start + 1 : file.size;
  return {
    status: range ? 206 : 200,
    headers: {
      ...described,
      'content-type': file.mediaType,
      'content-disposition': contentDisposition(file.fileName),
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.size}` }),
    },
    body: async () => {
      const content = await storage.read(file.fileId, range);
      // Whoever takes it hears of a failure as a line that breaks.
      return range ? content : pipeline(content, unlessOther(file.sha256), () => {});
    },
  };
}

export const isAmong = (etag: string, header: string | undefined): boolean =>
  header === '*' || (header?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) ?? false);

/** The one range that is asked for; several are answered with the whole, as HTTP allows. */
function rangeOf(size: number, etag: string, headers: IncomingHttpHeaders): ByteRange | undefined {
  const { range, 'if-range': ifRange } = headers;
  if (range === undefined || range.length > 100 || (ifRange !== undefined && ifRange !== etag))
    return undefined;
  const { type, code, ranges } = parseRange(size, range);
  if (type !== 'bytes' || (code & 1) !== 0) return undefined;
  if (ranges.length === 0) throw new DomainError('RANGE_NOT_SATISFIABLE', `The file has ${size} bytes.`);
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** Lets the last bytes out only when all are those that were kept: a file that has changed never arrives whole. */
function unlessOther(sha256: string): Transform {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      hash.update(chunk);
      const before = last;
      last = chunk;
      done(null, before);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) done(null, last);
      else done(new Error('A kept file is not what it was.'));
    },
  });
}
