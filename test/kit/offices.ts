import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

/** What anybody is told of offices; it is answered whole. */
export async function publicAnswer(graph: TestGraph, query: string) {
  const { data, errors } = await graph.ask(undefined, query);
  expect(errors).toBeUndefined();
  return data;
}

/** Today's code of the office that these arguments find, or why there is none. */
export async function codeFor(graph: TestGraph, argument: string): Promise<unknown> {
  const { data, errors } = await graph.ask(undefined, `{ organisation(${argument}) { code } }`);
  return data.organisation?.code ?? errors?.[0]?.extensions.code;
}
