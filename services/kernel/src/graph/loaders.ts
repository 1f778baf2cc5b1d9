import type { EntityClass, QueryOrderMap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import { propertyOf } from '../database/property-of.ts';

type Key<T> = Extract<keyof T, string>;

const byKey = <T>(rows: T[], key: Key<T>): Map<unknown, T[]> => Map.groupBy(rows, (row) => row[key]);

/** A key of another shape can be no row's key; asked of PostgreSQL it would be an error, not an absence. */
const possible = (em: EntityManager, entity: EntityClass<object>, key: string, keys: readonly string[]) =>
  propertyOf(em, entity, key).columnTypes[0] === 'uuid' ? keys.filter((each) => isUuid(each)) : [...keys];

/** The row that has this key, where the viewer sees it. */
export function oneBy<T extends object>(em: EntityManager, entity: EntityClass<T>, key: Key<T>) {
  return new DataLoader<string, T | undefined>(async (keys) => {
    const where = { [key]: { $in: possible(em, entity, key, keys) } } as never;
    const found = byKey(await em.find(entity, where), key);
    return keys.map((each) => found.get(each)?.[0]);
  });
}

/** The rows that hang on this key, where the viewer sees them; with the rows they lead to, in one statement. */
export function manyBy<T extends object>(
  em: EntityManager,
  entity: EntityClass<T>,
  key: Key<T>,
  orderBy: QueryOrderMap<T>,
  populate: readonly Key<T>[] = [],
) {
  return new DataLoader<string, T[]>(async (keys) => {
    const where = { [key]: { $in: possible(em, entity, key, keys) } } as never;
    const found = byKey(
      await em.find(entity, where, { orderBy, populate, strategy: 'joined' } as never),
      key,
    );
    return keys.map((each) => found.get(each) ?? []);
  });
}
