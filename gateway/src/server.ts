import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  type Authenticate,
  anonymous,
  createSealer,
  DomainError,
  REQUEST_ID,
  UPLOAD_LIMIT,
  type Viewer,
} from '@oversight/kernel';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { JWK } from 'jose';
import { allowOrigins } from './cors.ts';
import { contextsWith, currentContext, type GatewayContext } from './gateway-context.ts';
import { startGraph } from './graph.ts';
import { endIfSlow } from './http/end-if-slow.ts';
import { routeHttp } from './http/route-http.ts';
import { notReady } from './readiness.ts';
import { answerRefusals } from './refusals.ts';
import { nearest, type SubgraphFetch } from './subgraph-fetch.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly authenticate: Authenticate;
  /** Seals passports; the subgraphs have its public half. */
  readonly passportPrivateKey: JWK;
  readonly subgraphUrls?: Readonly<Record<string, string>>;
  /** Whether each subgraph's address must be among them. */
  readonly addressesRequired?: boolean;
  readonly fetch?: SubgraphFetch;
  /** Services of this process, by name: reached without a port. */
  readonly apps?: Readonly<Record<string, FastifyInstance>>;
  /** Whose pages may ask from a browser; none without it. */
  readonly corsOrigins?: readonly string[];
  readonly introspection?: boolean;
  /** Bytes of a request body. */
  readonly bodyLimit?: number;
  /** Milliseconds subgraphs may take for one request, less than a passport lives. */
  readonly requestTimeout?: number;
  /** Bytes of a file that is sent. */
  readonly uploadLimit?: number;
  readonly log: (error: unknown) => void;
}

export interface Gateway {
  /** Not listening yet: more routes may be added. */
  readonly app: FastifyInstance;
  /** Takes no more, finishes what is under way, then ends. */
  close(): Promise<void>;
}

/** Milliseconds in which a request must have said all. */
const SLOWEST = 3_600_000;

export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { authenticate, log, apps = {}, bodyLimit = 1_048_576, requestTimeout = 30_000 } = options;
  const fetch = options.fetch ?? nearest(apps);
  const seal = await createSealer(options.passportPrivateKey);
  const contextOf = contextsWith(seal, requestTimeout);
  const { apollo, subgraphs } = await startGraph({
    supergraphSdl: options.supergraphSdl,
    subgraphUrls: options.subgraphUrls ?? {},
    addressesRequired: options.addressesRequired,
    introspection: options.introspection ?? false,
    fetch,
    log,
  });

  const app = Fastify({
    bodyLimit,
    // A file on a slow line takes as long as it takes; what is no file has its own time below.
    requestTimeout: SLOWEST,
    http: { headersTimeout: requestTimeout },
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    // An address that cannot be read, of which Fastify else answers by itself and in its own name.
    frameworkErrors: (_, __, reply) => void (reply as FastifyReply).code(400).send('bad request\n'),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ [REQUEST_ID]: request.id, 'x-content-type-options': 'nosniff' });
  });
  answerRefusals(app, log);
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    // A connection kept alive would hold the closing up.
    if (closing) reply.header('connection', 'close');
  });

  app.get('/livez', async () => 'ok\n');
  app.get('/readyz', async (_, reply) => {
    const names = await notReady(subgraphs, fetch, (name, id) => seal(anonymous, name, id));
    return names.length === 0 ? 'ok\n' : reply.code(503).send(`not ready: ${names.join(', ')}\n`);
  });

  const viewers = new WeakMap<FastifyRequest, Viewer>();
  const answer = fastifyApolloHandler(apollo, {
    context: async () => currentContext.getStore() as GatewayContext,
  });
  const routeGraph = async (graphql: FastifyInstance) => {
    await allowOrigins(graphql, options.corsOrigins ?? []);
    graphql.route({
      method: ['GET', 'POST'],
      url: '',
      // Before the body is read: whoever is refused is not listened to.
      onRequest: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        endIfSlow(request.raw, requestTimeout);
        // The integration makes an address of it, and would fall over.
        if (!URL.canParse(`http://${request.host}`)) {
          throw new DomainError('BAD_REQUEST', 'The Host is no host.');
        }
        viewers.set(request, await authenticate(request.headers.authorization));
      },
      async handler(request: FastifyRequest, reply: FastifyReply) {
        const context = contextOf(viewers.get(request) as Viewer, request.id);
        const body = await currentContext.run(context, () => answer.call(app, request, reply));
        if (context.whistleblowingKeys.size > 0) reply.removeHeader(REQUEST_ID);
        return body;
      },
    });
  };
  app.register(routeGraph, { prefix: '/graphql' });
  routeHttp(app, {
    ...{ subgraphs, apps, authenticate, contextOf, log },
    corsOrigins: options.corsOrigins ?? [],
    limit: options.uploadLimit ?? UPLOAD_LIMIT,
    patience: requestTimeout,
  });

  return {
    app,
    async close() {
      // Nothing under way lasts longer; a connection that is still there is only open.
      const patience = setTimeout(() => app.server.closeAllConnections(), requestTimeout);
      await app.close();
      clearTimeout(patience);
      await apollo.stop();
    },
  };
}
