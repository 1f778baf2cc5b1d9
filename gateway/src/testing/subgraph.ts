import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { createPassportDoorkeeper, mask, type Viewer } from '@oversight/kernel';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { JSONWebKeySet } from 'jose';

export interface SubgraphSource {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: unknown;
}

/** A real subgraph without a database: Apollo behind the kernel's passport office, and what was heard. */
export async function startSubgraph({ name, typeDefs, resolvers }: SubgraphSource, keys: JSONWebKeySet) {
  const heard: { headers: IncomingHttpHeaders; viewer?: Viewer }[] = [];
  const doorkeeper = createPassportDoorkeeper(keys, name);
  const apollo = new ApolloServer<{ viewer: Viewer }>({
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    formatError: mask(() => {}),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  /** `most` is how many requests it had in hand at once, `received` the bytes of a body so far. */
  const state = { ready: true, delay: 0, now: 0, most: 0, received: 0 };
  const viewers = new WeakMap<FastifyRequest, Viewer>();

  const app = Fastify();
  app.get('/readyz', async (_, reply) => reply.code(state.ready ? 200 : 503).send(''));
  app.route({
    method: 'POST',
    url: '/graphql',
    onRequest: async (request, reply) => {
      const { headers } = request;
      const viewer = (await doorkeeper(headers))?.viewer;
      heard.push({ headers, viewer });
      if (!viewer) return reply.code(401).send();
      viewers.set(request, viewer);
      state.most = Math.max(state.most, ++state.now);
      await new Promise((done) => setTimeout(done, state.delay));
    },
    onResponse: async () => {
      state.now -= 1;
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => ({ viewer: viewers.get(request) as Viewer }),
    }) as never,
  });
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_, __, done) => done(null));
    const answer = async ({ headers, method, url, raw }: FastifyRequest, reply: FastifyReply) => {
      const viewer = (await doorkeeper(headers))?.viewer;
      heard.push({ headers, viewer });
      if (!viewer) return reply.code(401).send();
      let size = 0;
      // A line that breaks is what is being tested.
      for await (const chunk of raw.on('error', () => {})) state.received = size += chunk.length;
      reply.headers({ location: url, 'set-cookie': 'a=b', server: 'x', etag: '"1"', connection: 'close' });
      return { method, url, size, subject: viewer.subject };
    };
    files.all('/files/*', answer);
    files.all('/export/*', answer);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    name,
    app,
    heard,
    state,
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      app.server.closeAllConnections();
      await app.close();
      await apollo.stop();
    },
  };
}
