import { expect, test } from '@jest/globals';
import { deriveValidFrom } from './derive-valid-from.ts';

test('a code begins when the last one before it ended, where all of their ends are known', () => {
  const days = deriveValidFrom([
    { code: '93.01', former_code: '91.01', valid_to: '2022-07-25' },
    { code: '72.02', former_code: '72.90', valid_to: '2005-01-01' },
    { code: '72.02', former_code: '72.91', valid_to: '2003-01-01' },
    { code: '72.03', former_code: '72.92', valid_to: '2003-01-01' },
    { code: '72.03', former_code: '72.93' },
  ]);
  expect(Object.fromEntries(days)).toEqual({ '93.01': '2022-07-25', '72.02': '2005-01-01' });
});
