import { type EntityClass, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { decodeCursor, encodeCursor, markOf } from './cursor.ts';
import { behind, type Order, type Page, reversed, type Selection, sizeOf, type Where } from './page.ts';
import { propertyOf } from './property-of.ts';

type Column<T> = Extract<keyof T, string>;

/** Pages of one entity: of the whole table, or of the rows that hang on a parent. */
export interface Pages<T> {
  load(selection: Selection<T>): Promise<Page<T>>;
}

/**
 * Pages, batched: the same page of many parents is one statement, whatever the number of parents. `key` is the
 * column that names the parent; without it the pages are of the whole table.
 */
export function pagesOf<T extends object>(
  em: EntityManager,
  entity: EntityClass<T>,
  id: Column<T>,
  key?: Column<T>,
): Pages<T> {
  const viewer = em.getSessionContext()?.variables;
  const markFor = ({ of, where, orderBy }: Selection<T>) =>
    markOf([entity.name, key, of, where, orderBy, viewer]);

  const counts = perParent<T, number>(async (selections, where) => {
    if (key === undefined) return [await em.count(entity, where as never)];
    const rows = await em
      .createQueryBuilder(entity, 'e')
      .select([key, raw('count(*)::int as count')] as never)
      .where(where as never)
      .groupBy(key as never)
      .execute<(T & { count: number })[]>();
    const counted = new Map<unknown, number>(rows.map((row) => [row[key], row.count]));
    return selections.map(({ of }) => counted.get(of) ?? 0);
  });

  const pages = perParent<T, Page<T>>(async (selections, where) => {
    const one = selections[0] as Selection<T>;
    const size = sizeOf(one);
    const backwards = one.last !== undefined;
    const order: Order<T> = [...(one.orderBy ?? []), [id, 'ASC']];
    const reading = backwards ? reversed(order) : order;
    const cursor = backwards ? one.before : one.after;
    const from = cursor ? behind(reading, decodeCursor(cursor, markFor(one), order.length)) : {};
    const rows = await read({ $and: [where, from] }, reading, size + 1, selections.length);
    const byParent = Map.groupBy(rows, (row) => (key === undefined ? undefined : (row[key] as unknown)));

    return selections.map((selection) => {
      const found = byParent.get(selection.of) ?? [];
      const nodes = found.slice(0, size);
      if (backwards) nodes.reverse();
      const more = found.length > size;
      const mark = markFor(selection);
      return {
        nodes,
        cursors: nodes.map((node) =>
          encodeCursor(
            mark,
            order.map(([column]) => node[column]),
          ),
        ),
        hasNextPage: backwards ? selection.before !== undefined : more,
        hasPreviousPage: backwards ? more : selection.after !== undefined,
        totalCount: () => counts.load(selection),
      };
    });
  });

  async function read(where: Where, order: Order<T>, limit: number, parents: number): Promise<T[]> {
    const orderBy = order.map(([column, direction]) => ({ [column]: direction })) as never;
    if (parents === 1) return em.find(entity, where as never, { orderBy, limit });
    return em.find(entity, { [id]: { $in: firstOfEach(where, order, limit) } } as never, { orderBy });
  }

  /** The ids of the first rows of every parent: one window over all of them. */
  function firstOfEach(where: Where, order: Order<T>, limit: number) {
    const by = order.map(([column, direction]) => `e.${fieldOf(column)} ${direction}`).join(', ');
    const place = `row_number() over (partition by e.${fieldOf(key as Column<T>)} order by ${by}) as place`;
    const ranked = em
      .createQueryBuilder(entity, 'e')
      .select([id, raw(place)] as never)
      .where(where as never);
    return raw(
      `(select ${fieldOf(id)} from (${ranked.getFormattedQuery()}) as ranked where place <= ${limit})`,
    );
  }

  const fieldOf = (property: Column<T>): string => propertyOf(em, entity, property).fieldNames[0] as string;

  /** One answer for all selections that differ only in their parent. */
  function perParent<U extends T, R>(
    answer: (selections: readonly Selection<U>[], where: Where) => Promise<R[]>,
  ) {
    return new DataLoader<Selection<U>, R, string>(
      async (selections) => {
        const answers = new Map<Selection<U>, R | Error>();
        for (const group of Map.groupBy(selections, ({ of: _, ...rest }) => markOf(rest)).values()) {
          const { where = {} } = group[0] as Selection<U>;
          const ofParents =
            key === undefined ? where : { $and: [{ [key]: { $in: group.map(({ of }) => of) } }, where] };
          const results = await answer(group, ofParents).catch((error: Error) => error);
          group.forEach((selection, index) => {
            answers.set(selection, results instanceof Error ? results : (results[index] as R));
          });
        }
        return selections.map((selection) => answers.get(selection) as R | Error);
      },
      { cacheKeyFn: (selection) => markOf(selection) },
    );
  }

  return { load: (selection) => pages.load(selection) };
}
