import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DomainError, setClock, stopClockOn } from '@oversight/kernel';
import { Reconciliation } from './reconciliation.entity.ts';

beforeAll(() => stopClockOn('2026-06-30'));
afterAll(() => setClock(undefined));

const frozen = (state = 'FROZEN') =>
  Object.assign(Object.create(Reconciliation.prototype), {
    state,
    asOf: new Date('2026-06-20T01:00:00Z'),
    frozenBy: 'budi',
  }) as Reconciliation;
const refusal = (act: () => void): string | undefined => {
  try {
    act();
  } catch (error) {
    const { code, field } = (error as DomainError).extensions as { code: string; field?: string };
    return field ? `${code} ${field}` : code;
  }
  return undefined;
};
const MINUTES = { minutesNumber: 'BA-7/2026', signedOn: '2026-06-25', by: 'siti' };

test.each([
  ['another person', {}, 'FROZEN', undefined],
  ['whoever froze it', { by: 'budi' }, 'FROZEN', 'FOUR_EYES'],
  ['without a number', { minutesNumber: ' ' }, 'FROZEN', 'BAD_USER_INPUT minutesNumber'],
  ['before it was frozen', { signedOn: '2026-06-19' }, 'FROZEN', 'BAD_USER_INPUT signedOn'],
  ['on a day to come', { signedOn: '2026-07-01' }, 'FROZEN', 'BAD_USER_INPUT signedOn'],
  ['what is signed', {}, 'SIGNED', 'ILLEGAL_STEP'],
  ['what was withdrawn', {}, 'WITHDRAWN', 'ILLEGAL_STEP'],
])('signed by %s', (_, more, state, expected) => {
  const it = frozen(state);
  expect(refusal(() => it.sign({ ...MINUTES, ...more }))).toBe(expected);
  expect(it.state).toBe(expected ? state : 'SIGNED');
});

test('withdrawn with a reason, until it is signed', () => {
  expect(refusal(() => frozen().withdraw(' ', 'budi'))).toBe('BAD_USER_INPUT reason');
  expect(refusal(() => frozen('SIGNED').withdraw('Salah.', 'siti'))).toBe('ILLEGAL_STEP');
  const it = frozen();
  it.withdraw('Salah.', 'budi');
  expect(it).toMatchObject({ state: 'WITHDRAWN', withdrawnBy: 'budi', withdrawnOn: '2026-06-30' });
});
