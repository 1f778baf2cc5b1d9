import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

export interface Told {
  type: string;
  id: string;
  kind: string;
}
interface Page {
  nodes: Told[];
  endCursor: string;
  hasNextPage: boolean;
}

/** What changed in audits, as somebody reads it who follows. */
export const findingFeed = (graph: TestGraph, persona: string) => {
  const ask = (after?: string, first = 500, by = persona) =>
    graph.ask(
      by,
      `query ($after: String, $first: Int) { findingChanges(after: $after, first: $first) {
         nodes { type id kind } endCursor hasNextPage } }`,
      { after, first },
    );
  const page = async (after?: string, first?: number): Promise<Page> => {
    const { data, errors } = await ask(after, first);
    expect(errors).toBeUndefined();
    return data.findingChanges;
  };
  const codeOf = async (after: string, by?: string) =>
    (await ask(after, 10, by)).errors?.[0]?.extensions.code;
  /** Everything from here on; other tests of the same server may hold a feed back for a moment. */
  const allBehind = async (after: string | undefined, isEnough: (told: Told[]) => boolean) => {
    const told: Told[] = [];
    let cursor = after;
    for (let patience = 200; patience > 0; patience -= 1) {
      const { nodes, endCursor, hasNextPage } = await page(cursor);
      told.push(...nodes);
      cursor = endCursor;
      if (!hasNextPage && isEnough(told)) return { told, cursor };
      if (!hasNextPage) await wait(50);
    }
    throw new Error(`The feed did not get so far, but to ${JSON.stringify(told.slice(-3))}`);
  };
  return { ask, page, codeOf, allBehind };
};

export const named = (told: Told[]) => told.map(({ type, kind }) => `${kind} ${type}`).sort();
export const isTold = (id: string) => (told: Told[]) => told.some((each) => each.id === id);
