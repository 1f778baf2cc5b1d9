import { badInput } from './errors.ts';

/** More is in no row of ours, and looking for it would keep the database busy. */
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 1_000;

/**
 * What a resolver gets to see of the arguments sent: `null` means the same as not sending it, and a text with a NUL
 * in it, which PostgreSQL cannot hold, is refused here once.
 */
export function cleanArguments<T>(value: T, name = 'arguments'): T {
  if (typeof value === 'string' && value.includes('\u0000'))
    throw badInput(name, 'A text cannot hold the character NUL.');
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw badInput(name, `A text holds at most ${LONGEST_TEXT} characters.`);
  if (Array.isArray(value) && value.length > LONGEST_LIST)
    throw badInput(name, `A list holds at most ${LONGEST_LIST} items.`);
  if (Array.isArray(value)) return value.map((each) => cleanArguments(each, name)) as T;
  if (value === null || typeof value !== 'object' || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, cleanArguments(each, key)]])),
  ) as T;
}

/** Dates and the like are values, not bags of fields. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
