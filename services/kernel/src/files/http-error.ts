import { asFailure, DomainError, type ErrorCode } from '../graph/errors.ts';

/** How HTTP says it; what is not named is a bad request. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  FILE_HASH_MISMATCH: 422,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  TOO_MANY_UPLOADS: 429,
  RANGE_NOT_SATISFIABLE: 416,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

interface HttpError {
  readonly status: number;
  readonly body: { readonly code: ErrorCode; readonly message: string; readonly field?: unknown };
}

/** What whoever asked over HTTP gets to hear: refusals as they are, bugs without their words. */
export function httpErrorOf(error: unknown): HttpError {
  const { statusCode } = error as { statusCode?: number };
  if (error instanceof DomainError) {
    const { code, field } = error.extensions;
    return {
      status: STATUS[code] ?? 400,
      body: { code, message: error.message, ...(field !== undefined && { field }) },
    };
  }
  if (statusCode !== undefined && statusCode < 500)
    return {
      status: statusCode,
      body: { code: 'BAD_REQUEST', message: 'The HTTP request is none that is taken here.' },
    };
  const { message, extensions } = asFailure(error);
  return { status: STATUS[extensions.code] ?? 500, body: { code: extensions.code, message } };
}
