import { expect, test } from '@jest/globals';
import { originAt } from './origin-at.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4000'],
  ['10.0.0.1', 'http://10.0.0.1:4000'],
  ['0.0.0.0', 'http://127.0.0.1:4000'],
  ['::', 'http://127.0.0.1:4000'],
  ['fd00::1', 'http://[fd00::1]:4000'],
])('what listens on %s is reached at %s', (host, origin) => {
  expect(originAt(host, 4000)).toBe(origin);
});
