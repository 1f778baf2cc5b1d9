import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..');
const COMMANDS = 'services/standalone/src';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project as a user's shell would. */
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', './services/kernel/register.js', `${COMMANDS}/${command}.ts`, ...args],
      { cwd: ROOT, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

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

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('not ready after 60 s');
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
};

const startGraph = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', './services/kernel/register.js', `${COMMANDS}/main.ts`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

/** The living processes that were started by one of the group, or stand in its data folder. */
async function remains(group: number, folder: string): Promise<string[]> {
  // Who has just ended may still be listed.
  await pause(300);
  return readdirSync('/proc').filter((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ');
      if (fields?.[0] === 'Z') return false;
      return Number(fields?.[2]) === group || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each([300, 1500, 4000, 9000])(
  'Ctrl-C %i ms into a first start, and once more, leaves nothing',
  async (wait) => {
    const folder = data(`interrupted-${wait}`);
    const graph = startGraph('--port', '0', '--data', folder);
    const ended = once(graph, 'exit');
    let said = '';
    graph.stderr?.on('data', (text) => (said += text));
    await pause(wait);
    for (const press of [1, 2]) {
      if (press === 2) await pause(200);
      if (graph.exitCode === null && graph.signalCode === null)
        process.kill(-(graph.pid as number), 'SIGINT');
    }
    const [code, signal] = await ended;
    // Before Node has read a line of ours it ends as any program does.
    expect([0, 'SIGINT']).toContain(code ?? signal);
    if (wait > 1000) expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(await remains(graph.pid as number, folder)).toEqual([]);
    const left = existsSync(folder) ? readdirSync(folder) : [];
    expect(left.filter((name) => /lock|making/.test(name))).toEqual([]);

    const port = await freePort();
    const next = startGraph('--port', String(port), '--data', folder, '--no-demo');
    await untilReady(port);
    const gone = once(next, 'exit');
    process.kill(-(next.pid as number), 'SIGINT');
    expect(await gone).toEqual([0, null]);
  },
  120_000,
);

test('the whole graph starts, gives tokens, answers, stops without a trace, and starts again with its data', async () => {
  const port = await freePort();
  const start = (...args: string[]) => startGraph('--port', String(port), '--data', data('kept'), ...args);
  const ask = async (persona: string, query: string) => {
    const { code, stdout, stderr } = await run('commands/token', [persona], { PORT: String(port) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stdout.trim()}` },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { data: Record<string, { totalCount: number }> };
  };
  const stop = async (graph: ChildProcess): Promise<void> => {
    const ended = once(graph, 'exit');
    process.kill(-(graph.pid as number), 'SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    expect(readdirSync(data('kept')).filter((name) => /lock/.test(name))).toEqual([]);
    expect(() => process.kill(-(graph.pid as number), 0)).toThrow();
  };

  const first = start('--as-of', '2026-06-30');
  await untilReady(port);
  const question = '{ recommendations(first: 1) { totalCount } whistleblowingCategories { code } }';
  const before = await ask('province:71', question);
  expect(before.data.recommendations?.totalCount).toBeGreaterThan(100);
  await stop(first);

  const second = start();
  await untilReady(port);
  expect(await ask('province:71', question)).toEqual(before);
  const other = await run('main', ['--data', data('kept'), '--port', '0']);
  expect(other.stderr).toMatch(/^IN_USE: /m);
  const reset = await run('commands/reset', ['--data', data('kept')]);
  expect(reset.stderr).toMatch(/^IN_USE: /);
  await stop(second);

  const different = await run('main', ['--data', data('kept'), '--port', '0', '--scale', '2']);
  expect({ code: different.code, line: different.stderr.split(':')[0] }).toEqual({
    code: 1,
    line: 'OTHER_DEMONSTRATION',
  });
  expect((await run('commands/reset', ['--data', data('kept')])).stdout).toMatch(/^Deleted /);
}, 180_000);
