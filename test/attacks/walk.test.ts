import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { accountOf, unseenFields } from '../kit/walk/account.ts';
import { ALIKE, BEHIND, TWICE, UNSEEN } from '../kit/walk/allowances.ts';
import { unplantedColumns } from '../kit/walk/columns.ts';
import { idleRights, mayDo, whileRestricted } from '../kit/walk/deed-rights.ts';
import { attemptAll, attemptsOf } from '../kit/walk/deeds.ts';
import { type Expedition, explore } from '../kit/walk/expedition.ts';
import type { Sight } from '../kit/walk/facts.ts';
import { contradictions, flipsOf } from '../kit/walk/flip.ts';
import { type Lock, typeOf, writeLock } from '../kit/walk/locks.ts';
import { PUBLIC } from '../kit/walk/matrix.ts';
import { placeOf } from '../kit/walk/placement.ts';
import { locksOf, noticed } from '../kit/walk/tampering.ts';
import { actsOf, PERMISSIONS, toldOf, toldRows } from '../kit/walk/told.ts';
import { inWords, judged, type Verdict, verdictOn } from '../kit/walk/verdict.ts';
import type { Walker } from '../kit/walk/walker.ts';
import { missingWords, strayWords, withoutMasks } from '../kit/walk/words.ts';

let found: Expedition;
beforeAll(async () => {
  found = await explore();
}, 480_000);
afterAll(() => found?.close());

const verdicts = (sights: ReadonlyMap<Walker, Sight>, which: keyof Pick<Verdict, 'leaked' | 'missing'>) =>
  new Map(
    [...sights].map(([walker, sight]) => {
      const given = judged(found.matrix, found.facts, walker);
      return [walker, verdictOn(found.facts, given, sight, found.universe)[which]];
    }),
  );

const straysIn = (sights: ReadonlyMap<Walker, Sight>): string[] =>
  [...sights].flatMap(([walker, { words }]) => strayWords(found.matrix, found.world, walker, words));

test('every column of every planted table is filled', async () => {
  const planted = new Set([...found.world.rows.values()].map(({ type }) => type));
  const unplanted = await asAdministrator(found.locked.databases.open, (client) =>
    unplantedColumns(client, (table) => planted.has(typeOf(table))),
  );
  expect(unplanted).toEqual([]);
});

/** The walk takes no step that would change something. */
const isAnsweredToAct = (field: string): boolean => /^(\w+Payload|BulkRow|FindingRow)\./.test(field);

test('every field of the graph is shown to somebody', () => {
  expect(unseenFields(found).filter((field) => !isAnsweredToAct(field))).toEqual(Object.keys(UNSEEN));
});

test('every list has as many rows as it says, and nothing fails', () => {
  for (const [{ name }, { miscounted, unforeseen }] of [...found.sights, ...found.unlockedSights]) {
    expect({ name, miscounted, unforeseen }).toEqual({ name, miscounted: [], unforeseen: [] });
  }
  expect(found.logged.map(String)).toEqual([]);
});

test('no persona is shown what the matrix does not give', () => {
  expect(inWords(found.matrix, found.facts, verdicts(found.sights, 'leaked'))).toEqual([]);
});

test('no persona finds a canary of a row or field that is not theirs, in whatever part of an answer', () => {
  expect(straysIn(found.sights)).toEqual([]);
});

test('every persona is shown all that the matrix gives', () => {
  expect(inWords(found.matrix, found.facts, verdicts(found.sights, 'missing'))).toEqual([]);
});

test('every persona finds every canary of its own', () => {
  for (const [walker, sight] of found.sights) {
    const missing = missingWords(found.facts, judged(withoutMasks(found.matrix), found.facts, walker), sight);
    expect({ name: walker.name, missing }).toEqual({ name: walker.name, missing: [] });
  }
});

test('with row security switched off, the same walk finds what it must not', () => {
  const among = new Map([...found.unlockedSights].filter(([{ name }]) => name === 'province:71'));
  expect([...verdicts(among, 'leaked').values()].flat().length).toBeGreaterThan(1000);
  expect(straysIn(among).length).toBeGreaterThan(100);
  process.stdout.write(`\n${accountOf(found)}\n\n`);
});

test('every cell of the matrix is held by something that was seen', () => {
  const contradicts = contradictions(found.matrix, found);
  const alike = flipsOf(found.matrix).filter((flip) => !contradicts(flip));
  expect(alike.map(({ row, column, from, to }) => `${row}, ${column}: ${from} or ${to}`).sort()).toEqual(
    Object.keys(ALIKE).sort(),
  );
});

test('a policy that lets everybody in is noticed', async () => {
  const isForEverybody = (lock: Lock): boolean =>
    found.matrix.rows
      .get(placeOf(found.matrix, typeOf(lock)) ?? '')
      ?.get(PUBLIC)
      ?.verbs.includes('R') ?? false;
  const unnoticed: string[] = [];
  for (const lock of (await locksOf(found)).filter(
    (each) => !isForEverybody(each) && !BEHIND.includes(writeLock(each)),
  )) {
    const walkers = ['province:71', 'bi', 'the public'];
    if (!(await noticed(found, lock, 'true', walkers, ({ leaked }) => leaked.length > 0)))
      unnoticed.push(writeLock(lock));
  }
  expect(unnoticed).toEqual(Object.keys(TWICE));
}, 120_000);

test('a policy that lets nobody in is noticed', async () => {
  const unnoticed: string[] = [];
  for (const lock of await locksOf(found)) {
    const walkers = ['national-auditor', 'regency:71.10:kpa'];
    if (!(await noticed(found, lock, 'false', walkers, ({ missing }) => missing.length > 0)))
      unnoticed.push(writeLock(lock));
  }
  expect(unnoticed).toEqual(BEHIND);
}, 120_000);

test('every persona may do what the matrix says, and nothing else', async () => {
  const attempts = attemptsOf(found.graph, found.matrix, found.world);
  const outcomes = new Map<Walker, boolean[]>();
  for (const walker of found.sights.keys())
    outcomes.set(walker, await attemptAll(found.locked, walker, attempts));
  const wrong: string[] = [];
  for (const [walker, done] of outcomes) {
    attempts.forEach((attempt, index) => {
      const may = mayDo(found.matrix, walker, attempt);
      const { mutation, action = '' } = attempt.deed;
      const what = `${mutation} ${action} of ${attempt.row.offices}`;
      if (done[index] !== may)
        wrong.push(`${walker.name} ${may ? 'may, and was refused' : 'may not, and was let'} ${what}`);
    });
  }
  expect({ wrong, idle: idleRights(found.matrix, attempts, outcomes) }).toEqual({ wrong: [], idle: [] });
}, 240_000);

test('what a persona is told that they may do is what the matrix says', async () => {
  const attempts = attemptsOf(found.graph, found.matrix, found.world);
  for (const walker of found.sights.keys()) {
    const { data } = await found.locked.ask(walker.persona, PERMISSIONS);
    for (const row of toldRows(found.matrix.deeds)) {
      const may = attempts.filter(
        (attempt) =>
          attempt.deed.row === row &&
          [found.matrix, whileRestricted(found.matrix, row)].some((each) => mayDo(each, walker, attempt)),
      );
      expect({ name: walker.name, row, told: toldOf(data.viewer, row) }).toEqual({
        name: walker.name,
        row,
        told: new Set(may.flatMap(({ deed }) => actsOf(deed))),
      });
    }
  }
});
