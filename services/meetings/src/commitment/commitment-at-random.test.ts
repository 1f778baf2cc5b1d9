import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addDays, stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { refusedFor } from '../test-refusals.ts';
import { Commitment } from './commitment.entity.ts';
import type { CommitmentStep } from './commitment-step.entity.ts';
import { CommitmentAction } from './commitment-steps.ts';
import type { DueDateExtension } from './due-date-extension.entity.ts';
import { extendCommitment } from './extend-commitment.ts';
import { stepCommitment } from './step-commitment.ts';
import { EDGES } from './test-edges.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => stopClockOn('2026-06-30'));

const actions = Object.values(CommitmentAction);
const FIRST_DUE = '2026-08-31';

/** Of four tries two are one of the steps there are from here, one gives more time, one is whatever. */
const TRY = fc.record({
  by: fc.constantFrom('budi', 'siti', 'wati'),
  what: fc.oneof(
    { weight: 2, arbitrary: fc.nat(5) },
    { weight: 1, arbitrary: fc.constantFrom(...actions) },
    { weight: 1, arbitrary: fc.constant('EXTEND' as const) },
  ),
});

test('whatever is tried, in whatever order and by whom: every edge is reached and none but those, each is one entry, and the first due date stays', () => {
  const reached = new Set<string>();
  const life = fc.property(fc.array(TRY, { minLength: 10, maxLength: 40 }), (tries) => {
    const it = Object.assign(new Commitment(), {
      ...{ agreedOn: '2026-06-30', agreedBy: 'budi', dueDate: FIRST_DUE, originalDueDate: FIRST_DUE },
    });
    const entries: (Partial<CommitmentStep> | Partial<DueDateExtension>)[] = [];
    const em = { create: (_: unknown, entry: object) => entries.push(entry) };
    const taken: object[] = [];
    let reporter: string | undefined;
    for (const { what, by } of tries) {
      const { status: from, dueDate } = it;
      const settled = from === 'VERIFIED' || from === 'CANCELLED';
      const context = { em, viewer: { subject: by } } as never;
      if (what === 'EXTEND') {
        const later = addDays(dueDate as string, 1);
        const refused = refusedFor(() =>
          extendCommitment(context, it, { dueDate: later, reason: 'Banjir.' }),
        );
        expect({ from, refused }).toEqual({ from, refused: settled ? 'ILLEGAL_STEP' : undefined });
        expect(it.dueDate).toBe(settled ? dueDate : later);
        if (!refused) taken.push({ from: dueDate, to: later, takenBy: by });
        continue;
      }
      const legal = actions.filter((action) => EDGES.has(`${from} ${action}`));
      const some = legal.length > 0 ? legal : actions;
      const action = typeof what === 'string' ? what : (some[what % some.length] as CommitmentAction);
      const to = EDGES.get(`${from} ${action}`);
      const own = (action === 'VERIFY' && by === reporter) || (action === 'CANCEL' && by === 'budi');
      const refused = refusedFor(() => stepCommitment(context, it, action, 'Karena.'));
      expect({ from, action, refused }).toEqual({
        ...{ from, action },
        refused: to === undefined ? 'ILLEGAL_STEP' : own ? 'FOUR_EYES' : undefined,
      });
      expect(it.status).toBe(refused === undefined ? to : from);
      if (refused !== undefined) continue;
      reached.add(`${from} ${action}`);
      taken.push({ action, from, to, takenBy: by });
      if (action === 'REPORT') reporter = by;
    }
    expect(entries).toEqual(taken.map((step) => expect.objectContaining(step)));
    expect([it.originalDueDate, it.reportedBy]).toEqual([FIRST_DUE, reporter]);
    expect(it.verifiedOn !== undefined).toBe(it.status === 'VERIFIED');
    expect(it.cancelledOn !== undefined).toBe(it.status === 'CANCELLED');
  });
  const seed = Date.now();
  fc.assert(life, { numRuns: 500, seed });
  expect({ seed, never: [...EDGES.keys()].filter((edge) => !reached.has(edge)) }).toEqual({
    seed,
    never: [],
  });
});
