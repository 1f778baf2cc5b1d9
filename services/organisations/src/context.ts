import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, oneBy, pagesOf } from '@oversight/kernel';
import { Organisation } from './organisation.entity.ts';

export const createLoaders = (em: EntityManager) => ({
  organisation: oneBy(em, Organisation, 'code'),
  organisations: pagesOf(em, Organisation, 'code'),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
