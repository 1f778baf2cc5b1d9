import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { Commitment } from './commitment.entity.ts';
import { CommitmentStatus } from './commitment-status.ts';
import { CommitmentAction } from './commitment-steps.ts';
import { EDGES } from './test-edges.ts';

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

const every = Object.values(CommitmentStatus).flatMap((status) =>
  Object.values(CommitmentAction).map((action) => [status, action] as const),
);

test.each(every)('%s, %s', (status, action) => {
  const it = Object.assign(commitment(status), { reportedBy: 'another' });
  const to = EDGES.get(`${status} ${action}`);
  expect(it.allows(action, 'somebody')).toBe(to !== undefined);
  const advance = () => it.advance({ action, note: 'Karena.', by: 'somebody' });
  if (to === undefined) {
    expect(advance).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'ILLEGAL_STEP' }) }),
    );
    expect(it.status).toBe(status);
  } else {
    advance();
    expect(it.status).toBe(to);
  }
});

test('reporting says when and by whom; another person verifies, on the day it is verified', () => {
  const it = commitment('AGREED');
  expect(it.advance({ action: 'REPORT', note: ' Selesai. ', by: 'budi' })).toBe('Selesai.');
  expect(it).toMatchObject({
    reportedOn: '2026-04-01',
    reportedBy: 'budi',
    officeNote: 'Selesai.',
  });
  expect(it.allows('VERIFY', 'budi')).toBe(false);
  expect(() => it.advance({ action: 'VERIFY', by: 'budi' })).toThrow(
    expect.objectContaining({ extensions: { code: 'FOUR_EYES' } }),
  );
  const unknown = Object.assign(commitment('REPORTED_DONE'), { reportedBy: undefined });
  expect(unknown.allows('VERIFY', 'siti')).toBe(false);
  expect(() => unknown.advance({ action: 'VERIFY', by: 'siti' })).toThrow(/Nobody is known/);
  it.advance({ action: 'VERIFY', by: 'siti' });
  expect(it).toMatchObject({ status: 'VERIFIED', verifiedOn: '2026-04-01' });
});

test('sending back needs a reason, and no note is longer than its column', () => {
  for (const note of [undefined, ' ', 'x'.repeat(2001)]) {
    const it = commitment('REPORTED_DONE');
    expect(() => it.advance({ action: 'RETURN', note, by: 'siti' })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'note' } }),
    );
    expect(it.status).toBe('REPORTED_DONE');
  }
});
