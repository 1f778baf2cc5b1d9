import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '../graph/errors.ts';
import { markOf } from '../list/cursor.ts';
import { BEGINNING, cursorKey, readFeedCursor, refuseExpired, writeFeedCursor } from './change-cursor.ts';
import { type ChangeRow, changesBehind, horizonOf, sealOf } from './change-feed.queries.ts';

export const DEFAULT_CHANGES = 100;
export const MOST_CHANGES = 500;

export interface FeedPage {
  readonly changes: ChangeRow[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

export interface ChangeFeed {
  load(asked: { after?: string; first?: number }): Promise<FeedPage>;
}

/** How a node is found again by its key, as far as this viewer sees it; one for each type that is fed. */
export type Finders = Readonly<Record<string, { load(key: string): Promise<unknown> }>>;

/** The feed of a service for one viewer. A cursor is of this feed and this viewer. */
export function changeFeedOf(em: EntityManager, schema: string, finders: Finders): ChangeFeed {
  const mark = markOf(['changes', schema, em.getSessionContext()?.variables]);

  /** The last of each node, in its place: deleted where it is not to be seen and some change says it went. */
  async function folded(rows: readonly ChangeRow[]): Promise<ChangeRow[]> {
    const ofNode = Map.groupBy(rows, ({ type, key }) => `${type}:${key}`);
    const told = await Promise.all(
      rows.map(async (row): Promise<ChangeRow[]> => {
        const changes = ofNode.get(`${row.type}:${row.key}`) as ChangeRow[];
        if (row !== changes.at(-1)) return [];
        // What a row policy shows may be less than where a row stands: an unseen node is not told of.
        if (await finders[row.type]?.load(row.key)) return [{ ...row, kind: 'UPSERTED' }];
        const gone = changes.findLast(({ kind }) => kind === 'DELETED');
        return gone ? [gone] : [];
      }),
    );
    return told.flat();
  }

  return {
    async load({ after, first = DEFAULT_CHANGES }) {
      if (first < 1 || first > MOST_CHANGES) {
        throw badInput('first', `A page holds 1 to ${MOST_CHANGES} changes, not ${first}.`);
      }
      const key = cursorKey(await sealOf(em, schema), mark);
      const from = after === undefined ? undefined : readFeedCursor(after, key);
      const rows = await changesBehind(em, schema, from?.at ?? BEGINNING, first + 1);
      // After the rows: what is pruned in between is in this page, or was never theirs.
      const horizon = await horizonOf(em, schema);
      if (from) refuseExpired(from, horizon);
      const { generation, pruned } = horizon;
      const page = rows.slice(0, first);
      const at = page.at(-1) ?? from?.at ?? BEGINNING;
      return {
        changes: await folded(page),
        endCursor: writeFeedCursor(key, { generation, at, begun: from?.begun ?? pruned }),
        hasNextPage: rows.length > first,
      };
    },
  };
}
