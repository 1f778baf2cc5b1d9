import { logError } from '@oversight/kernel/log';
import { refusalLine } from './refusal.ts';
import { Undo } from './undo.ts';

const report = logError('standalone');
const undo = new Undo();
const PATIENCE = 60_000;
let starting: Promise<void> | undefined;
let leaving: Promise<void> | undefined;

/** A step in hand may open something after the first closing; it is waited for, and that closed as well. */
function leave(code: number): void {
  leaving ??= (async () => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await undo.close(report);
    await starting;
    await undo.close(report);
    process.exit(code);
  })();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (leaving) return;
    process.stdout.write('\nStopping …\n');
    leave(0);
  });
}
process.on('uncaughtException', fail);

/** What a step says that was cut short is no news, nor that a connection broke when its server was stopped. */
function fail(error: unknown): void {
  if (leaving) return;
  const line = refusalLine(error);
  if (line) process.stderr.write(line);
  else report(error);
  leave(1);
}

// Loaded only now, so that Ctrl-C is heard from the first moment.
starting = import('./run.ts')
  .then(({ run }) =>
    run(undo, (name) => {
      if (!leaving) process.stderr.write(`${name} ended unexpectedly; the graph stops.\n`);
      leave(1);
    }),
  )
  .catch(fail);
