import { expect, test } from '@jest/globals';
import { textOf, textOrNone, textsOf, wordsOf } from './text.ts';

const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'title' } });

test('blanks around it go, and every character counts once, whatever its alphabet', () => {
  expect(textOf('title', '  Rapat 🗳️ ', 20)).toBe('Rapat 🗳️');
  expect(textOf('title', '😀'.repeat(5), 5)).toHaveLength(10);
  expect(textOf('title', 'محمد أحمد', 9)).toBe('محمد أحمد');
  expect(() => textOf('title', '😀'.repeat(6), 5)).toThrow(refusal);
  expect(() => textOf('title', 'x'.repeat(10_000_000), 300)).toThrow(refusal);
});

test('one that must say something does, and an empty one takes away', () => {
  for (const nothing of [undefined, '', ' \n ']) expect(() => wordsOf('title', nothing, 5)).toThrow(refusal);
  expect(wordsOf('title', ' a ', 5)).toBe('a');
  expect(textOrNone('title', '  ', 5)).toBeUndefined();
  expect(textOrNone('title', ' a', 5)).toBe('a');
});

test('of several, those that were sent: an empty one is there and undefined', () => {
  const texts = textsOf({ title: ' a ', venue: '' }, { title: 5, venue: 5, number: 5 });
  expect(Object.entries(texts)).toEqual([
    ['title', 'a'],
    ['venue', undefined],
  ]);
  expect(() => textsOf({ title: 'x'.repeat(6) }, { title: 5 })).toThrow(refusal);
});
