import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../config.ts';
import { Refusal } from '../refusal.ts';
import type { Undo } from '../undo.ts';

const LEAVE_MILLISECONDS = 5_000;

export interface ChildService {
  /** Tells it its configuration, once; answers with its address when it listens. */
  serve(configuration: Record<string, string | undefined>): Promise<string>;
}

/** A service as a process of its own: it loads its code at once and waits to be told the rest, and knows nothing else. */
export function forkService(name: string, onDeath: (name: string) => void, undo: Undo): ChildService {
  undo.signal.throwIfAborted();
  const child = fork(fileURLToPath(import.meta.resolve(`@oversight/${name}/main`)), {
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-2000);
    process.stderr.write(text);
  });
  const exited = once(child, 'exit');
  let ready = false;
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= leave());
  undo.add(name, stop);

  return {
    async serve(configuration) {
      // It holds connections from here on, so it goes before the database does.
      undo.add(name, stop);
      const listening = once(child, 'message').then(([message]) => message as { port: number });
      // To whom it does not arrive has ended, which is heard below.
      child.send(configuration, () => {});
      const first = await Promise.race([listening, exited.then(() => undefined)]);
      if (!first) {
        throw new Refusal(
          'SERVICE_DIED',
          `${name} did not start: ${said.trim().split('\n').at(-1) || 'it said nothing'}`,
        );
      }
      ready = true;
      void exited.then(() => {
        if (!stopping) onDeath(name);
      });
      return `http://127.0.0.1:${first.port}/graphql`;
    },
  };

  async function leave(): Promise<void> {
    const killer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MILLISECONDS);
    // Before it is ready it does not listen to its parent yet.
    if (ready && child.connected) child.disconnect();
    else child.kill('SIGTERM');
    await exited;
    clearTimeout(killer);
  }
}
