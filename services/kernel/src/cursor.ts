import { createHash } from 'node:crypto';
import { DomainError } from './errors.ts';

const VERSION = 1;

/** What a cursor belongs to: another list, order, filter or viewer gets another mark. */
export const markOf = (parts: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(parts, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)))
    .digest('base64url')
    .slice(0, 12);

export const encodeCursor = (mark: string, values: unknown[]): string =>
  Buffer.from(
    JSON.stringify([
      VERSION,
      mark,
      ...values.map((value) => (typeof value === 'bigint' ? `${value}` : value)),
    ]),
  ).toString('base64url');

export function decodeCursor(cursor: string, mark: string, length: number): unknown[] {
  const [version, itsMark, ...values] = parse(cursor);
  if (version !== VERSION || itsMark !== mark || values.length !== length) {
    throw new DomainError(
      'BAD_CURSOR',
      'This cursor belongs to another list, order, filter or viewer. Start again without it.',
    );
  }
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
