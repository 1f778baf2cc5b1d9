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

const CONFIGS = [
  'gateway/src/gateway-config.ts',
  'services/kernel/src/service/config.ts',
  'services/kernel/src/service/token-variables.ts',
  'services/whistleblowing/src/config.ts',
];

test('the README names every variable that a process reads', () => {
  const variables = CONFIGS.flatMap((path) => {
    const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    return [...text.matchAll(/^ {4,}([A-Z][A-Z_]+)(?::|,$)/gm)].map(([, name]) => name as string);
  });
  expect(variables).toEqual(expect.arrayContaining(['DATABASE_URL', 'OIDC_CLAIMS', 'CORS_ORIGINS']));
  expect(variables.filter((name) => !README.includes(name))).toEqual([]);
});

test('the README asks a question on each of the three levels', () => {
  expect([...new Set(questions.map(({ persona }) => persona))]).toEqual([
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
