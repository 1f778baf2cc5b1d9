import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

export interface Told {
  type: string;
  id: string;
  kind: string;
}
interface Page<Node> {
  nodes: Node[];
  endCursor: string;
  hasNextPage: boolean;
}

/** A list of changes, as somebody reads it who follows. */
export const changeFeed = <Node extends Told>(
  graph: TestGraph,
  persona: string,
  list: 'findingChanges' | 'organisationChanges',
  fields = 'type id kind',
) => {
  const ask = (after?: string, first = 500, by = persona) =>
    graph.ask(
      by,
      `query ($after: String, $first: Int) { ${list}(after: $after, first: $first) {
         nodes { ${fields} } endCursor hasNextPage } }`,
      { after, first },
    );
  const page = async (after?: string, first?: number): Promise<Page<Node>> => {
    const { data, errors } = await ask(after, first);
    expect(errors).toBeUndefined();
    return data[list];
  };
  /** Why a cursor is refused. */
  const codeOf = async (after: string, by?: string) =>
    (await ask(after, 10, by)).errors?.[0]?.extensions.code;
  /** Everything from here on; other tests of the same server may hold a feed back for a moment. */
  const allBehind = async (after: string | undefined, isEnough: (told: Node[]) => boolean) => {
    const told: Node[] = [];
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
