import type { Expedition } from './expedition.ts';
import type { Sight } from './facts.ts';
import { argumentsOf, asksOf } from './placement.ts';
import { isPaging } from './supergraph.ts';
import { judged, verdictOn } from './verdict.ts';
import type { Walker } from './walker.ts';
import { missingWords, strayWords, withoutMasks } from './words.ts';

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What was walked, and what was found, in two columns: as the graph is, and with row security switched off. */
export function accountOf(expedition: Expedition): string {
  const { graph, matrix, world, sights, unlockedSights } = expedition;
  const types = graph.types.filter((type) => !isPaging(type));
  const fields = types.flatMap((type) => graph.fieldsOf(type));
  const roots = ['Query', 'Mutation'].flatMap((root) => graph.fieldsOf(root));
  const keys = argumentsOf(graph).filter((argument) =>
    ['key', 'office'].includes(asksOf(matrix, graph, argument)?.kind ?? ''),
  );
  const here = tallyOf(expedition, sights);
  const unlocked = tallyOf(expedition, unlockedSights);
  const lines: [string, ...(string | number)[]][] = [
    ['types', types.length],
    ['fields', fields.filter(({ isLeaf }) => isLeaf).length],
    ['edges', fields.filter(({ isLeaf }) => !isLeaf).length],
    ['root fields', roots.length],
    ['arguments that take a key or an office', new Set(keys.map(({ of, name }) => `${of}(${name})`)).size],
    ['entities by key, straight at a subgraph', graph.doors.length],
    ['canaries planted', world.canaries.size],
    ['roles, the public among them', matrix.columns.size],
    ['', 'row security on', 'off'],
    ['personas', sights.size, unlockedSights.size],
    ['requests', here.requests, unlocked.requests],
    ['values compared', here.compared, unlocked.compared],
    ['values shown that are not theirs', here.leaked, unlocked.leaked],
    ['own values missing', here.missing, unlocked.missing],
    ['canaries found where they should not be', here.strays, unlocked.strays],
    ['own canaries not found', here.lost, unlocked.lost],
  ];
  return lines
    .map(
      ([what, ...numbers]) =>
        `  ${what.padEnd(42)}${numbers.map((number) => String(number).padStart(16)).join('')}`,
    )
    .join('\n');
}

function tallyOf({ facts, matrix, world, universe }: Expedition, sights: ReadonlyMap<Walker, Sight>) {
  const verdicts = [...sights].map(([walker, sight]) =>
    verdictOn(facts, judged(matrix, facts, walker), sight, universe),
  );
  return {
    requests: sum([...sights.values()].map(({ questions }) => questions)),
    compared: sum(verdicts.map(({ compared }) => compared)),
    leaked: sum(verdicts.map(({ leaked }) => leaked.length)),
    missing: sum(verdicts.map(({ missing }) => missing.length)),
    lost: sum(
      [...sights].map(
        ([walker, sight]) => missingWords(facts, judged(withoutMasks(matrix), facts, walker), sight).length,
      ),
    ),
    strays: sum([...sights].map(([walker, { words }]) => strayWords(matrix, world, walker, words).length)),
  };
}

/** Fields of which nobody was shown a value, even where nothing is locked: of them the walk knows nothing. */
export function unseenFields({ graph, sights, unlockedSights }: Expedition): string[] {
  const seen = new Set([...sights.values(), ...unlockedSights.values()].flatMap(({ fields }) => [...fields]));
  return ['Query', ...graph.types].flatMap((type) =>
    graph.fieldsOf(type).flatMap(({ name }) => (seen.has(`${type}.${name}`) ? [] : [`${type}.${name}`])),
  );
}
