import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { PASSPORT, type PassportOffice, REQUEST_ID } from '../access/passport.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../graph/context.ts';
import { mask } from '../graph/errors.ts';
import { transactionPlugin } from '../transaction/transaction-plugin.ts';

export interface SubgraphServerOptions {
  readonly schema: GraphQLSchema;
  readonly passportOffice: PassportOffice;
  readonly createContext: (viewer: Viewer) => Context;
  /** Says whether the database answers; `/readyz` asks it. */
  readonly isReady: () => Promise<boolean>;
  readonly introspection: boolean;
  readonly log: (error: unknown) => void;
}

const BODY_LIMIT = 4 * 1024 * 1024;

/** HTTP in front of one subgraph: no valid passport, no parsing. */
export async function createSubgraphServer(options: SubgraphServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, exposeHeadRoutes: false });
  const viewers = new WeakMap<FastifyRequest, Viewer>();

  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: mask(options.log),
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), transactionPlugin(options.log)],
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
      const viewer = await options.passportOffice(
        String(request.headers[PASSPORT] ?? ''),
        String(request.headers[REQUEST_ID] ?? ''),
      );
      if (!viewer) return reply.code(401).send();
      viewers.set(request, viewer);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => options.createContext(viewers.get(request) as Viewer),
    }) as never,
  });
  app.setErrorHandler(async (error: { statusCode?: number }, _, reply) => {
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
