import { createHash } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import { DomainError } from '../graph/errors.ts';
import { isInstant } from '../graph/scalars.ts';

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

/** The values of a cursor, one for each column type; anything else that a client made up is refused. */
export function decodeCursor(cursor: string, mark: string, columnTypes: readonly string[]): unknown[] {
  const [version, itsMark, ...values] = parse(cursor);
  const fits =
    columnTypes.length === values.length && columnTypes.every((type, index) => isOfType(type, values[index]));
  if (version !== VERSION || itsMark !== mark || !fits) {
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

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const WHOLE = /^-?\d{1,20}$/;

/** The thirtieth of February would be taken for a day in March. */
function isThere(value: string): boolean {
  const date = new Date(value);
  return isInstant(date) && date.toISOString().slice(0, 10) === value.slice(0, 10);
}

function isOfType(columnType: string, value: unknown): boolean {
  if (/^(smallint|int|integer)/.test(columnType)) return Number.isInteger(value);
  if (typeof value !== 'string') return false;
  if (columnType === 'uuid') return isUuid(value);
  if (columnType === 'date') return DAY.test(value) && isThere(value);
  if (columnType.startsWith('timestamp')) return INSTANT.test(value) && isThere(value);
  if (columnType.startsWith('numeric')) return WHOLE.test(value);
  return !value.includes('\u0000');
}
