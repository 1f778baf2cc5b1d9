import { expect, test } from '@jest/globals';
import { checkAgenda, moveAgenda } from './agenda-days.ts';

const TWO_DAYS = { startsOn: '2026-06-30', endsOn: '2026-07-01', timeZone: 'Asia/Jakarta' };
const at = (instant: string) => ({ startsAt: new Date(instant) });
const refusalOf = (field: string) =>
  expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } });

test.each([
  ['the first minute of the first day', '2026-06-29T17:00:00Z', true],
  ['the minute before', '2026-06-29T16:59:00Z', false],
  ['the last minute of the last day', '2026-07-01T16:59:00Z', true],
  ['the minute after', '2026-07-01T17:00:00Z', false],
])('an item at %s where the meeting is', (_, instant, isThere) => {
  const check = () => checkAgenda([{}, at(instant), at('2026-06-30T02:00:00Z')], TWO_DAYS);
  if (isThere) expect(check).not.toThrow();
  else expect(check).toThrow(refusalOf('startsAt'));
});

test('items side by side begin together, and in whatever order', () => {
  const items = [at('2026-07-01T02:00:00Z'), at('2026-06-30T02:00:00Z'), at('2026-06-30T02:00:00Z')];
  expect(() => checkAgenda(items, TWO_DAYS)).not.toThrow();
});

test('an agenda goes along day for day, at the same hours; what has no hour has none', () => {
  const items = [at('2026-06-30T02:00:00Z'), {}, at('2026-07-01T06:30:00Z')];
  moveAgenda(items, TWO_DAYS, { ...TWO_DAYS, startsOn: '2026-12-31', endsOn: '2027-01-01' });
  expect(items).toEqual([at('2026-12-31T02:00:00Z'), {}, at('2027-01-01T06:30:00Z')]);
});

test.each([
  ['fewer days', { endsOn: '2026-06-30' }, 'endsOn'],
  ['another zone', { timeZone: 'Asia/Jayapura' }, 'timeZone'],
])('%s without room for it are refused', (_, days, field) => {
  const late = [at('2026-07-01T15:30:00Z')];
  expect(() => moveAgenda(late, TWO_DAYS, { ...TWO_DAYS, ...days })).toThrow(refusalOf(field));
});
