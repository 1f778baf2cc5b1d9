import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, DomainError, setClock, stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import type { WorkflowState } from '../follow-up/workflow.ts';
import { AWAITING, type Decision, type Part, planAssessment, type Whole } from './assessment-rules.ts';
import { isOpen, OfficialStatus } from './official-status.ts';

beforeAll(() => stopClockOn('2026-06-30'));
afterAll(() => setClock(undefined));

const STATUSES = Object.values(OfficialStatus);
/** Every change of an office’s part there may be with an answer before the auditor, and without. */
const WITH_ANSWER = new Set(STATUSES.flatMap((from) => STATUSES.map((to) => `${from} ${to}`)));
const WITHOUT = new Set(
  [...WITH_ANSWER].filter((edge) => {
    const [from, to] = edge.split(' ') as [OfficialStatus, OfficialStatus];
    if (from === to || to === 'TIDAK_DAPAT_DITINDAKLANJUTI' || to === 'BELUM_DITINDAKLANJUTI') return true;
    return to === 'BELUM_SESUAI' && !isOpen(from);
  }),
);
const WAITING: WorkflowState[] = [
  'RECEIVED',
  'DRAFTED',
  'SUBMITTED_TO_APIP',
  'VERIFIED_BY_APIP',
  'SENT_TO_BPK',
];

const TRY = fc.record({
  status: fc.constantFrom(...STATUSES),
  /** A step of the offices before it: where each is found, if it moved. */
  moved: fc.array(fc.option(fc.constantFrom(...WAITING)), { minLength: 3, maxLength: 3 }),
  said: fc.array(fc.option(fc.constantFrom(...STATUSES)), { minLength: 3, maxLength: 3 }),
  accepted: fc.option(fc.bigInt(-5n, 130n)),
  surplus: fc.boolean(),
  days: fc.integer({ min: -1, max: 2 }),
  isReasoned: fc.boolean(),
});

test('whatever is tried: no illegal edge, no settled whole with an open part, Σ by status is all, accepted within the share', () => {
  const reached = new Set<string>();
  let held = 0;
  const life = fc.property(
    fc.constantFrom('BPK' as const, 'APIP' as const),
    fc.integer({ min: 1, max: 3 }),
    fc.array(TRY, { minLength: 5, maxLength: 25 }),
    (source, size, tries) => {
      let whole: Whole = {
        source,
        monetary: true,
        officialStatus: 'BELUM_DITINDAKLANJUTI',
        receivedOn: '2026-01-01',
        lastEffectiveOn: '2026-01-01',
      };
      let parts: Part[] = Array.from({ length: size }, (_, index) => ({
        id: `71.0${index}`,
        organisationCode: `71.0${index}`,
        receivedOn: '2026-01-01',
        share: 100n,
        deposited: 0n,
        officeStatus: 'BELUM_DITINDAKLANJUTI',
        workflow: 'RECEIVED',
        confirmed: BigInt(index * 70),
      }));
      for (const { status, moved, said, accepted, surplus, days, isReasoned } of tries) {
        parts = parts.map((part, index) => ({
          ...part,
          workflow: (isOpen(part.officeStatus) && moved[index]) || part.workflow,
        }));
        const decision: Decision = {
          status,
          effectiveOn: addDays(whole.lastEffectiveOn, days),
          note: isReasoned ? 'Karena.' : undefined,
          offices: parts.flatMap(({ id }, index) => {
            const its = said[index];
            return its ? [{ addresseeId: id, status: its, accepted: accepted ?? undefined, surplus }] : [];
          }),
        };
        let plans: ReturnType<typeof planAssessment>;
        try {
          plans = planAssessment(whole, parts, decision);
        } catch (error) {
          // Whatever is refused is refused in words that somebody is meant to read.
          expect(error).toBeInstanceOf(DomainError);
          continue;
        }
        held += 1;
        for (const { part, from, to, accepted: its, surplus: isSurplus, workflow } of plans) {
          const edge = `${from} ${to}`;
          const isAnswered = part.workflow === AWAITING[source];
          reached.add(`${edge} ${isAnswered}`);
          expect(isAnswered ? WITH_ANSWER : WITHOUT).toContain(edge);
          expect(its >= 0n && (its <= part.share || isSurplus)).toBe(true);
          expect(isOpen(to) || workflow === 'ASSESSED').toBe(true);
        }
        expect(decision.effectiveOn >= whole.lastEffectiveOn).toBe(true);
        if (!isOpen(whole.officialStatus) && isOpen(status)) expect(isReasoned).toBe(true);
        parts = parts.map((part) => {
          const plan = plans.find(({ part: { id } }) => id === part.id);
          return plan
            ? { ...part, officeStatus: plan.to, deposited: plan.accepted, workflow: plan.workflow }
            : part;
        });
        whole = { ...whole, officialStatus: status, lastEffectiveOn: decision.effectiveOn };
        const counts = STATUSES.map(
          (each) => parts.filter(({ officeStatus }) => officeStatus === each).length,
        );
        expect(counts.reduce((sum, count) => sum + count)).toBe(size);
        if (!isOpen(status)) expect(parts.some(({ officeStatus }) => isOpen(officeStatus))).toBe(false);
        if (size === 1) expect(parts[0]?.officeStatus).toBe(status);
      }
    },
  );
  const seed = Date.now();
  fc.assert(life, { numRuns: 700, seed });
  const wanted = [
    ...[...WITHOUT].map((edge) => `${edge} false`),
    ...STATUSES.flatMap((to) =>
      ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'].map((from) => `${from} ${to} true`),
    ),
  ];
  expect({ seed, never: wanted.filter((edge) => !reached.has(edge)) }).toEqual({ seed, never: [] });
  expect(held).toBeGreaterThan(500);
});
