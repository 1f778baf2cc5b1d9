import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import { MeetingStatus } from './meeting.enums.ts';
import { EDGES, edges, meeting } from './test-meeting.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => stopClockOn('2026-06-30'));

const refusal = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });

test.each(Object.values(MeetingStatus).flatMap((status) => edges.map((edge) => [status, edge] as const)))(
  '%s, %s',
  (status, edge) => {
    const it = meeting({ status, lastStepBy: 'another' });
    const to = EDGES.get(`${status} ${edge}`);
    expect(it.allows(edge, 'somebody')).toBe(to !== undefined);
    const advance = () => it.advance(edge, { by: 'somebody', reason: 'Karena.' });
    if (to === undefined) {
      expect(advance).toThrow(refusal('ILLEGAL_STEP'));
      expect(it).toMatchObject({ status, lastStepBy: 'another' });
    } else {
      advance();
      expect(it).toMatchObject({ status: to, lastStepBy: 'somebody' });
    }
  },
);

test.each([
  ['CLOSE', 'FOLLOW_UP'],
  ['CANCEL', 'INVITED'],
] as const)('%s is for another person than did the last step', (edge, status) => {
  const it = meeting({ status, lastStepBy: 'budi' });
  expect(it.allows(edge, 'budi')).toBe(false);
  expect(() => it.advance(edge, { by: 'budi', reason: 'Karena.' })).toThrow(refusal('FOUR_EYES'));
  expect(it.status).toBe(status);
});

test('why it is postponed or cancelled is said', () => {
  for (const edge of ['POSTPONE', 'CANCEL'] as const)
    expect(() => meeting({ status: 'SCHEDULED' }).advance(edge, { by: 'siti' })).toThrow(
      refusal('BAD_USER_INPUT'),
    );
});

test('an invitation has a number, a date and a guest, and nothing begins before its day where it is held', () => {
  for (const missing of [{ number: undefined }, { invitedOn: undefined }, { addressedOffices: ['00'] }])
    expect(() => meeting({ status: 'SCHEDULED', ...missing }).advance('INVITE', { by: 'siti' })).toThrow(
      refusal('BAD_USER_INPUT'),
    );
  const tomorrow = meeting({ status: 'INVITED', startsOn: '2026-07-01' });
  expect(() => tomorrow.advance('BEGIN', { by: 'siti' })).toThrow(/It begins on 2026-07-01/);
});

test('only a plan that was made known is seen, and one that is given up never is', () => {
  const known = meeting();
  known.advance('SCHEDULE', { by: 'siti' });
  const given = meeting();
  given.advance('DISCARD', { by: 'siti' });
  expect([meeting().published, known.published, given.published]).toEqual([false, true, false]);
});

test('what is planned changes until it begins; what was said of it until it is closed', () => {
  expect(() => meeting({ status: 'INVITED' }).change({ keyStatement: 'Nol.' })).toThrow(
    refusal('ILLEGAL_STEP'),
  );
  const held = meeting({ status: 'FOLLOW_UP' });
  held.change({ keyStatement: 'Satu.' });
  expect(() => held.change({ keyStatement: 'Dua.', title: 'x' })).toThrow(refusal('ILLEGAL_STEP'));
  expect(() => meeting({ status: 'CLOSED' }).change({ keyStatement: 'Tiga.' })).toThrow(
    refusal('ILLEGAL_STEP'),
  );
  expect(held.keyStatement).toBe('Satu.');
});

test.each([
  [{ endsOn: '2026-06-29' }, 'endsOn'],
  [{ endsOn: '2026-12-31' }, 'endsOn'],
  [{ startsOn: '0001-01-01', endsOn: '0001-01-01' }, 'startsOn'],
  [{ startsOn: '2200-01-01', endsOn: '2200-01-01' }, 'startsOn'],
  [{ timeZone: 'Europe/Amsterdam' }, 'timeZone'],
  // 23:30 in Jakarta is the next day in Jayapura.
  [{ startsAt: new Date('2026-06-30T16:30:00Z'), timeZone: 'Asia/Jayapura' }, 'startsAt'],
  [{ startsAt: new Date('2026-06-30T03:00:00Z'), endsAt: new Date('2026-06-30T02:00:00Z') }, 'endsAt'],
  [{ invitedOn: '2026-07-01' }, 'invitedOn'],
  [{ invitedOn: '2025-06-28' }, 'invitedOn'],
  [{ startsOn: '2026-05-31', endsOn: '2026-05-31' }, 'invitedOn'],
] as const)('days that cannot be: %j', (days, field) => {
  expect(() => meeting().change(days)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
  );
});

test('an invitation is dated in the year before; an old letter stays with a meeting that is put off for longer', () => {
  const it = meeting({ status: 'POSTPONED' });
  for (const invitedOn of ['2026-06-30', '2025-06-29']) it.change({ invitedOn });
  const days = { endsOn: '2027-09-01', timeZone: 'Asia/Jakarta' };
  it.move({ ...days, startsOn: '2027-09-01' });
  it.change({ venue: 'Manado' });
  it.invitedOn = '2027-08-01';
  expect(() => it.move({ ...days, startsOn: '2027-07-31', endsOn: '2027-07-31' })).toThrow(
    refusal('BAD_USER_INPUT'),
  );
  expect(it.startsOn).toBe('2027-09-01');
});
