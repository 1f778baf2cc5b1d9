import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../access/viewer.ts';

/** What a resolver has in hand: who is looking, their view of the database, and batched loading. */
export interface Context<Loaders = unknown> {
  readonly viewer: Viewer;
  readonly em: EntityManager;
  readonly loaders: Loaders;
}
