import type { Subgraph } from './subgraph-data-source.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';

/** An answer within a second: whoever asks may ask every few seconds. */
const PATIENCE = 800;

/** The names of the subgraphs that do not say they are ready. */
export async function notReady(subgraphs: readonly Subgraph[], fetch: SubgraphFetch): Promise<string[]> {
  const signal = AbortSignal.timeout(PATIENCE);
  const asked = await Promise.all(
    subgraphs.map(async ({ name, url }) => {
      try {
        const response = await fetch(name, new URL('/readyz', url).href, { method: 'GET', signal });
        await response.body?.cancel();
        return { name, ready: response.status === 200 };
      } catch {
        return { name, ready: false };
      }
    }),
  );
  return asked.filter(({ ready }) => !ready).map(({ name }) => name);
}
