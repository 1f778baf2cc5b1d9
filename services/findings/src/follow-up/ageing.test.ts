import { expect, test } from '@jest/globals';
import { addDays } from '@oversight/kernel';
import { AGE_BUCKETS, ageBucketOf, countedSince, receivedWithin } from './ageing.ts';

const TODAY = '2026-06-30';

test.each([
  [-3, 'DAYS_0_30'],
  [0, 'DAYS_0_30'],
  [30, 'DAYS_0_30'],
  [31, 'DAYS_31_60'],
  [60, 'DAYS_31_60'],
  [61, 'DAYS_61_90'],
  [90, 'DAYS_61_90'],
  [91, 'DAYS_91_180'],
  [180, 'DAYS_91_180'],
  [181, 'DAYS_181_365'],
  [365, 'DAYS_181_365'],
  [366, 'YEARS_1_TO_2'],
  [730, 'YEARS_1_TO_2'],
  [731, 'YEARS_OVER_2'],
  [9000, 'YEARS_OVER_2'],
] as const)('%s days after receipt: %s', (age, bucket) => {
  expect(ageBucketOf(addDays(TODAY, -age), TODAY)).toBe(bucket);
});

test('the days of receipt of a bucket are those, and only those, that are so old', () => {
  for (let age = -5; age < 1000; age += 1) {
    const day = addDays(TODAY, -age);
    const holding = AGE_BUCKETS.filter((bucket) => {
      const { first = '0000', last = '9999' } = receivedWithin(bucket, TODAY);
      return first <= day && day <= last;
    });
    expect(holding).toEqual([ageBucketOf(day, TODAY)]);
  }
});

test('on the current date the age begins as much later as there was more time', () => {
  expect(countedSince('2026-01-01', undefined)).toBe('2026-01-01');
  // Day 60 is 2 March: ten days more.
  expect(countedSince('2026-01-01', '2026-03-12')).toBe('2026-01-11');
});
