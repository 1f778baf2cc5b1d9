import {
  type Authenticate,
  DomainError,
  httpErrorOf,
  notFound,
  PASSPORT,
  REQUEST_ID,
  type Viewer,
} from '@oversight/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { allowOrigins } from '../cors.ts';
import type { contextsWith } from '../gateway-context.ts';
import type { Subgraph } from '../subgraph-data-source.ts';
import { forward } from './forward.ts';
import { forClient, forService } from './forwarded-headers.ts';
import { type OpenLine, overNetwork, within } from './open-line.ts';

interface HttpDoorOptions {
  readonly subgraphs: readonly Subgraph[];
  /** Services of this process, by name. */
  readonly apps: Readonly<Record<string, FastifyInstance>>;
  readonly authenticate: Authenticate;
  readonly contextOf: ReturnType<typeof contextsWith>;
  readonly corsOrigins: readonly string[];
  readonly limit: number;
  readonly patience: number;
  readonly log: (error: unknown) => void;
}

/** What a client may ask below each address. */
const DOORS: Readonly<Record<string, HTTPMethods[]>> = {
  '/files': ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
  '/calendar': ['GET', 'HEAD'],
  '/export': ['GET', 'HEAD'],
};
/** A service, then words that mean nothing to a file system: no dots in front, no escapes, nothing empty. */
const ADDRESS = /^\/(?:files|calendar|export)\/(?<service>[a-z]+)(?:\/[\w-][\w.-]*)+$/;
/** It has no files, and is not to learn that somebody asks. */
const NEVER = ['whistleblowing'];

/** Hands files, calendars and exports on to the service whose they are, with a passport: the same who-asks as for the graph. */
export function routeHttp(app: FastifyInstance, options: HttpDoorOptions): void {
  for (const [prefix, method] of Object.entries(DOORS))
    app.register((door) => openDoor(door, method, options), { prefix });
}

async function openDoor(
  door: FastifyInstance,
  method: HTTPMethods[],
  options: HttpDoorOptions,
): Promise<void> {
  const viewers = new WeakMap<FastifyRequest, Viewer>();
  await allowOrigins(door, options.corsOrigins, 'files');
  // Before the body is heard: whoever is refused is not listened to.
  door.addHook('onRequest', async (request) => {
    viewers.set(request, await options.authenticate(request.headers.authorization));
  });
  door.setErrorHandler(async (error: Error, request, reply) => {
    const { status, body } = httpErrorOf(error);
    if (status === 500) options.log(error);
    if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ ...body, requestId: request.id });
  });
  door.removeAllContentTypeParsers();
  door.addContentTypeParser('*', (_, __, done) => done(null));
  door.route({
    method,
    url: '/*',
    handler: (request, reply) => pass(request, reply, viewers.get(request) as Viewer, options),
  });
}

async function pass(request: FastifyRequest, reply: FastifyReply, viewer: Viewer, options: HttpDoorOptions) {
  const { apps, contextOf, limit, patience } = options;
  const [path = '', asked = ''] = (request.raw.url ?? '').split(/\?(.*)/s);
  const name = ADDRESS.exec(path)?.groups?.service ?? '';
  const subgraph = options.subgraphs.find((each) => each.name === name && !NEVER.includes(name));
  if (!subgraph) throw notFound('file');
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw new DomainError('FILE_TOO_LARGE', `A request carries at most ${limit} bytes.`);
  const headers = {
    ...forService(request.headers),
    [PASSPORT]: await contextOf(viewer, request.id).passportFor(name),
    [REQUEST_ID]: request.id,
  };
  const url = new URL(path, subgraph.url);
  // What an export holds is asked behind the question mark; nothing else asks there.
  if (path.startsWith('/export/')) url.search = asked;
  const answer = await forward(request.raw, await lineTo(apps[name]), {
    url,
    headers,
    limit,
    patience,
  }).catch((error) => {
    if (error instanceof DomainError) throw error;
    // Without the address: that of a calendar is a secret.
    if (!request.raw.destroyed)
      options.log(`${request.id} ${name} does not answer: ${(error as Error).message}`);
    throw unavailable();
  });
  // Our own passport was refused, which says nothing of whoever asks.
  if (answer.status === 401 && answer.headers['content-type'] === undefined) {
    answer.body.destroy();
    options.log(`${request.id} ${name} refuses our passport`);
    throw unavailable();
  }
  return reply.code(answer.status).headers(forClient(answer.headers)).send(answer.body);
}

async function lineTo(app: FastifyInstance | undefined): Promise<OpenLine> {
  if (!app) return overNetwork;
  await app.ready();
  return within(app);
}

const unavailable = () =>
  new DomainError('SERVICE_UNAVAILABLE', 'This does not answer now. Try again later.');
