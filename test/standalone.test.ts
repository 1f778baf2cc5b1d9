import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from './kit/commands.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (name: string): string => join(folder, name);

test.each([
  ['a flag that does not exist', ['--prot', '4000'], /^BAD_FLAG: .*--prot/],
  ['a port that is none', ['--port', 'many'], /^BAD_FLAG: --port/],
  ['a day that is none', ['--as-of', '2026-02-30'], /^BAD_FLAG: --as-of/],
  ['a scale beyond its bounds', ['--scale', '51'], /^BAD_FLAG: --scale/],
  [
    'a folder that cannot be made',
    ['--port', '0', '--data', '/proc/nowhere/data'],
    /^NOT_WRITABLE: .*\/proc\/nowhere/,
  ],
  [
    'a database that does not answer',
    ['--port', '0', '--database-url', 'postgres://nobody@127.0.0.1:1/x'],
    /^DATABASE_UNREACHABLE: .*127\.0\.0\.1:1/,
  ],
])('%s ends with one clear line and an exit code', async (_, args, line) => {
  const { code, stderr } = await run('main', ['--data', data('refused'), ...args]);
  expect(code).toBe(1);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

test('a folder with files of somebody else is neither started in nor reset', async () => {
  mkdirSync(data('photos/cluster'), { recursive: true });
  for (const file of ['family.jpg', 'login-secret', 'cluster/notes'])
    writeFileSync(join(data('photos'), file), 'mine');
  const args = ['--data', data('photos')];
  for (const ended of [await run('main', ['--port', '0', ...args]), await run('commands/reset', args)]) {
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^NOT_OURS: [^\n]+\n$/) });
  }
  expect(readdirSync(data('photos'), { recursive: true }).sort()).toEqual([
    'cluster',
    'cluster/notes',
    'family.jpg',
    'login-secret',
  ]);
});

test('a reset deletes what a start made, and leaves and names what it did not', async () => {
  mkdirSync(data('mixed/cluster.making-x'), { recursive: true });
  mkdirSync(data('mixed/lost+found'));
  for (const file of ['superuser-password', 'server.log', 'server.log.old', 'lock.txt', 'server.log.mine'])
    writeFileSync(join(data('mixed'), file), '');
  writeFileSync(join(data('mixed'), 'login-secret'), '0'.repeat(64));
  const { code, stdout } = await run('commands/reset', ['--data', data('mixed')]);
  const left = ['lock.txt', 'lost+found', 'server.log.mine'];
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(left.join(', ')) });
  expect(readdirSync(data('mixed')).sort()).toEqual(left);
});

test('a port that is taken is said before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, stderr } = await run('main', ['--data', data('taken'), '--port', String(port)]);
  other.close();
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 1,
    stderr: `PORT_TAKEN: Port ${port} is taken: stop what uses it, or start with --port ${port + 1}.`,
  });
  expect(existsSync(data('taken'))).toBe(false);
});

test('a data folder of another PostgreSQL is left as it is', async () => {
  mkdirSync(data('old/cluster'), { recursive: true });
  writeFileSync(data('old/cluster/PG_VERSION'), '16\n');
  // As root the server runs as nobody, who then owns its files.
  if (process.getuid?.() === 0) chownSync(data('old/cluster'), 65534, 65534);
  const { code, stderr } = await run('main', ['--data', data('old'), '--port', '0']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^OTHER_VERSION: .*16/m);
  expect(readdirSync(data('old/cluster'))).toEqual(['PG_VERSION']);
});

test('it does not start as production', async () => {
  const { code, stderr } = await run('main', [], { NODE_ENV: 'production' });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^NOT_FOR_PRODUCTION: /);
});

test.each([
  ['commands/reset', ['--prot', '1'], 'BAD_FLAG'],
  ['commands/diagnose', ['--port', 'many'], 'BAD_FLAG'],
  ['commands/migrate', ['--database-url', 'nowhere'], 'BAD_FLAG'],
  ['commands/migrate', ['--database-url', 'postgres://a:%zz@127.0.0.1/x'], 'BAD_FLAG'],
  ['commands/migrate', [], 'NO_DATABASE'],
  ['commands/token', [], 'BAD_FLAG'],
  ['commands/token', ['--prot', 'bi'], 'BAD_FLAG'],
  ['commands/migration', ['nothing'], 'BAD_FLAG'],
])('%s %j is refused in one line', async (command, args, refusal) => {
  expect(await run(command, args)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^${refusal}: [^\\n]+\\n$`)),
  });
});

test('asked for help, a command does nothing else', async () => {
  const { code, stdout } = await run('commands/reset', ['--help', '--data', data('helped')]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Usage: /) });
  expect(stdout).not.toContain('Nothing to do');
});

test('databases are migrated for production', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/x';
  const { stderr } = await run('commands/migrate', ['--database-url', url], { NODE_ENV: 'production' });
  expect(stderr).toMatch(/^DATABASE_UNREACHABLE: /);
});

test('a token needs a running graph', async () => {
  const { code, stdout, stderr } = await run('commands/token', ['bi'], { PORT: '1' });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/No graph answers at http:\/\/127\.0\.0\.1:1/);
});
