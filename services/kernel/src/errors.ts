import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every code a refusal can carry. Closed: it is in the SDL, so that clients generate it. */
export const ERROR_CODES = [
  /** No valid access token, or one this graph does not accept. */
  'UNAUTHENTICATED',
  /** The viewer may not do this, or may not read this number. */
  'FORBIDDEN',
  /** Absent, or not visible to this viewer: one answer on purpose. */
  'NOT_FOUND',
  /** An argument is out of its bounds; `extensions.field` names it. */
  'BAD_USER_INPUT',
  /** The cursor is of another list, order, filter or viewer, or no cursor at all. */
  'BAD_CURSOR',
  /** A bug or a failure of ours; the message says nothing on purpose. */
  'INTERNAL_SERVER_ERROR',
  /** A subgraph does not answer now; trying again later may help. */
  'SERVICE_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal the caller is meant to read. Anything else thrown is a bug, and is masked. */
export class DomainError extends Error {
  readonly extensions: { code: ErrorCode } & Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'DomainError';
    this.extensions = { code, ...details };
  }
}

export const notFound = (what: string): DomainError => new DomainError('NOT_FOUND', `No such ${what}.`);
export const forbidden = (refusal: string): DomainError => new DomainError('FORBIDDEN', refusal);
export const badInput = (field: string, message: string): DomainError =>
  new DomainError('BAD_USER_INPUT', message, { field });

/** Refuses unless the policy said yes. */
export function authorise(allowed: boolean, refusal: string): void {
  if (!allowed) throw forbidden(refusal);
}

const isKnown = (code: unknown): boolean =>
  code !== 'INTERNAL_SERVER_ERROR' && ERROR_CODES.some((known) => known === code);

/** The one place where an error leaves the building: refusals as they are, bugs without their words. */
export function mask(report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    if (isKnown(extensions.code)) return { ...formatted, extensions };
    report(error instanceof GraphQLError ? (error.originalError ?? error) : error);
    const { path, locations } = formatted;
    return {
      message: 'Something went wrong.',
      ...(path && { path }),
      ...(locations && { locations }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
