import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../graph/context.ts';
import { beginReads, endReads } from './keep-reads-apart.ts';

/** A refused mutation field undoes itself and nothing that was answered before it. */
export function inSavepoint<S>(resolve: GraphQLFieldResolver<S, Context>): GraphQLFieldResolver<S, Context> {
  return async (source, args, context, info) => {
    await endReads(context.em);
    await context.em.execute('savepoint field', [], 'run');
    try {
      const answer = await resolve(source, args, context, info);
      await context.em.flush();
      await context.em.execute('release savepoint field', [], 'run');
      // What the answer's own fields read may fail without taking the act along.
      await beginReads(context.em);
      return answer;
    } catch (error) {
      context.em.clear();
      await context.em.execute('rollback to savepoint field', [], 'run');
      throw error;
    }
  };
}
