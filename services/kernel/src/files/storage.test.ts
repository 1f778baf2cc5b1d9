import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Upload } from '@tus/utils';
import S3rver from 's3rver';
import { hashOf } from './inspect.ts';
import { type Files, openFiles } from './open-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'storage-'));
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'files' }],
});
const opened: Record<string, Files> = {};
beforeAll(async () => {
  const { port } = await server.run();
  opened.disk = await openFiles({ folder: join(folder, 'disk') });
  opened.S3 = await openFiles({
    folder: join(folder, 'spool'),
    s3: {
      bucket: 'files',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const MEGABYTE = 1024 * 1024;
const bytesOf = async (stream: Promise<Readable>): Promise<Buffer> =>
  Buffer.concat(await (await stream).toArray());

describe.each(['disk', 'S3'])('files kept on %s', (name) => {
  let files: Files;
  beforeAll(() => {
    files = opened[name] as Files;
  });

  const announce = async (size: number): Promise<string> => {
    const id = randomUUID();
    await files.arrivals.store.create(new Upload({ id, size, offset: 0 }));
    return id;
  };
  const kept = async (content: string): Promise<string> => {
    const id = randomUUID();
    await files.storage.put(id, Readable.from([Buffer.from(content)]), Buffer.byteLength(content));
    return id;
  };

  test('arrive in pieces, are whole when they are, and are given back as they came', async () => {
    const bytes = randomBytes(6 * MEGABYTE);
    const { store } = files.arrivals;
    const id = await announce(bytes.length);
    let offset = 0;
    for (const end of [MEGABYTE, 5.5 * MEGABYTE, bytes.length]) {
      expect(await files.arrivals.isWhole(id)).toBe(false);
      offset = await store.write(Readable.from([bytes.subarray(offset, end)]), id, offset);
      expect(offset).toBe(end);
    }
    expect(await files.arrivals.isWhole(id)).toBe(true);
    await files.arrivals.keep(id);
    await files.arrivals.keep(id);
    await files.arrivals.discard(id);
    await files.arrivals.keep(id);
    expect((await bytesOf(files.storage.read(id))).equals(bytes)).toBe(true);
  });

  test('are given in part, and have a hash', async () => {
    const id = await kept('0123456789');
    expect(String(await bytesOf(files.storage.read(id, { start: 2, end: 4 })))).toBe('234');
    expect(await hashOf(await files.storage.read(id))).toBe(
      '84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882',
    );
  });

  test('are put twice as once', async () => {
    const id = await kept('once');
    await files.storage.put(id, Readable.from([Buffer.from('once')]), 4);
    expect(String(await bytesOf(files.storage.read(id)))).toBe('once');
  });

  test.each(['../../etc/passwd', 'a/b', '', '.', '00000000-0000-4000-8000-00000000000/'])(
    'are never asked for by a name that is no id of ours: "%s"',
    async (id) => {
      await expect(files.storage.read(id)).rejects.toThrow('No such file.');
      await expect(files.storage.has(id)).rejects.toThrow('No such file.');
      await expect(files.storage.put(id, Readable.from(['x']), 1)).rejects.toThrow('No such file.');
    },
  );

  test('are not there when putting them broke off', async () => {
    const id = randomUUID();
    const broken = new Readable({
      read() {
        this.push(Buffer.alloc(1000));
        this.destroy(new Error('cut'));
      },
    });
    await expect(files.storage.put(id, broken, 5000)).rejects.toThrow();
    expect(await files.storage.has(id)).toBe(false);
  });

  test('are swept away when they were not kept in time', async () => {
    const id = await announce(4);
    await files.arrivals.store.write(Readable.from([Buffer.from('left')]), id, 0);
    expect(await files.arrivals.sweep(new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await files.arrivals.isWhole(id)).toBe(true);
    expect(await files.arrivals.sweep(new Date(Date.now() + 3_600_000))).toBe(1);
    await expect(files.arrivals.isWhole(id)).rejects.toBeDefined();
  });
});

test('nothing is left half written', () => {
  const left = readdirSync(join(folder, 'disk'), { recursive: true, withFileTypes: true });
  expect(left.filter((each) => each.isFile() && !/^[0-9a-f-]{36}$/.test(each.name))).toEqual([]);
});
