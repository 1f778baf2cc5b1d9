import { expect, test } from '@jest/globals';
import { answerDueOn, assessmentDueOn, daysLeft, isOverdue } from './answer-deadline.ts';

test('day 0 is the day of receipt, day 60 the last day to answer, in calendar days', () => {
  expect(answerDueOn('2026-01-01')).toBe('2026-03-02');
  expect(answerDueOn('2024-01-01')).toBe('2024-03-01');
});

test('the auditor has 30 calendar days from its receipt', () => {
  expect(assessmentDueOn('2026-01-31')).toBe('2026-03-02');
});

test.each([
  ['2026-03-01', undefined, 1, false],
  ['2026-03-02', undefined, 0, false],
  ['2026-03-03', undefined, -1, true],
  ['2026-03-03', '2026-03-03', undefined, false],
])(
  'due on 2 March, on %s with the answer of %s: %s days left, overdue %s',
  (today, answeredOn, left, overdue) => {
    expect(daysLeft('2026-03-02', answeredOn, today)).toBe(left);
    expect(isOverdue('2026-03-02', answeredOn, today)).toBe(overdue);
  },
);
