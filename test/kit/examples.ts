import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

const EXAMPLES = new URL('../../schema/operations/examples/', import.meta.url);

export const exampleText = (name: string): string =>
  readFileSync(new URL(`${name}.graphql`, EXAMPLES), 'utf8');

/** What one of the example documents answers this persona; it is answered whole. */
export async function exampleAnswer(
  graph: TestGraph,
  name: string,
  persona: string | undefined,
  variables: object = {},
) {
  const { data, errors } = await graph.ask(persona, exampleText(name), variables);
  expect(errors).toBeUndefined();
  return data;
}
