import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Admission, Doorkeeper } from '../access/doorkeeper.ts';
import type { Viewer } from '../access/viewer.ts';
import { type HttpPlan, serveHttp } from '../files/serve-http.ts';
import type { Context } from '../graph/context.ts';
import { DomainError, mask } from '../graph/errors.ts';
import { transactionPlugin } from '../transaction/transaction-plugin.ts';

export interface SubgraphServerOptions {
  readonly schema: GraphQLSchema;
  readonly doorkeeper: Doorkeeper;
  readonly createContext: (viewer: Viewer, requestId: string) => Context;
  /** Says whether the database answers; `/readyz` asks it. */
  readonly isReady: () => Promise<boolean>;
  readonly introspection: boolean;
  /** What is answered beside the graph. */
  readonly http?: Omit<HttpPlan, 'doorkeeper' | 'log'>;
  readonly log: (error: unknown) => void;
}

const BODY_LIMIT = 4 * 1024 * 1024;

/** HTTP in front of one subgraph: who is not let in is not listened to. */
export async function createSubgraphServer(options: SubgraphServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    // An address that cannot be read, of which Fastify else answers by itself and in its own name.
    frameworkErrors: (_, __, reply) => void (reply as FastifyReply).code(400).send(),
  });
  const admissions = new WeakMap<FastifyRequest, Admission>();

  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: mask(options.log),
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // What one viewer may read is nobody else's to keep, and these two would look at every field of every answer.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      transactionPlugin(options.log),
    ],
  });
  await apollo.start();

  app.get('/livez', () => 'ok\n');
  app.get('/readyz', async (_, reply) => {
    const ready = await options.isReady();
    return reply.code(ready ? 200 : 503).send(ready ? 'ok\n' : 'the database does not answer\n');
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      const admission = await options.doorkeeper(request.headers);
      if (!admission) return reply.code(401).send();
      // The integration makes an address of it, and would fall over.
      if (!URL.canParse(`http://${request.host}`)) return reply.code(400).send();
      admissions.set(request, admission);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => {
        const { viewer, requestId } = admissions.get(request) as Admission;
        return options.createContext(viewer, requestId);
      },
    }) as never,
  });
  if (options.http) {
    const { doorkeeper, log, http } = options;
    await app.register((beside) => serveHttp(beside, { ...http, doorkeeper, log }));
  }
  app.setErrorHandler(async (error: { statusCode?: number }, _, reply) => {
    // Access tokens that cannot be checked now, which was logged where it was found.
    if (error instanceof DomainError) return reply.code(503).send();
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log(error);
    return reply.code(status).send();
  });
  app.setNotFoundHandler(async (_, reply) => reply.code(404).send());
  // A busy connection that is kept alive would keep a closing server open.
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onClose', () => apollo.stop());
  return app;
}
