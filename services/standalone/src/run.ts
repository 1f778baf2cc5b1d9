import { banner } from './banner.ts';
import { readConfig, refuseProduction } from './config.ts';
import { HELP } from './settings.ts';
import { startGraph } from './start-graph.ts';
import type { Undo } from './undo.ts';

/** `pnpm start`: the help, or the graph and what a newcomer needs to know of it. */
export async function run(undo: Undo, onDeath: (name: string) => void): Promise<void> {
  const settings = readConfig();
  if (settings.help) {
    process.stdout.write(HELP);
    return;
  }
  refuseProduction();
  const graph = await startGraph(settings, undo, onDeath);
  undo.signal.throwIfAborted();
  process.stdout.write(banner(graph, settings));
}
