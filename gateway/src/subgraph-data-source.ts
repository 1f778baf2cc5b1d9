import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { PASSPORT, REQUEST_ID } from '@oversight/kernel';
import { z } from 'zod';
import type { GatewayContext } from './gateway-context.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';
import { unavailable } from './unavailable.ts';

export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const Body = z.object({
  data: z.looseObject({}).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

/**
 * Asks one subgraph. Nothing of the client's request goes along but the operation: every header is made here.
 * Not Apollo's RemoteGraphQLDataSource, which throws away what a 400 says and knows no deadline.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #subgraph: Subgraph;
  readonly #fetch: SubgraphFetch;
  readonly #log: (error: unknown) => void;

  constructor(subgraph: Subgraph, fetch: SubgraphFetch, log: (error: unknown) => void) {
    this.#subgraph = subgraph;
    this.#fetch = fetch;
    this.#log = log;
  }

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    const { request } = options;
    const context = options.context as GatewayContext;
    try {
      return await context.inTurn(this.#subgraph.name, () => this.#ask(request, context));
    } catch (error) {
      const id = context.whistleblowingKeys.size > 0 ? '' : `${context.requestId} `;
      this.#log(`${id}${this.#subgraph.name} does not answer: ${reasonOf(error)}`);
      return { data: null, errors: unavailable(request.query ?? '', request.variables) };
    }
  }

  async #ask(
    { query, variables, operationName }: GraphQLDataSourceProcessOptions['request'],
    { passportFor, requestId, deadline }: GatewayContext,
  ): Promise<Answer> {
    const { name, url } = this.#subgraph;
    const response = await this.#fetch(name, url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        [PASSPORT]: await passportFor(name),
        [REQUEST_ID]: requestId,
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: deadline,
    });
    const text = await response.text();
    const { data: body } = Body.safeParse(parse(text));
    // A refusal is an answer whatever its status; anything that is not GraphQL is none.
    if (!body || (body.data === undefined && body.errors === undefined)) {
      throw new Error(`status ${response.status}, not a GraphQL answer`);
    }
    return body as Answer;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The last of a chain of causes says what happened: "fetch failed" does not. */
function reasonOf(error: unknown): string {
  const { cause, code } = error as { cause?: unknown; code?: string };
  if (cause !== undefined) return reasonOf(cause);
  // Where a name has several addresses, only the code says anything.
  return code === undefined ? String(error) : `${error} (${code})`;
}
