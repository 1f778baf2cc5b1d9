import { expect, test } from '@jest/globals';
import { levelOf } from './organisation-code.ts';

test.each([
  ['00', 'NATIONAL'],
  ['71', 'PROVINCE'],
  ['71.10', 'REGENCY'],
])('an office of code %s is of level %s', (code, level) => {
  expect(levelOf(code)).toBe(level);
});
