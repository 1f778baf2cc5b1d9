import { addDays, daysBetween, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import { DAYS_TO_ANSWER } from './answer-deadline.ts';

/** How old a recommendation is, in days since receipt; the last bucket has no end. */
export const AgeBucket = enumOf([
  'DAYS_0_30',
  'DAYS_31_60',
  'DAYS_61_90',
  'DAYS_91_180',
  'DAYS_181_365',
  'YEARS_1_TO_2',
  'YEARS_OVER_2',
]);
export type AgeBucket = keyof typeof AgeBucket;
registerEnumType(AgeBucket, {
  name: 'AgeBucket',
  description: 'Age of what is still open (status 2 or 3), in calendar days since receipt (umur).',
  valuesConfig: {
    YEARS_1_TO_2: { description: '366 to 730 days.' },
    YEARS_OVER_2: { description: '731 days or more.' },
  },
});

/** The oldest age of each bucket, in days. */
const LAST_DAY: Readonly<Record<AgeBucket, number>> = {
  DAYS_0_30: 30,
  DAYS_31_60: 60,
  DAYS_61_90: 90,
  DAYS_91_180: 180,
  DAYS_181_365: 365,
  YEARS_1_TO_2: 730,
  YEARS_OVER_2: Number.POSITIVE_INFINITY,
};
export const AGE_BUCKETS = Object.keys(LAST_DAY) as AgeBucket[];

/** On a day; what is received only later is as young as can be. */
export function ageBucketOf(since: string, day: string): AgeBucket {
  const age = daysBetween(since, day);
  return AGE_BUCKETS.find((bucket) => age <= LAST_DAY[bucket]) as AgeBucket;
}

/** Day from which the age is counted on the current date: as much later as the last day to answer was moved. */
export const countedSince = (receivedOn: string, extendedTo: string | undefined): string =>
  extendedTo === undefined ? receivedOn : addDays(extendedTo, -DAYS_TO_ANSWER);

/** The days of receipt that a bucket holds on a day: from `first`, where it has an end, up to `last`. */
export function receivedWithin(bucket: AgeBucket, day: string): { first?: string; last?: string } {
  const before = AGE_BUCKETS[AGE_BUCKETS.indexOf(bucket) - 1];
  const oldest = LAST_DAY[bucket];
  return {
    ...(Number.isFinite(oldest) && { first: addDays(day, -oldest) }),
    ...(before && { last: addDays(day, -LAST_DAY[before] - 1) }),
  };
}
