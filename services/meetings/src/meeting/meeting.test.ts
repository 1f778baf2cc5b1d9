import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DomainError, stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { Meeting } from './meeting.entity.ts';
import { MeetingStatus } from './meeting.enums.ts';
import type { MeetingStep } from './meeting-step.entity.ts';
import { MeetingAction, type MeetingEdge } from './meeting-steps.ts';
import { takeStep } from './take-step.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => stopClockOn('2026-06-30'));

const meeting = (values: Partial<Meeting> = {}): Meeting =>
  Object.assign(new Meeting(), {
    organisationCode: '00',
    startsOn: '2026-06-30',
    endsOn: '2026-06-30',
    timeZone: 'Asia/Jakarta',
    number: '1/2026',
    invitedOn: '2026-06-01',
    addressedOffices: ['00', '71'],
    ...values,
  });

/** Everything that can happen; what is not here is refused. */
const EDGES = new Map([
  ['DRAFT SCHEDULE', 'SCHEDULED'],
  ['DRAFT DISCARD', 'CANCELLED'],
  ['SCHEDULED INVITE', 'INVITED'],
  ['SCHEDULED POSTPONE', 'POSTPONED'],
  ['SCHEDULED CANCEL', 'CANCELLED'],
  ['INVITED BEGIN', 'IN_PROGRESS'],
  ['INVITED POSTPONE', 'POSTPONED'],
  ['INVITED CANCEL', 'CANCELLED'],
  ['POSTPONED RESCHEDULE', 'SCHEDULED'],
  ['POSTPONED CANCEL', 'CANCELLED'],
  ['IN_PROGRESS END', 'ENDED'],
  ['ENDED APPROVE_MINUTES', 'MINUTES_APPROVED'],
  ['MINUTES_APPROVED FOLLOW_UP', 'FOLLOW_UP'],
  ['MINUTES_APPROVED CLOSE', 'CLOSED'],
  ['FOLLOW_UP CLOSE', 'CLOSED'],
]);
const edges: MeetingEdge[] = [...Object.values(MeetingAction), 'APPROVE_MINUTES'];
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

/** What a refused step says; anything else that is thrown is a fault. */
function refusedFor(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (thrown) {
    const { code } = thrown instanceof DomainError ? thrown.extensions : { code: undefined };
    if (code !== 'ILLEGAL_STEP' && code !== 'FOUR_EYES') throw thrown;
    return code;
  }
}

/** Two tries in three are one of the steps there are from here, the others are whatever. */
const TRY = fc.record({
  by: fc.constantFrom('budi', 'siti'),
  what: fc.oneof({ weight: 2, arbitrary: fc.nat(11) }, { weight: 1, arbitrary: fc.constantFrom(...edges) }),
});
const BY_ANOTHER: readonly MeetingEdge[] = ['CLOSE', 'CANCEL'];

test('whatever is tried, in whatever order and by whom: every edge is reached and none but those, each is one entry, every end is by two', () => {
  const reached = new Set<string>();
  const life = fc.property(fc.array(TRY, { minLength: 20, maxLength: 60 }), (tries) => {
    const it = meeting();
    const entries: Partial<MeetingStep>[] = [];
    const em = { create: (_: unknown, entry: Partial<MeetingStep>) => entries.push(entry) };
    const taken: object[] = [];
    let last: string | undefined;
    for (const { what, by } of tries) {
      const { status: from, published } = it;
      const legal = edges.filter((edge) => EDGES.has(`${from} ${edge}`));
      const some = legal.length > 0 ? legal : edges;
      const edge = typeof what === 'string' ? what : (some[what % some.length] as MeetingEdge);
      const to = EDGES.get(`${from} ${edge}`);
      const own = BY_ANOTHER.includes(edge) && last === by;
      const refused = refusedFor(() =>
        takeStep({ em, viewer: { subject: by } } as never, it, edge, { reason: 'Karena.' }),
      );
      expect({ from, edge, refused }).toEqual({
        ...{ from, edge },
        refused: to === undefined ? 'ILLEGAL_STEP' : own ? 'FOUR_EYES' : undefined,
      });
      if (refused !== undefined) {
        expect([it.status, it.published, it.lastStepBy]).toEqual([from, published, last]);
        continue;
      }
      expect([it.status, it.lastStepBy]).toEqual([to, by]);
      reached.add(`${from} ${edge}`);
      taken.push({ action: edge === 'APPROVE_MINUTES' ? undefined : edge, from, to, takenBy: by });
      last = by;
    }
    expect(entries).toEqual(taken.map((step) => expect.objectContaining(step)));
    expect(it.published).toBe(entries.some(({ action }) => action === 'SCHEDULE'));
  });
  const seed = Date.now();
  fc.assert(life, { numRuns: 500, seed });
  expect({ seed, never: [...EDGES.keys()].filter((edge) => !reached.has(edge)) }).toEqual({
    seed,
    never: [],
  });
});
