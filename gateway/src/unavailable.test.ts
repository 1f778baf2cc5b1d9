import { expect, test } from '@jest/globals';
import { unavailable } from './unavailable.ts';

const pathsOf = (query: string, variables?: Record<string, unknown>) =>
  unavailable(query, variables).map(({ path }) => path?.join('.'));

test('a root field by the key of its answer', () => {
  expect(pathsOf('query A($x: Int) { a b: c(d: $x) { e } ...F } fragment F on Query { g }')).toEqual([
    'a',
    'b',
    'g',
  ]);
});

test('a field of an entity for each that asked and is of the type', () => {
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Organisation { meetings { id } next: nextMeeting { id } }
    ... on Recommendation { commitments { id } } } }`;
  const representations = [
    { __typename: 'Organisation', code: '71' },
    { __typename: 'Recommendation', id: '1' },
    { __typename: 'Finding', id: '1' },
  ];
  expect(pathsOf(query, { representations })).toEqual([
    '_entities.0.meetings',
    '_entities.0.next',
    '_entities.1.commitments',
    '_entities.2',
  ]);
});

test('no more than anyone would read', () => {
  const representations = Array.from({ length: 5_000 }, () => ({ __typename: 'A' }));
  expect(pathsOf('{ _entities { ... on A { b } } }', { representations })).toHaveLength(600);
});
