import { expect, test } from '@jest/globals';
import { cleanArguments } from './clean-arguments.ts';

test('nulls go at every depth, and nothing else does', () => {
  const day = new Date(0);
  const sent = {
    first: 20,
    last: null,
    filter: { name: { contains: null, in: ['a', null] }, of: null },
    none: [],
    day,
    big: 1n,
  };
  expect(cleanArguments(sent)).toEqual({
    first: 20,
    filter: { name: { in: ['a', null] } },
    none: [],
    day,
    big: 1n,
  });
});

test('a NUL is refused by the name of its field', () => {
  expect(() => cleanArguments({ filter: { name: { contains: 'a\u0000b' } } })).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'contains' } }),
  );
});
