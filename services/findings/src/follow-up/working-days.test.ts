import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, beforeWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

/** A Monday, and a Wednesday that is no holiday. */
const HOLIDAYS = new Set(['2026-08-17', '2026-12-25']);

test.each([
  ['2026-08-14', true],
  ['2026-08-15', false],
  ['2026-08-16', false],
  ['2026-08-17', false],
  ['2026-08-18', true],
])('on %s one works: %s', (day, works) => {
  expect(isWorkingDay(day, HOLIDAYS)).toBe(works);
});

test.each([
  ['2026-08-14', '2026-08-14', 0],
  ['2026-08-14', '2026-08-18', 1],
  ['2026-08-13', '2026-08-18', 2],
  ['2026-08-18', '2026-08-13', 0],
  ['2026-06-30', '2026-07-14', 10],
])('from %s to %s there are %s working days', (from, to, days) => {
  expect(workingDaysBetween(from, to, HOLIDAYS)).toBe(days);
});

test('so many working days after a day is a working day, with as many between; nobody was late the day before', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (date, days) => {
      const from = date.toISOString().slice(0, 10);
      const due = addWorkingDays(from, days, HOLIDAYS);
      expect(isWorkingDay(due, HOLIDAYS)).toBe(true);
      expect(workingDaysBetween(from, due, HOLIDAYS)).toBe(days);
      // The last day that has waited longer than that today.
      const late = beforeWorkingDays(from, days, HOLIDAYS);
      expect(workingDaysBetween(late, from, HOLIDAYS)).toBe(days + 1);
      const next = new Date(Date.parse(late) + 86_400_000).toISOString().slice(0, 10);
      expect(workingDaysBetween(next, from, HOLIDAYS)).toBe(days);
    }),
  );
});
