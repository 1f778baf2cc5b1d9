import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../access/viewer.ts';
import type { AuditTrail } from '../audit-log/audit-trail.ts';
import type { Files } from '../files/open-files.ts';
import type { Afterwards } from '../transaction/background.ts';

/** What a resolver has in hand: who is looking, their view of the database, and batched loading. */
export interface Context<Loaders = unknown> {
  readonly viewer: Viewer;
  /** By which the request is found again in every log. */
  readonly requestId: string;
  readonly em: EntityManager;
  readonly loaders: Loaders;
  /** What was read so far is read anew. */
  readonly forget: () => void;
  /** Where the service has an audit log; mutation fields write it by themselves. */
  readonly audit?: AuditTrail;
  /** Where the service keeps files. */
  readonly files?: Files;
  /** For what takes longer than a request may. */
  readonly afterwards?: Afterwards<Context<Loaders>>;
}
