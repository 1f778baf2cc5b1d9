import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../config.ts';
import { Refusal } from '../refusal.ts';
import type { Undo } from '../undo.ts';

const LEAVE_MILLISECONDS = 5_000;

/** A service as a process of its own, which knows nothing but what it is given here; answers with its address. */
export async function startChildService(
  name: string,
  environment: Record<string, string | undefined>,
  onDeath: (name: string) => void,
  undo: Undo,
): Promise<string> {
  undo.signal.throwIfAborted();
  const child = fork(fileURLToPath(import.meta.resolve(`@oversight/${name}/main`)), {
    env: { ...childEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-2000);
    process.stderr.write(text);
  });
  const exited = once(child, 'exit');
  let ready = false;
  let leaving = false;
  undo.add(name, stop);
  const listening = once(child, 'message').then(([message]) => message as { port: number });
  const first = await Promise.race([listening, exited.then(() => undefined)]);
  if (!first) {
    throw new Refusal(
      'SERVICE_DIED',
      `${name} did not start: ${said.trim().split('\n').at(-1) || 'it said nothing'}`,
    );
  }
  ready = true;
  void exited.then(() => {
    if (!leaving) onDeath(name);
  });
  return `http://127.0.0.1:${first.port}/graphql`;

  async function stop(): Promise<void> {
    leaving = true;
    const killer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MILLISECONDS);
    // Before it is ready it does not listen to its parent yet.
    if (ready && child.connected) child.disconnect();
    else child.kill('SIGTERM');
    await exited;
    clearTimeout(killer);
  }
}
