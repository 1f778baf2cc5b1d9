import type { FastifyInstance } from 'fastify';

export interface SubgraphRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** How a subgraph is reached. */
export type SubgraphFetch = (subgraph: string, url: string, request: SubgraphRequest) => Promise<Response>;

/** A redirect would carry a passport elsewhere. */
export const overHttp: SubgraphFetch = (_, url, request) => fetch(url, { ...request, redirect: 'error' });

/** Subgraphs of the same process, without a port. */
export const inProcess =
  (apps: Readonly<Record<string, FastifyInstance>>): SubgraphFetch =>
  async (subgraph, url, { method, headers, body, signal }) => {
    const app = apps[subgraph];
    if (!app) throw new Error(`no subgraph ${subgraph} in this process`);
    signal.throwIfAborted();
    const asked = app.inject({ method, url: new URL(url).pathname, headers, payload: body, signal });
    // `inject` ignores the signal once the body is read.
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const end = () => reject(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    const answer = await Promise.race([asked, ended]).finally(() => signal.removeEventListener('abort', end));
    return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode });
  };

/** A service of this process where there is one of that name, else over the network. */
export function nearest(apps: Readonly<Record<string, FastifyInstance>>): SubgraphFetch {
  const here = inProcess(apps);
  return (subgraph, url, request) => (apps[subgraph] ? here : overHttp)(subgraph, url, request);
}
