import 'reflect-metadata';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { stopClockOn } from '@oversight/kernel';
import fc from 'fast-check';
import { refusedFor } from '../test-refusals.ts';
import type { MeetingStep } from './meeting-step.entity.ts';
import type { MeetingEdge } from './meeting-steps.ts';
import { takeStep } from './take-step.ts';
import { EDGES, edges, meeting } from './test-meeting.ts';

beforeEach(() => stopClockOn('2026-06-30'));
afterEach(() => stopClockOn('2026-06-30'));

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
