import { PERSONAS } from '@oversight/standalone';
import { startTestGraph, type TestGraph } from '../test-graph.ts';
import { Facts, type Sight } from './facts.ts';
import { copyOf, plantDatabases, unlock } from './ground.ts';
import { type Matrix, readMatrix } from './matrix.ts';
import type { Observer } from './place.ts';
import { type Question, questionsAbout } from './questions.ts';
import { readSupergraph, type Supergraph } from './supergraph.ts';
import { walk } from './walk.ts';
import { type Walker, walkerOf } from './walker.ts';
import { OFFICES, type World } from './world.ts';

/** One of everybody; of what is held at an office, one in each of two provinces. */
const WALKING = [
  ...PERSONAS,
  'province:72',
  'regency:72.01',
  'integration:72',
  'external-auditor:bpk@72,72.01',
  undefined,
];
/** Between them they are shown all there is, where nothing is locked; the third is there to be shown too much. */
const WHERE_NOTHING_IS_LOCKED = ['national-auditor', `external-auditor:bpk@${OFFICES.join()}`, 'province:71'];
/** A name on a need-to-know list is not a role; and one of the compliance team is not the whole of it. */
const isNamed = (persona: string): boolean =>
  !persona.startsWith('whistleblowing:') || persona === 'whistleblowing:investigator';

/** The whole walk: who was shown what, with the locks and without. */
export interface Expedition {
  readonly matrix: Matrix;
  readonly graph: Supergraph;
  readonly world: World;
  readonly facts: Facts;
  readonly observer: Observer;
  readonly questions: readonly Question[];
  readonly locked: TestGraph;
  readonly sights: ReadonlyMap<Walker, Sight>;
  readonly unlockedSights: ReadonlyMap<Walker, Sight>;
  /** All that the graph could show to anybody. */
  readonly universe: ReadonlySet<number>;
  /** Nothing that the graph said was a failure of its own. */
  readonly logged: readonly unknown[];
  close(): Promise<void>;
}

export async function explore(): Promise<Expedition> {
  const matrix = readMatrix();
  const graph = readSupergraph();
  const personas = WALKING.filter((persona) => persona !== undefined);
  const { databases, world } = await plantDatabases(
    personas.filter(isNamed).map((persona) => `demonstration:${persona}`),
  );
  const copies = await copyOf(databases, '_unlocked');
  await unlock(copies);
  const unlocked = await startTestGraph({ databases: copies });
  const locked = await startTestGraph({ databases });
  const facts = new Facts();
  const observer = { matrix, graph, world, facts };
  const questions = questionsAbout(observer);
  const walkAll = async (on: TestGraph, walking: readonly (string | undefined)[]) => {
    const sights = new Map<Walker, Sight>();
    for (const persona of walking) {
      const walker = await walkerOf(persona, matrix);
      sights.set(walker, await walk(on, observer, walker, questions));
    }
    return sights;
  };
  const unlockedSights = await walkAll(unlocked, WHERE_NOTHING_IS_LOCKED);
  const sights = await walkAll(locked, WALKING);
  const logged = [...unlocked.logged, ...locked.logged];
  await unlocked.close();
  return {
    ...{ matrix, graph, world, facts, observer, questions, locked, sights, unlockedSights, logged },
    universe: new Set([...unlockedSights.values()].flatMap((sight) => [...sight.facts])),
    close: () => locked.close(),
  };
}
