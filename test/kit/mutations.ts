import { expect } from '@jest/globals';
import type { Answer, TestGraph } from './test-graph.ts';

/** Does something by a mutation of this name; `input` is its only argument. */
export const act = (
  graph: TestGraph,
  persona: string | undefined,
  mutation: string,
  input: object,
  answer = '{ __typename }',
): Promise<Answer> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return graph.ask(persona, `mutation ($input: ${type}!) { ${mutation}(input: $input) ${answer} }`, {
    input,
  });
};

/** The same of what must succeed: what the mutation answered. */
export async function must<T = Record<string, never>>(answer: Promise<Answer>): Promise<T> {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return Object.values(data as object)[0] as T;
}

/** What a refusal said, as "CODE field". */
export async function refusalOf(answer: Promise<Answer>): Promise<string | undefined> {
  const error = (await answer).errors?.[0];
  if (!error) return undefined;
  const { code, field } = error.extensions as { code: string; field?: string };
  return field === undefined ? code : `${code} ${field}`;
}
