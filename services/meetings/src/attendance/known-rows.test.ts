import { expect, test } from '@jest/globals';
import type { Attendance } from './attendance.entity.ts';
import { KnownRows } from './known-rows.ts';

const DAY = { organisationCode: '71.01', attendedOn: '2026-06-30' };
const row = (more: Partial<Attendance>) => ({ ...DAY, role: 'OTHER', ...more }) as Attendance;
const CHAIR = row({ personName: 'Siti', role: 'CHAIR' });
const MEMBER = row({ personName: 'Siti', role: 'MEMBER' });

/** What a list finds, row by row; a new one is added as the recorder does. */
const found = (rows: Attendance[], ...sought: Partial<Attendance>[]) => {
  const known = new KnownRows(rows, 'me');
  return sought.map((one) => {
    const there = known.find({ ...DAY, ...one });
    if (there === undefined) known.add(row({ recordedBy: 'me', ...one }));
    return there;
  });
};

test('a person is the same where divisions do not contradict, however these are written', () => {
  const siti = row({ personName: 'Siti', division: 'Divisi Hukum & Pengawasan', role: 'MEMBER' });
  for (const same of [
    { personName: ' SITI ' },
    { personName: 'Siti', division: 'hukum dan pengawasan' },
    { personName: 'Siti', role: 'CHAIR' as const },
  ])
    expect(found([siti], same)).toEqual([siti]);
  expect(found([siti], { personName: 'Siti', division: 'Teknis' })).toEqual([undefined]);
  expect(found([siti], { personName: 'Siti', attendedOn: '2026-07-01' })).toEqual([undefined]);
});

test('one list’s namesakes of two roles are two, and each finds its own again', () => {
  expect(found([], CHAIR, MEMBER)).toEqual([undefined, undefined]);
  expect(found([CHAIR], CHAIR, MEMBER)).toEqual([CHAIR, undefined]);
  expect(found([CHAIR, MEMBER], MEMBER, CHAIR)).toEqual([MEMBER, CHAIR]);
  expect(found([CHAIR, MEMBER], CHAIR, CHAIR)).toEqual([CHAIR, 'SENT_TWICE']);
  expect(found([CHAIR], { personName: 'Siti' }, { personName: 'Siti' })).toEqual([CHAIR, 'SENT_TWICE']);
});

test('a group without a role is OTHER, and another division or role is another group', () => {
  const group = row({ headcount: 3 });
  expect(found([group], {})).toEqual([group]);
  expect(found([group], { division: 'Teknis' }, { role: 'MEMBER' })).toEqual([undefined, undefined]);
});

test('two names of one sender’s are two rows; one of another sender’s may be either', () => {
  const [one, two] = ['1', '2'].map((externalRef) => ({ externalRef, role: 'MEMBER' as const }));
  if (!one || !two) throw new Error('There are two.');
  expect(found([], one, two, one)).toEqual([undefined, undefined, 'SENT_TWICE']);
  const theirs = row({ ...one, recordedBy: 'they' });
  expect(found([theirs], one, two)).toEqual([theirs, undefined]);
  const mine = row({ ...two, recordedBy: 'me' });
  expect(found([theirs, mine], two, one)).toEqual([mine, theirs]);
  expect(found([mine], one)).toEqual([undefined]);
});

test('what counts is meant before what was taken back', () => {
  const gone = row({ personName: 'Siti', withdrawnAt: new Date() });
  expect(found([gone, CHAIR], { personName: 'Siti' })).toEqual([CHAIR]);
  expect(found([gone], { personName: 'Siti' })).toEqual([gone]);
});
