import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addDays, DomainError, setClock, stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { OfficialStatus } from '../assessment/official-status.ts';
import type { DeadlineExtension } from './deadline-extension.entity.ts';
import { extendDeadline } from './extend-deadline.ts';
import { FollowUpAction } from './follow-up-action.ts';
import type { FollowUpStep } from './follow-up-step.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { stepFollowUp } from './step-follow-up.ts';
import { edgesOf } from './test-edges.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => setClock(undefined));

const actions = Object.values(FollowUpAction);
const SETTLED = ['SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI'];
const TRY = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.nat(5) },
    { weight: 2, arbitrary: fc.constantFrom(...actions) },
    { weight: 1, arbitrary: fc.constant('EXTEND' as const) },
  ),
  status: fc.constantFrom(...Object.values(OfficialStatus)),
});

const codeOf = (act: () => void): unknown => {
  try {
    return void act();
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.extensions.code;
    throw thrown;
  }
};

test('whatever is tried, in whatever order: every edge is reached and none but those, each is one entry, day 60 stays', () => {
  const reached = new Set<string>();
  const life = fc.property(
    fc.constantFrom('71.10', '71', '00'),
    fc.constantFrom('BPK' as const, 'APIP' as const),
    fc.array(TRY, { minLength: 10, maxLength: 60 }),
    (organisationCode, source, tries) => {
      const it = Object.assign(new RecommendationAddressee(), {
        ...{ organisationCode, source, receivedOn: '2026-06-01' },
      });
      const entries: (Partial<FollowUpStep> | Partial<DeadlineExtension>)[] = [];
      const em = { create: (_: unknown, entry: object) => entries.push(entry) };
      const context = { em, viewer: { subject: 'budi' } } as never;
      const taken: object[] = [];
      for (const { what, status } of tries) {
        const { workflow: from, officeStatus, dueOn } = it;
        const edges = edgesOf(organisationCode, source, !SETTLED.includes(officeStatus));
        if (what === 'EXTEND') {
          const to = addDays(dueOn, 1);
          const refused = codeOf(() => extendDeadline(context, it, { dueOn: to, reason: 'Banjir.' }));
          expect(refused).toBe(SETTLED.includes(officeStatus) ? 'ILLEGAL_STEP' : undefined);
          if (!refused) taken.push({ from: dueOn, to });
          continue;
        }
        const legal = actions.filter((action) => edges.has(`${from} ${action}`));
        const some = legal.length > 0 ? legal : actions;
        const action = typeof what === 'string' ? what : (some[what % some.length] as FollowUpAction);
        const [to] = edges.get(`${from} ${action}`) ?? [];
        const take = {
          DISPOSE: () => it.dispose('Sekretaris'),
          ASSESS: () => {
            const { to: workflow } = it.advance('ASSESS', '2026-06-29');
            return it.assess({ to: status, accepted: it.deposited, workflow });
          },
        }[action as string];
        const refused = codeOf(() => stepFollowUp(context, it, action as FollowUpAction, undefined, take));
        expect({ from, action, refused }).toEqual({ from, action, refused: to ? undefined : 'ILLEGAL_STEP' });
        expect(it.workflow).toBe(to ?? from);
        expect(it.officeStatus).toBe(to && action === 'ASSESS' ? status : officeStatus);
        if (!to) continue;
        reached.add(`${from} ${action}`);
        taken.push({ action, from, to });
      }
      expect(entries).toEqual(taken.map((entry) => expect.objectContaining(entry)));
      expect(it.originalDueOn).toBe('2026-07-31');
      expect(it.waitingSince !== undefined).toBe(it.workflow === 'SUBMITTED_TO_APIP');
      const held = source === 'BPK' ? 'SENT_TO_BPK' : 'VERIFIED_BY_APIP';
      expect(it.withAuditorSince !== undefined).toBe(it.workflow === held);
    },
  );
  const seed = Date.now();
  fc.assert(life, { numRuns: 500, seed });
  const all = new Set([...edgesOf('71.10', 'BPK', true).keys(), ...edgesOf('71', 'APIP', true).keys()]);
  // To these states an office above, or a report of APIP, never comes.
  expect({ seed, never: [...all].filter((edge) => !reached.has(edge)) }).toEqual({ seed, never: [] });
});
