import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import { checkPlan } from './advance-loss.ts';
import { payoffDueOn, setPayoffTerms, USUAL_TERMS } from './payoff-terms.ts';
import { StateLossKind, StateLossState } from './state-loss.enums.ts';
import { StateLossCase } from './state-loss-case.entity.ts';
import { canStep, StateLossAction } from './state-loss-steps.ts';
import type { LossSaid } from './take-loss-step.ts';
import { EDGES } from './test-edges.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => setPayoffTerms(USUAL_TERMS));

const every = Object.values(StateLossKind).flatMap((kind) =>
  Object.values(StateLossState).flatMap((state) =>
    Object.values(StateLossAction).map((action) => [kind, state, action] as const),
  ),
);
test('of every claim, from every state, the steps there are and no others', () => {
  const found = every.filter(([kind, state, action]) => canStep(state, kind, action));
  const known = Object.entries(EDGES).flatMap(([kind, edges]) =>
    [...edges.keys()].map((edge) => `${kind} ${edge}`),
  );
  expect(found.map((words) => words.join(' ')).sort()).toEqual(known.sort());
});

const loss = (state: StateLossState): StateLossCase =>
  Object.assign(new StateLossCase(), {
    ...{ state, kind: 'COMPENSATION_CLAIM', reportedBy: 'budi', established: 100n },
  });

test.each<[string, StateLossState, StateLossAction, LossSaid, string]>([
  ['an amount of nothing', 'INDICATED', 'VERIFY', { amount: 0n }, 'amount'],
  ['an amount of more than there is', 'INDICATED', 'VERIFY', { amount: 10n ** 15n + 1n }, 'amount'],
  [
    'an SKTJM without a day',
    'VERIFIED_BY_TPKN',
    'ACKNOWLEDGE',
    { fault: 'WILFUL', document: 'x' },
    'acknowledgedOn',
  ],
  [
    'an SKTJM of tomorrow',
    'VERIFIED_BY_TPKN',
    'ACKNOWLEDGE',
    { acknowledgedOn: '2026-07-01', fault: 'WILFUL', document: 'x' },
    'acknowledgedOn',
  ],
  [
    'an SKTJM without its number',
    'VERIFIED_BY_TPKN',
    'ACKNOWLEDGE',
    { acknowledgedOn: '2026-06-01', fault: 'WILFUL' },
    'document',
  ],
  [
    'an SKTJM that does not say whose fault',
    'VERIFIED_BY_TPKN',
    'ACKNOWLEDGE',
    { acknowledgedOn: '2026-06-01', document: 'x' },
    'fault',
  ],
  ['a charge without a decision', 'VERIFIED_BY_TPKN', 'CHARGE', {}, 'document'],
  ['a stall without a word', 'CHARGED', 'STALL', { note: ' ' }, 'note'],
  ['giving up without a decision', 'STALLED', 'WRITE_OFF', { note: 'x' }, 'document'],
  ['giving up without a word', 'STALLED', 'WRITE_OFF', { document: 'x' }, 'note'],
  ['an amount with another step', 'CHARGED', 'STALL', { note: 'x', amount: 1n }, 'amount'],
  ['a note of 2001 characters', 'INDICATED', 'VERIFY', { note: 'x'.repeat(2001) }, 'note'],
  ['a decision of 121 characters', 'VERIFIED_BY_TPKN', 'CHARGE', { document: 'x'.repeat(121) }, 'document'],
])('%s is refused, and changes nothing', (_, state, action, said, field) => {
  const it = loss(state);
  expect(() => it.advance({ ...said, action, by: 'siti' })).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
  );
  expect(it.state).toBe(state);
  expect(it.established).toBe(100n);
});

test.each([
  ['2026-01-31', 'WILFUL', '2026-05-01'],
  ['2026-01-31', 'NEGLIGENT', '2028-01-31'],
  ['2024-02-29', 'NEGLIGENT', '2026-02-28'],
] as const)('acknowledged on %s, %s: paid off by %s', (on, fault, due) => {
  expect(payoffDueOn(on, fault)).toBe(due);
});

test('configuration gives another time', () => {
  setPayoffTerms({ wilfulDays: 40, negligentMonths: 1 });
  expect(payoffDueOn('2026-01-31', 'WILFUL')).toBe('2026-03-12');
  expect(payoffDueOn('2026-01-31', 'NEGLIGENT')).toBe('2026-02-28');
});

test.each([
  ['SETTLED', false],
  ['WRITTEN_OFF', false],
  ['ACKNOWLEDGED', true],
  ['STALLED', true],
] as const)('%s after its last day: overdue is %s', (state, overdue) => {
  expect(Object.assign(loss(state), { payoffDueOn: '2026-06-29' }).overdue).toBe(overdue);
  expect(Object.assign(loss(state), { payoffDueOn: '2026-06-30' }).overdue).toBe(false);
});

const part = (dueOn: string, amount: bigint) => ({ dueOn, amount });
test.each([
  ['none', []],
  ['less than is owed', [part('2026-07-01', 99n)]],
  ['more than is owed', [part('2026-07-01', 101n)]],
  ['a part of nothing', [part('2026-07-01', 100n), part('2026-08-01', 0n)]],
  ['two on one day', [part('2026-07-01', 50n), part('2026-07-01', 50n)]],
  ['121 parts', Array.from({ length: 121 }, () => part('2026-07-01', 1n))],
])('a plan with %s is none', (_, plan) => {
  expect(() => checkPlan({ remaining: 100n }, plan)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'instalments' } }),
  );
});

test('a plan pays what is owed, each part on a later day', () => {
  expect(checkPlan({ remaining: 100n }, [part('2026-07-01', 50n), part('2026-08-01', 50n)])).toBeUndefined();
});
