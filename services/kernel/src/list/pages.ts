import { type EntityClass, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { arrayLiteral } from '../database/insert-rows.ts';
import { propertyOf } from '../database/property-of.ts';
import { decodeCursor, encodeCursor, markOf } from './cursor.ts';
import {
  behind,
  type Order,
  type Page,
  refuseRepeats,
  reversed,
  type Selection,
  sizeOf,
  type Where,
} from './page.ts';

type Column<T> = Extract<keyof T, string>;

/** Pages of one entity: of the whole table, or of the rows that hang on a parent. */
export interface Pages<T> {
  load(selection: Selection<T>): Promise<Page<T>>;
}

/**
 * Pages, batched: the same page of many parents is one statement, whatever the number of parents. `key` is the
 * column that names the parent, or the list column that names several; without it the pages are of the whole table.
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

  const counts = perParent<number>(async (selections, where) => {
    if (key === undefined) return [await em.count(entity, where as never)];
    const rows = em
      .createQueryBuilder(entity, 'e')
      .select([raw(`${parentSql()} as parent`)] as never)
      .where(where as never);
    const counted = await em.execute<{ parent: string; count: number }[]>(
      `select parent, count(*)::int as count from (${rows.getFormattedQuery()}) as rows group by parent`,
    );
    const byParent = new Map(counted.map(({ parent, count }) => [parent, count]));
    return selections.map(({ of }) => byParent.get(of as string) ?? 0);
  });

  const pages = perParent<Page<T>>(async (selections, where) => {
    const one = selections[0] as Selection<T>;
    const size = sizeOf(one);
    const backwards = one.last !== undefined;
    const asked = one.orderBy ?? [];
    refuseRepeats(asked);
    const order: Order<T> = asked.some(([column]) => column === id) ? asked : [...asked, [id, 'ASC']];
    const types = order.map(([column]) => propertyOf(em, entity, column).columnTypes[0] as string);
    const reading = backwards ? reversed(order) : order;
    const cursor = backwards ? one.before : one.after;
    const marks = selections.map(markFor);
    // A cursor is of one parent's list: with several parents it is none of theirs but one.
    const [values] = cursor ? marks.map((mark) => decodeCursor(cursor, mark, types)) : [];
    const from = values ? behind(reading, values) : {};
    const rows = await read({ $and: [where, from] }, reading, size + 1, selections);

    return selections.map((selection, index) => {
      const found = key === undefined ? rows : rows.filter((row) => hangsOn(row[key], selection.of));
      const nodes = found.slice(0, size);
      if (backwards) nodes.reverse();
      const more = found.length > size;
      const mark = marks[index] as string;
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

  async function read(where: Where, order: Order<T>, limit: number, selections: readonly Selection<T>[]) {
    const orderBy = order.map(([column, direction]) => ({ [column]: direction })) as never;
    if (selections.length === 1) return em.find(entity, where as never, { orderBy, limit });
    const ids = await firstOfEach(where, order, limit, selections);
    return em.find(entity, { [id]: { $in: ids } } as never, { orderBy });
  }

  /** The ids of the first rows of every parent: one window over all of them. */
  async function firstOfEach(
    where: Where,
    order: Order<T>,
    limit: number,
    selections: readonly Selection<T>[],
  ) {
    const columns = order.map(([column]) => `e.${fieldOf(column)}`);
    const by = order.map(([column, direction]) => `${fieldOf(column)} ${direction}`).join(', ');
    const parents = em.getPlatform().quoteValue(arrayLiteral(selections.map(({ of }) => of as string)));
    const rows = em
      .createQueryBuilder(entity, 'e')
      .select([raw([...columns, `${parentSql()} as parent`].join(', '))] as never)
      .where(where as never);
    // The text of the conditions is already in this statement: it takes no parameters, or a "?" in it would count.
    const placed = await em.execute<{ id: unknown }[]>(
      `select distinct ${fieldOf(id)} as id from (
         select ${fieldOf(id)}, row_number() over (partition by parent order by ${by}) as place
         from (${rows.getFormattedQuery()}) as rows where parent = any (${parents}::text[])
       ) as placed where place <= ${limit}`,
    );
    return placed.map((row) => row.id);
  }

  const isList = key !== undefined && propertyOf(em, entity, key).columnTypes[0]?.endsWith('[]');
  // As text, because parents are asked for as texts: a uuid is not comparable with one.
  const parentSql = () =>
    isList ? `unnest(e.${fieldOf(key as Column<T>)})::text` : `e.${fieldOf(key as Column<T>)}::text`;
  const ofAny = (parents: (string | undefined)[]): Where =>
    ({ [key as string]: isList ? { $overlap: parents } : { $in: parents } }) as Where;

  const fieldOf = (property: Column<T>): string => propertyOf(em, entity, property).fieldNames[0] as string;

  /** One answer for all selections that differ only in their parent. */
  function perParent<R>(answer: (selections: readonly Selection<T>[], where: Where) => Promise<R[]>) {
    return new DataLoader<Selection<T>, R, string>(
      async (selections) => {
        const answers = new Map<Selection<T>, R | Error>();
        for (const group of Map.groupBy(selections, ({ of: _, ...rest }) => markOf(rest)).values()) {
          const { where = {} } = group[0] as Selection<T>;
          const ofParents = key === undefined ? where : { $and: [ofAny(group.map(({ of }) => of)), where] };
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

/** A row may hang on several parents: then its key is a list. */
const hangsOn = (key: unknown, parent: string | undefined): boolean =>
  Array.isArray(key) ? key.includes(parent) : key === parent;
