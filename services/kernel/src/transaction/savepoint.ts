import { OptimisticLockError } from '@mikro-orm/core';
import type { GraphQLFieldResolver } from 'graphql';
import { deedOf } from '../audit/deed.ts';
import type { Context } from '../graph/context.ts';
import { DomainError, staleVersion } from '../graph/errors.ts';
import { beginReads, endReads } from './keep-reads-apart.ts';

type Resolve<S> = GraphQLFieldResolver<S, Context>;

/** A refused mutation field undoes itself and nothing that was answered before it; either way the log says it. */
export function inSavepoint<S>(resolve: Resolve<S>): Resolve<S> {
  return async (source, args, context, info) => {
    const { em, audit } = context;
    try {
      await endReads(em);
      await em.execute('savepoint field', [], 'run');
      const answer = await resolve(source, args, context, info);
      await em.flush();
      await audit?.done(deedOf(args, info, em));
      await em.execute('release savepoint field', [], 'run');
      // What the answer's own fields read may fail without taking the act along.
      await beginReads(em);
      return answer;
    } catch (thrown) {
      const error = thrown instanceof OptimisticLockError ? staleVersion() : thrown;
      const deed = deedOf(args, info, em);
      em.clear();
      // A connection that was cut goes back to nothing; the commit will say so for every field.
      await em.execute('rollback to savepoint field', [], 'run').catch(() => {});
      await audit?.refused(deed, asRefusal(error));
      throw error;
    }
  };
}

/** A bug has no words for the log either. */
const asRefusal = (error: unknown): DomainError =>
  error instanceof DomainError ? error : new DomainError('INTERNAL_SERVER_ERROR', 'Something went wrong.');
