import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const QUESTION =
  /<!-- ask: (?<persona>\S+) -->\n```graphql\n(?<query>[\s\S]*?)```\n```json\n(?<answer>[\s\S]*?)```/g;
const questions = [...README.matchAll(QUESTION)].map(
  ({ groups }) => groups as Record<'persona' | 'query' | 'answer', string>,
);

test('the README asks a question on each of the three levels', () => {
  expect(questions.map(({ persona }) => persona)).toEqual([
    'national-auditor',
    'province:71',
    'regency:71.10',
  ]);
});

test.each(questions)('$persona gets the answer the README shows', async ({ persona, query, answer }) => {
  const { data, errors } = await graph.ask(persona, query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer));
});
