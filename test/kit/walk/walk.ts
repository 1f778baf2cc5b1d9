import type { Answer, TestGraph } from '../test-graph.ts';
import { Sight } from './facts.ts';
import { Observation } from './observe.ts';
import type { Observer } from './place.ts';
import { CANARY } from './planting.ts';
import type { Question } from './questions.ts';
import type { Walker } from './walker.ts';
import { SELF } from './world.ts';

const AT_ONCE = 4;
/** What the graph says to somebody who may not: no failure of its own. */
const FORESEEN = ['NOT_FOUND', 'FORBIDDEN'];

/** One walker asks all questions; answers what they were shown. */
export async function walk(
  graph: TestGraph,
  observer: Observer,
  walker: Walker,
  questions: readonly Question[],
): Promise<Sight> {
  const sight = new Sight();
  const observation = new Observation(observer, sight, walker.subject);
  const waiting = [...questions];
  const askAll = async (): Promise<void> => {
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      const answer = await put(graph, walker, question);
      sight.questions += 1;
      note(sight, question, answer);
      read(observation, question, answer, walker);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askAll));
  return sight;
}

const keyOf = (key: string, { subject }: Walker): string => (key === SELF ? subject : key);

function put(graph: TestGraph, walker: Walker, { door, document, entities }: Question): Promise<Answer> {
  if (!entities) return graph.ask(walker.persona, document);
  const representations = entities.keys.map((key) => ({
    __typename: entities.type,
    [entities.key]: keyOf(key, walker),
  }));
  return graph.askSubgraph(door, walker.viewer, document, { representations });
}

function note(sight: Sight, { door, document }: Question, answer: Answer): void {
  const text = JSON.stringify(answer);
  for (const [word] of text.matchAll(CANARY)) sight.words.add(word);
  for (const [, cursor] of text.matchAll(/"\w*[cC]ursor":"([\w-]+)"/g)) {
    for (const [word] of Buffer.from(cursor as string, 'base64url')
      .toString()
      .matchAll(CANARY))
      sight.words.add(word);
  }
  for (const { message, extensions } of answer.errors ?? []) {
    if (!FORESEEN.includes(String(extensions?.code)))
      sight.unforeseen.push(`${door}: ${message} ${document.slice(0, 300)}`);
  }
}

function read(
  observation: Observation,
  { door, roots, entities }: Question,
  { data }: Answer,
  walker: Walker,
): void {
  if (!data) return;
  for (const root of entities ? [] : roots) observation.root(door, root, data[root.as]);
  for (const [index, each] of (entities?.keys ?? []).entries()) {
    const row = { type: entities?.type ?? '', key: keyOf(each, walker) };
    observation.entity(door, row, roots, data._entities?.[index]);
  }
}
