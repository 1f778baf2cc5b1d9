import { DomainError, type ErrorCode } from '@oversight/kernel';
import type { FastifyInstance } from 'fastify';

const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, SERVICE_UNAVAILABLE: 503 };

/** What is refused before GraphQL sees it, said the way GraphQL says it. */
export function answerRefusals(app: FastifyInstance, log: (error: unknown) => void): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const { status, code, message } = refusalOf(error);
    if (status === 500) log(error);
    if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
  });
  app.setNotFoundHandler(async (_, reply) => reply.code(404).send('not found\n'));
}

function refusalOf(error: Error & { statusCode?: number }) {
  const { statusCode = 500, message } = error;
  if (error instanceof DomainError) {
    const { code } = error.extensions;
    return { status: STATUS[code] ?? 400, code, message };
  }
  return statusCode < 500
    ? { status: statusCode, code: 'BAD_REQUEST', message }
    : { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.' };
}
