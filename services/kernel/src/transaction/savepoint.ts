import {
  DeadlockException,
  DriverException,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { GraphQLFieldResolver } from 'graphql';
import { mustBeSignedIn } from '../access/acts.ts';
import { deedOf } from '../audit-log/deed.ts';
import type { Context } from '../graph/context.ts';
import { conflict, DomainError } from '../graph/errors.ts';
import { beginReads, endReads } from './keep-reads-apart.ts';

type Resolve<S> = GraphQLFieldResolver<S, Context>;

/** A refused mutation field undoes itself and nothing that was answered before it; either way the log says it. */
export function inSavepoint<S>(resolve: Resolve<S>): Resolve<S> {
  return async (source, args, context, info) => {
    const { em, audit, forget, viewer } = context;
    // Where it is noted who writes, it must be known: a token that was lost on the way is no missing row.
    if (audit) mustBeSignedIn(viewer, 'Writing needs an access token.');
    try {
      await endReads(em);
      // A field acts on what is, not on what the field before it was answered with.
      forget();
      await em.execute('savepoint field', [], 'run');
      const answer = await resolve(source, args, context, info);
      await em.flush();
      const deed = deedOf(args, info, em.getUnitOfWork().getIdentityMap(), answer);
      await audit?.done(deed);
      await em.execute('release savepoint field', [], 'run');
      // What the answer's own fields read may fail without taking the act along.
      await beginReads(em);
      audit?.keep(deed);
      return answer;
    } catch (thrown) {
      const error = isCollision(thrown) ? conflict() : thrown;
      const deed = deedOf(args, info, em.getUnitOfWork().getIdentityMap());
      forget();
      // From a connection that was cut there is no way back; the end of the request says so for every field.
      await em.execute('rollback to savepoint field', [], 'run').catch(() => {});
      await audit?.refused(deed, asRefusal(error));
      throw error;
    }
  };
}

/** Somebody else was faster, or both waited for each other: whoever reads again and decides anew may succeed. */
const isCollision = (thrown: unknown): boolean =>
  thrown instanceof OptimisticLockError ||
  thrown instanceof DeadlockException ||
  thrown instanceof UniqueConstraintViolationException ||
  (thrown instanceof DriverException && thrown.code === EXCLUSION_VIOLATION);

/** The ORM has no name for it. */
const EXCLUSION_VIOLATION = '23P01';

/** A bug has no words for the log either. */
const asRefusal = (error: unknown): DomainError =>
  error instanceof DomainError ? error : new DomainError('INTERNAL_SERVER_ERROR', 'Something went wrong.');
