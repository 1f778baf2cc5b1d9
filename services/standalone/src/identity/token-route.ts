import type { FastifyInstance } from 'fastify';
import type { DemonstrationIssuer } from './demonstration-issuer.ts';
import { PERSONAS } from './personas.ts';

/** `GET /demonstration/token/PERSONA`, below that prefix: what `pnpm run token` asks. */
export function addTokenRoute(app: FastifyInstance, issuer: DemonstrationIssuer): void {
  app.get<{ Params: { persona: string } }>('/token/:persona', async ({ params }, reply) => {
    const token = await issuer.tokenFor(params.persona);
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8');
    return token === undefined
      ? reply.code(404).send(`There is no persona "${params.persona}". There are: ${PERSONAS.join(', ')}.\n`)
      : `${token}\n`;
  });
}
