import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { Commitment } from './commitment.entity.ts';
import type { CommitmentStatus } from './commitment-status.ts';

const commitment = (status: CommitmentStatus, dueDate?: string): Commitment =>
  Object.assign(new Commitment(), { status, dueDate });

// Ten past midnight in Jakarta, still the day before in UTC.
beforeEach(() => setClock(new Date('2026-03-31T17:10:00Z')));
afterEach(() => setClock(undefined));

test.each([
  ['AGREED', '2026-03-31', true],
  ['IN_PROGRESS', '2026-03-31', true],
  ['REPORTED_DONE', '2026-03-31', true],
  ['VERIFIED', '2026-03-31', false],
  ['CANCELLED', '2026-03-31', false],
  ['IN_PROGRESS', '2026-04-01', false],
  ['IN_PROGRESS', undefined, false],
] as const)('%s, due %s: overdue is %s', (status, dueDate, overdue) => {
  expect(commitment(status, dueDate).overdue).toBe(overdue);
});
