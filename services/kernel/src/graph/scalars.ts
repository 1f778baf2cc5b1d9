import { Type } from '@mikro-orm/core';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

const { parseValue: dayOf, parseLiteral: dayIn, ...day } = GraphQLLocalDate.toConfig();

/** PostgreSQL knows no year 0. */
function knownDay(text: string): string {
  if (text.startsWith('0000')) throw new GraphQLError('Date is of the years 1 to 9999.');
  return text;
}

function callingItDate<T>(parsed: () => T): T {
  try {
    return parsed();
  } catch (error) {
    throw new GraphQLError((error as Error).message.replace('LocalDate', 'Date'));
  }
}

/** A calendar day, "2025-10-21"; deadlines are counted in WIB. */
export const DateScalar = new GraphQLScalarType({
  ...day,
  parseValue: (value) => callingItDate(() => knownDay(dayOf(value) as string)),
  parseLiteral: (node, variables) => callingItDate(() => knownDay(dayIn(node, variables) as string)),
  name: 'Date',
  description: 'A calendar day, `YYYY-MM-DD`. National deadlines are counted in WIB (Asia/Jakarta).',
});

const { parseValue, parseLiteral, ...instant } = GraphQLDateTime.toConfig();

/** Years that both a text of four digits and PostgreSQL know. */
export const isInstant = (date: Date): boolean => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

function inBounds(date: Date): Date {
  if (!isInstant(date)) throw new GraphQLError('DateTime is of the years 1 to 9999.');
  return date;
}

/** An instant, RFC 3339, UTC out. */
export const DateTimeScalar = new GraphQLScalarType({
  ...instant,
  parseValue: (value) => inBounds(parseValue(value)),
  parseLiteral: (node, variables) => inBounds(parseLiteral(node, variables)),
  name: 'DateTime',
  description: 'An instant, RFC 3339; always UTC in answers.',
});

const RUPIAH = /^-?\d{1,20}$/;

function rupiah(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' && RUPIAH.test(value)) return BigInt(value);
  throw new GraphQLError('Rupiah is a whole number of rupiah written as a string, at most 20 digits.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const RupiahScalar = new GraphQLScalarType<bigint, string>({
  name: 'Rupiah',
  description:
    'Whole rupiah as a decimal string: a single finding can exceed what `Int` holds (about Rp 2.1 billion).',
  serialize: (value) => rupiah(value).toString(),
  parseValue: rupiah,
  parseLiteral: (node) => rupiah(node.kind === Kind.STRING ? node.value : undefined),
});

/** Whole rupiah: numeric(20,0) in the database, bigint in code, a string outside. */
export class RupiahType extends Type<bigint, string> {
  override convertToDatabaseValue(value: bigint): string {
    return value?.toString();
  }
  override convertToJSValue(value: string): bigint {
    return value === null || value === undefined ? (undefined as unknown as bigint) : BigInt(value);
  }
  override getColumnType(): string {
    return 'numeric(20,0)';
  }
  override compareAsType(): string {
    return 'bigint';
  }
}
