import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import type { Admission, Doorkeeper } from '../access/doorkeeper.ts';
import { badInput, DomainError, notFound } from '../graph/errors.ts';
import { httpErrorOf } from './http-error.ts';
import type { HttpAnswer, HttpDesk, HttpRoute } from './http-route.ts';
import type { TusUploads } from './tus-uploads.ts';

export interface HttpPlan {
  readonly service: string;
  readonly doorkeeper: Doorkeeper;
  readonly routes: readonly HttpRoute<never>[];
  readonly desk: HttpDesk<never>;
  readonly uploads: TusUploads;
  readonly log: (error: unknown) => void;
}

/** What a service answers over HTTP beside the graph: behind the same door, and in the same words when it refuses. */
export async function serveHttp(app: FastifyInstance, plan: HttpPlan): Promise<void> {
  const admissions = new WeakMap<FastifyRequest, Admission>();
  const admissionOf = (request: FastifyRequest) => admissions.get(request) as Admission;
  app.addHook('onRequest', async (request, reply) => {
    const admission = await plan.doorkeeper(request.headers);
    if (!admission) return reply.code(401).send();
    admissions.set(request, admission);
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const { status, body } = httpErrorOf(error);
    if (status >= 500) plan.log(error);
    const requestId = admissions.get(request)?.requestId;
    const own = error instanceof DomainError ? error.statusCode : undefined;
    // A cause that may be over tomorrow, and a refusal that may not hold for the next viewer, are nobody's to keep.
    reply.header('cache-control', 'no-store');
    return reply.code(own ?? status).send({ ...body, requestId });
  });
  // Nothing here is read into memory.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_, __, done) => done(null));

  for (const route of plan.routes) {
    app.route<{ Params: Record<string, string> }>({
      method: ['GET', 'HEAD'],
      url: `/${route.under}/${plan.service}${route.path}`,
      handler: async (request, reply) => {
        const { params, headers } = request;
        const query = onceEach(request.query as Record<string, unknown>);
        const answer = await route.answer({ ...admissionOf(request), params, query, headers }, plan.desk);
        return send(reply, answer, request.method === 'HEAD');
      },
    });
  }

  for (const under of ['files', 'calendar', 'export']) {
    app.all(`/${under}/${plan.service}/*`, async () => {
      throw notFound('file');
    });
  }
  const uploads = `/files/${plan.service}/uploads`;
  const tus = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('tus-resumable', '1.0.0');
    const { id } = request.params as { id?: string };
    if (id !== undefined && !isUuid(id)) throw notFound('upload');
    const response = await plan.uploads(request.raw, admissionOf(request));
    return reply
      .code(response.status)
      .headers(Object.fromEntries(response.headers))
      .send(request.method === 'HEAD' ? undefined : await response.text());
  };
  app.route({ method: 'POST', url: uploads, handler: tus });
  app.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${uploads}/:id`, handler: tus });
}

/** Of a name that is given twice nobody knows which counts. */
const onceEach = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (typeof value !== 'string') throw badInput(name, `Say \`${name}\` once.`);
      return [name, value];
    }),
  );

async function send(reply: FastifyReply, { status = 200, headers = {}, body }: HttpAnswer, isHead: boolean) {
  // Opened before anything is said of it: what cannot be opened is answered as that.
  const content = isHead ? undefined : typeof body === 'function' ? await body() : body;
  return reply.code(status).headers(headers).send(content);
}
