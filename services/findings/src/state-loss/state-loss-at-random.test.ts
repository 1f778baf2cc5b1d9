import 'reflect-metadata';
import { beforeEach, expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { advanceLoss, planInstalments } from './advance-loss.ts';
import { StateLossKind } from './state-loss.enums.ts';
import { StateLossCase } from './state-loss-case.entity.ts';
import type { StateLossStep } from './state-loss-step.entity.ts';
import { StateLossAction } from './state-loss-steps.ts';
import { EDGES } from './test-edges.ts';

beforeEach(() => stopClockOn('2026-06-30'));

const actions = Object.values(StateLossAction);
const SAID: Partial<Record<StateLossAction, object>> = {
  ACKNOWLEDGE: { acknowledgedOn: '2026-06-01', fault: 'NEGLIGENT', document: 'SKTJM-1' },
  CHARGE: { document: 'SK-1' },
  CHARGE_BY_BPK: { document: 'SK-2' },
  STALL: { note: 'Tidak dibayar.' },
  WRITE_OFF: { note: 'Meninggal.', document: 'SK-3' },
};

/** Of four tries two are one of the steps there are from here, one is whatever, one is a confirmed payment. */
const TRY = fc.record({
  by: fc.constantFrom('budi', 'siti', 'wati'),
  what: fc.oneof(
    { weight: 2, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.constantFrom(...actions) },
    { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 2000n }) },
  ),
});

const codeOf = (work: () => void): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

const OWN: Partial<Record<StateLossAction, 'reportedBy' | 'verifiedBy' | 'stalledBy'>> = {
  VERIFY: 'reportedBy',
  CHARGE: 'verifiedBy',
  CHARGE_BY_BPK: 'verifiedBy',
  WRITE_OFF: 'stalledBy',
};

test('whatever is tried, in whatever order and by whom: every edge is reached and none but those, each is one entry, and what is paid is settled or owed', () => {
  const reached = new Set<string>();
  const life = fc.property(
    fc.constantFrom(...Object.values(StateLossKind)),
    fc.array(TRY, { minLength: 10, maxLength: 40 }),
    (kind, tries) => {
      const it = Object.assign(new StateLossCase(), {
        ...{ kind, reportedBy: 'budi', reported: 1000n, established: 1000n },
      });
      const entries: Partial<StateLossStep>[] = [];
      const em = {
        create: (_: unknown, entry: { takenBy?: string }) => {
          if (entry.takenBy !== undefined) entries.push(entry);
        },
      };
      const taken: object[] = [];
      let received = 0n;
      for (const { what, by } of tries) {
        const { state: from, remaining } = it;
        if (typeof what === 'bigint') {
          if (['INDICATED', 'SETTLED', 'WRITTEN_OFF'].includes(from)) continue;
          it.receive(what);
          received += what;
          continue;
        }
        const legal = actions.filter((action) => EDGES[kind]?.has(`${from} ${action}`));
        const some = legal.length > 0 ? legal : actions;
        const action = typeof what === 'string' ? what : (some[what % some.length] as StateLossAction);
        const to = EDGES[kind]?.get(`${from} ${action}`);
        const own = OWN[action] !== undefined && it[OWN[action]] === by;
        const unpaid = action === 'SETTLE' && it.paid < it.established;
        const paidUp = to !== undefined && action === 'PAY_IN_INSTALMENTS' && remaining === 0n;
        const said = SAID[action] ?? {};
        const context = { em, viewer: { subject: by } } as never;
        const allowed = it.allows(action, by);
        const before = { ...it };
        const refused = codeOf(() =>
          action === 'PAY_IN_INSTALMENTS'
            ? planInstalments(context, it, [{ dueOn: '2026-12-31', amount: remaining }], said)
            : advanceLoss(context, it, action, said),
        );
        const expected =
          to === undefined || (unpaid && !own)
            ? 'ILLEGAL_STEP'
            : own
              ? 'FOUR_EYES'
              : paidUp
                ? 'BAD_USER_INPUT'
                : undefined;
        expect({ kind, from, action, by, refused }).toEqual({ kind, from, action, by, refused: expected });
        expect(allowed).toBe(refused === undefined || paidUp);
        // The savepoint undoes what a refused plan began.
        if (refused === 'BAD_USER_INPUT') {
          Object.assign(it, before);
          entries.pop();
        }
        expect(it.state).toBe(refused === undefined ? to : from);
        if (refused !== undefined) continue;
        reached.add(`${kind} ${from} ${action}`);
        taken.push({ action, from, to, takenBy: by, number: taken.length + 1 });
      }
      expect(entries).toEqual(taken.map((step) => expect.objectContaining(step)));
      expect(it.paid).toBe(received);
      expect(it.surplus).toBe(received > it.established ? received - it.established : 0n);
      expect(it.settledOn !== undefined).toBe(it.state === 'SETTLED');
      expect(it.writtenOffOn !== undefined).toBe(it.state === 'WRITTEN_OFF');
      if (it.state === 'SETTLED') expect(it.paid >= it.established).toBe(true);
    },
  );
  const seed = Date.now();
  fc.assert(life, { numRuns: 1000, seed });
  const all = Object.entries(EDGES).flatMap(([kind, edges]) =>
    [...edges.keys()].map((edge) => `${kind} ${edge}`),
  );
  expect({ seed, never: all.filter((edge) => !reached.has(edge)) }).toEqual({ seed, never: [] });
});
