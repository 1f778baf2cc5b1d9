import 'reflect-metadata';
import { beforeEach, expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { Deposit } from './deposit.entity.ts';
import { depositSaid } from './deposit-said.ts';
import { DepositAction, DepositState } from './deposit-steps.ts';
import { mustBeNtpn } from './ntpn.ts';
import { remainingOf } from './remaining.ts';

beforeEach(() => stopClockOn('2026-06-30'));

const STATES: Record<DepositState, Partial<Deposit>> = {
  RECORDED: {},
  CONFIRMED: { confirmed: true },
  REFUTED: { refutedOn: '2026-06-01' },
  WITHDRAWN: { withdrawnOn: '2026-06-01' },
};
const DO: Record<DepositAction, (deposit: Deposit, by: string) => void> = {
  CORRECT: (deposit) => deposit.correct({ amount: 2n }),
  WITHDRAW: (deposit, by) => deposit.withdraw(by, 'Salah.'),
  CONFIRM: (deposit, by) => deposit.confirm(by),
  REFUTE: (deposit, by) => deposit.refute(by, 'Tidak dikenal.'),
};
const AFTER: Record<DepositAction, DepositState> = {
  CORRECT: 'RECORDED',
  WITHDRAW: 'WITHDRAWN',
  CONFIRM: 'CONFIRMED',
  REFUTE: 'REFUTED',
};
const codeOf = (work: () => void): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

const every = Object.values(DepositState).flatMap((state) =>
  Object.values(DepositAction).map((action) => [state, action] as const),
);
test.each(every)('%s, %s', (state, action) => {
  const deposit = Object.assign(new Deposit(), { amount: 1n, recordedBy: 'budi' }, STATES[state]);
  expect(deposit.state).toBe(state);
  const isStep = state === 'RECORDED';
  expect(deposit.allows(action, 'siti')).toBe(isStep);
  expect(codeOf(() => DO[action](deposit, 'siti'))).toBe(isStep ? undefined : 'ILLEGAL_STEP');
  expect(deposit.state).toBe(isStep ? AFTER[action] : state);
});

test.each(['CONFIRM', 'REFUTE'] as const)(
  '%s is another person’s, and of somebody who is known',
  (action) => {
    for (const recordedBy of ['siti', undefined]) {
      const deposit = Object.assign(new Deposit(), { recordedBy });
      expect(deposit.allows(action, 'siti')).toBe(false);
      expect(codeOf(() => DO[action](deposit, 'siti'))).toBe('FOUR_EYES');
      expect(deposit.state).toBe('RECORDED');
    }
  },
);

test('an NTPN is 16 digits and capital letters, and nothing else is', () => {
  const sign = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const text = signs.join('');
      const isOne = text.length === 16;
      expect(codeOf(() => mustBeNtpn('ntpn', text))).toBe(isOne ? undefined : 'BAD_USER_INPUT');
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20, unit: 'binary' }), (text) => {
      const isOne = /^[0-9A-Z]{16}$/.test(text) && !text.includes('\n');
      expect(codeOf(() => mustBeNtpn('ntpn', text))).toBe(isOne ? undefined : 'BAD_USER_INPUT');
    }),
  );
});

test('what is not said stays unsaid, and an empty payer is none', () => {
  expect(depositSaid({})).toEqual({});
  expect(depositSaid({ payer: ' ' })).toEqual({ payer: undefined });
  expect(depositSaid({ payer: ' Siti ', amount: 1n })).toEqual({ payer: 'Siti', amount: 1n });
});

test.each([
  [100n, 0n, 0n, true, 'BELUM_SESUAI', 100n],
  [100n, 60n, 0n, true, 'BELUM_SESUAI', 40n],
  [100n, 60n, 80n, true, 'BELUM_DITINDAKLANJUTI', 20n],
  [100n, 130n, 0n, true, 'BELUM_SESUAI', 0n],
  [100n, 0n, 0n, false, 'BELUM_SESUAI', 0n],
  [100n, 60n, 0n, true, 'SESUAI', 0n],
  [100n, 0n, 0n, true, 'TIDAK_DAPAT_DITINDAKLANJUTI', 0n],
] as const)(
  'of a share of %s with %s confirmed and %s accepted, in money %s, at %s: %s remains',
  (share, confirmed, deposited, monetary, officeStatus, remaining) => {
    expect(remainingOf({ share, deposited, officeStatus }, { confirmed }, monetary)).toBe(remaining);
  },
);
