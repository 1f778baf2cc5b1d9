import { PASSPORT, REQUEST_ID } from '@oversight/kernel';
import type { Subgraph } from './subgraph-data-source.ts';
import type { SubgraphFetch, SubgraphRequest } from './subgraph-fetch.ts';

/** An answer within a second: whoever asks may ask every few seconds. */
const PATIENCE = 800;

/** The names of the subgraphs that do not say they are ready, or do not answer us: other keys, another address. */
export async function notReady(
  subgraphs: readonly Subgraph[],
  fetch: SubgraphFetch,
  passportFor: (subgraph: string, requestId: string) => Promise<string>,
): Promise<string[]> {
  const signal = AbortSignal.timeout(PATIENCE);
  const requestId = crypto.randomUUID();
  const answers = async (name: string, url: string, request: Omit<SubgraphRequest, 'signal'>) => {
    const response = await fetch(name, url, { ...request, signal });
    await response.body?.cancel();
    return response.status === 200;
  };
  const asked = await Promise.all(
    subgraphs.map(async ({ name, url }) => {
      const headers = {
        'content-type': 'application/json',
        [PASSPORT]: await passportFor(name, requestId),
        [REQUEST_ID]: requestId,
      };
      const query = { method: 'POST', headers, body: '{"query":"{ __typename }"}' } as const;
      const ready = await Promise.all([
        answers(name, new URL('/readyz', url).href, { method: 'GET' }),
        answers(name, url, query),
      ]).catch(() => [false]);
      return { name, ready: ready.every(Boolean) };
    }),
  );
  return asked.filter(({ ready }) => !ready).map(({ name }) => name);
}
