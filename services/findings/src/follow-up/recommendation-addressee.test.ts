import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { Answer } from './answer.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

// Ten past midnight in Jakarta, still the day before in UTC.
beforeEach(() => setClock(new Date('2026-03-02T17:10:00Z')));
afterEach(() => setClock(undefined));

const partOf = (more: object = {}): RecommendationAddressee =>
  Object.assign(new RecommendationAddressee(), {
    organisationCode: '71.10',
    source: 'BPK',
    receivedOn: '2026-01-01',
    ...more,
  });
const refusal = (field: string) => expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } });

test('what is due is day 60, unless the auditor gave more time', () => {
  expect(partOf()).toMatchObject({
    ...{ dueOn: '2026-03-02', originalDueOn: '2026-03-02', daysLeft: -1, answerOverdue: true },
    ...{ ageBucket: 'DAYS_61_90', currentAgeBucket: 'DAYS_61_90' },
  });
  const later = partOf();
  later.extend('2026-03-12');
  expect(later).toMatchObject({
    ...{ dueOn: '2026-03-12', originalDueOn: '2026-03-02', daysLeft: 9, answerOverdue: false },
    ...{ ageBucket: 'DAYS_61_90', currentAgeBucket: 'DAYS_31_60' },
  });
  expect(() => later.extend('2026-03-12')).toThrow(refusal('dueOn'));
  expect(() => later.extend('2100-01-01')).toThrow(refusal('dueOn'));
});

test.each([
  ['answered', { answeredOn: '2026-02-01' }],
  ['settled', { officeStatus: 'SESUAI' }],
  ['not issued', { draftOf: 'APIP' }],
])('nobody gets more time for what is %s', (_, more) => {
  expect(() => partOf(more).extend('2026-04-01')).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'ILLEGAL_STEP' }) }),
  );
});

test('what is settled has no age, and an answer no days left', () => {
  expect(partOf({ officeStatus: 'SESUAI' })).toMatchObject({
    ageBucket: undefined,
    currentAgeBucket: undefined,
  });
  expect(partOf({ answeredOn: '2026-02-01' })).toMatchObject({ daysLeft: undefined, answerOverdue: false });
});

test('the first complete answer stands; an assessment says what was accepted, and ends the way where its rules do', () => {
  const part = partOf({ workflow: 'SENT_TO_BPK', deposited: 5n });
  part.answered('2026-02-01');
  part.answered('2026-03-01');
  part.assess({ to: 'BELUM_SESUAI', accepted: 5n, workflow: 'ASSESSED' });
  expect(part).toMatchObject({
    answeredOn: '2026-02-01',
    deposited: 5n,
    workflow: 'ASSESSED',
    workflowOn: '2026-03-03',
    withAuditorSince: undefined,
  });
  part.assess({ to: 'SESUAI', accepted: 9n, workflow: 'ASSESSED' });
  expect(part).toMatchObject({ officeStatus: 'SESUAI', deposited: 9n });
  const waiting = partOf({
    ...{ workflow: 'SUBMITTED_TO_APIP', workflowOn: '2026-02-01', waitingSince: '2026-02-01' },
  });
  waiting.assess({ to: 'BELUM_SESUAI', accepted: 1n, workflow: 'SUBMITTED_TO_APIP' });
  expect(waiting).toMatchObject({ workflowOn: '2026-02-01', waitingSince: '2026-02-01', deposited: 1n });
  waiting.assess({ to: 'TIDAK_DAPAT_DITINDAKLANJUTI', accepted: 1n, workflow: 'ASSESSED' });
  expect(waiting).toMatchObject({ workflow: 'ASSESSED', workflowOn: '2026-03-03', waitingSince: undefined });
});

test('it is disposed to a position, in so many words', () => {
  for (const position of [undefined, ' ', 'x'.repeat(121)])
    expect(() => partOf().dispose(position)).toThrow(refusal('disposedTo'));
  const part = partOf();
  part.dispose(' Sekretaris ');
  expect(part).toMatchObject({ disposedTo: 'Sekretaris', workflow: 'DISPOSED' });
});

test('BPK receives nothing before it was verified, nor on a day to come, nor without a number', () => {
  const answer = Object.assign(new Answer(), { submittedOn: '2026-02-01', verifiedOn: '2026-02-10' });
  expect(() => answer.send('2026-02-09', 'TT')).toThrow(refusal('receivedByAuditorOn'));
  expect(() => answer.send('2026-03-04', 'TT')).toThrow(refusal('receivedByAuditorOn'));
  expect(() => answer.send('2026-03-03', ' ')).toThrow(refusal('receiptNumber'));
  expect(() => answer.send('2026-03-03', 'x'.repeat(81))).toThrow(refusal('receiptNumber'));
  answer.send('2026-03-03', ' TT-1 ');
  expect(answer).toMatchObject({ receivedByAuditorOn: '2026-03-03', receiptNumber: 'TT-1' });
});
