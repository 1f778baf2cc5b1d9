import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COMMANDS, REGISTER, ROOT, run } from './kit/commands.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (name: string): string => join(folder, name);

/** A guard against never: how long a first start takes depends on what else the machine does. */
async function untilReady(port: number, graph: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [graph.stdout, graph.stderr]) stream?.on('data', (text) => (said += text));
  for (let tries = 0; tries < 1200 && graph.exitCode === null; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`not ready after 120 s, or ended with ${graph.exitCode}: ${said}`);
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return port;
};

const startGraph = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', REGISTER, `${COMMANDS}/main.ts`, ...args], {
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

/** Ctrl-C that long after a first start, and once more; what it must leave, which is nothing. */
async function interrupted(wait: number, folder: string, ...args: string[]): Promise<void> {
  const graph = startGraph('--port', '0', '--data', folder, ...args);
  const ended = once(graph, 'exit');
  let said = '';
  graph.stderr?.on('data', (text) => (said += text));
  await pause(wait);
  for (const press of [1, 2]) {
    if (press === 2) await pause(200);
    if (graph.exitCode === null && graph.signalCode === null) process.kill(-(graph.pid as number), 'SIGINT');
  }
  const [code, signal] = await ended;
  // Before a line of ours has run, Node ends by the signal itself.
  expect([0, 'SIGINT']).toContain(code ?? signal);
  if (wait > 1000) expect({ code, said }).toEqual({ code: 0, said: '' });
  expect(await remains(graph.pid as number, folder)).toEqual([]);
  const left = existsSync(folder) ? readdirSync(folder) : [];
  expect(left.filter((name) => /lock|making/.test(name))).toEqual([]);
}

onLinux.each([300, 1500, 4000])(
  'Ctrl-C %i ms into a first start, and once more, leaves nothing, and the next start is a first one',
  async (wait) => {
    const folder = data(`interrupted-${wait}`);
    await interrupted(wait, folder);
    const port = await freePort();
    const next = startGraph('--port', String(port), '--data', folder, '--no-demo');
    await untilReady(port, next);
    const gone = once(next, 'exit');
    process.kill(-(next.pid as number), 'SIGINT');
    expect(await gone).toEqual([0, null]);
  },
  180_000,
);

test('the whole graph starts where its demonstration was interrupted, gives tokens, answers, stops without a trace, and starts again with its data', async () => {
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

  // On any machine the demonstration is under way by then, or there already.
  if (process.platform === 'linux') await interrupted(9000, data('kept'), '--as-of', '2026-06-30');
  const first = start('--as-of', '2026-06-30');
  await untilReady(port, first);
  const question = '{ recommendations(first: 1) { totalCount } whistleblowingCategories { code } }';
  const before = await ask('province:71', question);
  expect(before.data.recommendations?.totalCount).toBeGreaterThan(100);
  await stop(first);

  const second = start();
  await untilReady(port, second);
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
}, 360_000);
