import { expect } from '@jest/globals';
import type { TestGraph } from './test-graph.ts';

/** The ids of the reminders that somebody is shown, over all pages. */
export const inboxOf =
  (graph: () => TestGraph, list: 'findingReminders' | 'meetingReminders') =>
  async (persona: string | undefined, args = ''): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const given = [`first: 100`, ...(after === null ? [] : [`after: "${after}"`]), args]
        .filter(Boolean)
        .join(', ');
      const { data, errors } = await graph().ask(
        persona,
        `{ viewer { ${list}(${given}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.viewer[list];
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) {
        expect(totalCount).toBe(ids.length);
        return ids;
      }
    }
  };
