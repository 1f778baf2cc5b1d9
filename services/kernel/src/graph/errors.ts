import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutOfReach } from './is-out-of-reach.ts';
import { withoutHints } from './without-hints.ts';

/** Every code a refusal can carry, and what it means. Closed: it is in the SDL, so that clients generate it. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'No valid access token, or one this graph does not accept.',
  FORBIDDEN: 'The viewer may not do this, or may not read this number.',
  NOT_FOUND: 'Absent, or not visible to this viewer: one answer on purpose.',
  BAD_USER_INPUT: 'An argument is out of its bounds; `extensions.field` names it.',
  ILLEGAL_STEP: 'The life cycle knows no such step from the present state; `extensions.status` names that.',
  FOUR_EYES: 'Another person must do this: whoever did the step before may not.',
  CONFLICT: 'It has changed since it was read; read it again and decide anew.',
  FILE_HASH_MISMATCH: 'What arrived is not what was announced by its SHA-256; nothing of it is kept.',
  FILE_TOO_LARGE: 'The file is larger than is taken.',
  FILE_TYPE_REFUSED: 'The file is, by its content or its name, of a type that is not taken.',
  TOO_MANY_UPLOADS: 'Too many uploads of this viewer wait to be finished or used.',
  UPLOAD_UNFINISHED: 'The upload has not arrived whole; going on with it helps.',
  UPLOAD_USED: 'The upload was used already, or given up; each is used once.',
  RANGE_NOT_SATISFIABLE: 'The file has no such bytes.',
  BAD_CURSOR: 'The cursor is of another list, order, filter or viewer, or no cursor at all.',
  CURSOR_EXPIRED:
    'The place in a change feed is older than what is kept of deletions; read the feed from the beginning.',
  INTERNAL_SERVER_ERROR: 'A failure of ours; the message says nothing on purpose.',
  SERVICE_UNAVAILABLE: 'A part of the graph does not answer now; trying again later may help.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema, or is larger than allowed.',
  BAD_REQUEST: 'The HTTP request is not one for GraphQL, or is too large.',
  PERSISTED_QUERY_NOT_FOUND: 'No document is registered under this id.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Automatic persisted queries are off.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of that name.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** A refusal the caller is meant to read. Anything else thrown is a bug, and is masked. */
export class DomainError extends Error {
  readonly extensions: { code: ErrorCode } & Record<string, unknown>;
  /** Where HTTP has a more exact word than its code. */
  readonly statusCode?: number;

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

/** Whoever decides on what they read must have read what is. */
export function expectVersion(
  { version }: { readonly version: number },
  expected: number,
  field = 'expectedVersion',
): void {
  if (expected !== version) throw conflict(field);
}
export const conflict = (field = 'expectedVersion'): DomainError =>
  new DomainError('CONFLICT', 'It has changed since it was read. Read it again and decide anew.', {
    field,
  });

const SHOWN = 60;

/** A value as a message may repeat it: enough to recognise it. */
export const shown = (value: string): string =>
  value.length > SHOWN ? `"${value.slice(0, SHOWN)}…"` : `"${value}"`;

/** Absent and not visible are one answer. */
export async function orNotFound<T>(what: string, found: Promise<T | undefined>): Promise<T> {
  const row = await found;
  if (row === undefined) throw notFound(what);
  return row;
}

const MOST_WORDS = 1_000;

/** GraphQL repeats a whole value before it says what is wrong with it. */
const inFewWords = (message: string): string =>
  message.length > MOST_WORDS ? `${message.slice(0, 200)} … ${message.slice(-700)}` : message;

const isKnown = (code: unknown): boolean =>
  code !== 'INTERNAL_SERVER_ERROR' && typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** What whoever asked gets to hear of a failure. */
export const asFailure = (error: unknown): { message: string; extensions: { code: ErrorCode } } =>
  isOutOfReach(error)
    ? { message: 'This does not answer now. Try again later.', extensions: { code: 'SERVICE_UNAVAILABLE' } }
    : { message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

/** The one place where an error leaves the building: refusals as they are, bugs without their words. */
export function mask(report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    if (isKnown(extensions.code))
      return { ...formatted, message: inFewWords(withoutHints(formatted)), extensions };
    report(error instanceof GraphQLError ? (error.originalError ?? error) : error);
    const { path, locations } = formatted;
    return { ...asFailure(error), ...(path && { path }), ...(locations && { locations }) };
  };
}
