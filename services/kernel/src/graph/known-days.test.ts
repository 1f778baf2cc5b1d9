import { expect, test } from '@jest/globals';
import { isDay, mustBeKnown } from './known-days.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-02-30', false],
  ['2023-13-01', false],
  ['2023-1-1', false],
  ['', false],
  ['today', false],
])('%s: a day, %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  [{ startsOn: '1999-01-01', endsOn: '2099-12-31' }, undefined],
  [{ startsOn: '1998-12-31' }, 'startsOn'],
  [{ startsOn: '2026-01-01', endsOn: '2100-01-01' }, 'endsOn'],
  [{ startsOn: '2026-01-01', endsOn: undefined }, undefined],
])('%o: refused is %s', (days, field) => {
  const check = () => mustBeKnown(days);
  if (field === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }));
});

test('the last day may be another', () => {
  expect(() => mustBeKnown({ on: '2030-01-02' }, '2030-01-01')).toThrow('between 1999-01-01 and 2030-01-01');
});
