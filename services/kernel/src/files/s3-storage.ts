import type { Readable } from 'node:stream';
import { S3 } from '@aws-sdk/client-s3';
import type { S3Settings } from './s3-settings.ts';
import { type ByteRange, noSuchFile, ownId, type Storage } from './storage.ts';

/** Files as the objects of a bucket. */
export class S3Storage implements Storage {
  readonly #s3: S3;
  readonly #bucket: string;

  constructor({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Settings) {
    this.#bucket = bucket;
    this.#s3 = new S3({
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Other makers' stores know neither buckets as hosts nor checksums in trailers.
      ...(endpoint && { endpoint, forcePathStyle: true }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // What fails is thrown, and logged by whoever asked.
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
  }

  async put(id: string, content: Readable, size: number): Promise<void> {
    // The client waits for the rest of what broke off, and for ever.
    const broken = new AbortController();
    content.once('error', (error) => broken.abort(error));
    await this.#s3.putObject(
      { ...this.#object(id), Body: content, ContentLength: size },
      { abortSignal: broken.signal },
    );
  }

  async read(id: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const found = await unlessAbsent(this.#s3.getObject({ ...this.#object(id), Range }));
    if (!found) throw noSuchFile();
    return found.Body as Readable;
  }

  async has(id: string): Promise<boolean> {
    return (await unlessAbsent(this.#s3.headObject(this.#object(id)))) !== undefined;
  }

  #object(id: string) {
    return { Bucket: this.#bucket, Key: ownId(id) };
  }
}

const unlessAbsent = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: Error) => {
    if (['NoSuchKey', 'NotFound'].includes(error.name)) return undefined;
    throw error;
  });
