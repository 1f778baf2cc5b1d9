import type { EntityManager } from '@mikro-orm/postgresql';

/** The last read of each transaction that only reads. */
const readings = new WeakMap<object, Promise<unknown>>();

/**
 * PostgreSQL aborts a whole transaction at the first failing statement. A request's reads share one, so without
 * this a single failing field would take every sibling with it: after a failure the transaction goes back to a
 * savepoint taken before the first read.
 */
export function keepReadsApart(em: EntityManager): void {
  const connection = em.getConnection();
  const execute = connection.execute.bind(connection);

  connection.execute = ((query, params, method, ctx, logging) => {
    const last = ctx && readings.get(ctx);
    if (!last) return execute(query, params, method, ctx, logging);
    const run = async () => {
      try {
        return await execute(query, params, method, ctx, logging);
      } catch (error) {
        await execute('rollback to savepoint reads', [], 'run', ctx);
        throw error;
      }
    };
    const turn = last.then(run, run);
    readings.set(ctx, turn);
    return turn;
  }) as typeof connection.execute;
}

/** From here on the transaction only reads, and its statements fail one by one. */
export async function beginReads(em: EntityManager): Promise<void> {
  await em.execute('savepoint reads', [], 'run');
  const transaction = em.getTransactionContext<object>();
  if (transaction) readings.set(transaction, Promise.resolve());
}

/** The next statements write: a failure is theirs to undo. */
export async function endReads(em: EntityManager): Promise<void> {
  const transaction = em.getTransactionContext<object>();
  if (!transaction || !readings.delete(transaction)) return;
  await em.execute('release savepoint reads', [], 'run');
}
