import type { EntityManager } from '@mikro-orm/postgresql';
import { Holiday } from './holiday.entity.ts';
import type { Holidays } from './working-days.ts';

/** The calendar, read once a request and only where it is asked for. */
export function holidaysOf(em: EntityManager): () => Promise<Holidays> {
  let read: Promise<Holidays> | undefined;
  return () => {
    read ??= em.findAll(Holiday).then((holidays) => new Set(holidays.map(({ day }) => day)));
    return read;
  };
}
