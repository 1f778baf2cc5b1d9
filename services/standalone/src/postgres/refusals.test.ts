import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPostgres } from './start-postgres.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'refusals-'));
});
afterAll(() => rmSync(place, { recursive: true }));

test.each([
  ['OTHER_VERSION', 'of another version', { PG_VERSION: '16\n' }],
  ['NOT_A_CLUSTER', 'half made', { PG_VERSION: '17\n', 'postgresql.conf': '' }],
  ['NOT_A_CLUSTER', 'of something else', { 'family.jpg': '' }],
])('%s: data %s is refused and left alone', async (code, name, files) => {
  const cluster = join(place, name, 'cluster');
  mkdirSync(cluster, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(cluster, file), content as string);
  if (process.getuid?.() === 0) chownSync(cluster, 65534, 65534);
  await expect(startPostgres({ dataDir: join(place, name) })).rejects.toMatchObject({ code });
  expect(readdirSync(cluster).sort()).toEqual(Object.keys(files).sort());
  expect(readdirSync(join(place, name))).toEqual(['cluster']);
});

test('a folder that cannot be one is refused', async () => {
  writeFileSync(join(place, 'file'), '');
  const refusal = expect.objectContaining({
    code: 'NOT_WRITABLE',
    message: expect.not.stringContaining('\n'),
  });
  await expect(startPostgres({ dataDir: join(place, 'file') })).rejects.toEqual(refusal);
  await expect(startPostgres({ dataDir: join(place, 'file/below') })).rejects.toEqual(refusal);
});
