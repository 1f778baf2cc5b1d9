import type { EntityManager } from '@mikro-orm/postgresql';

/** The last read of each transaction that only reads. */
const readings = new WeakMap<object, Promise<unknown>>();
/** Transactions about to be committed. */
const ended = new WeakSet<object>();

/**
 * PostgreSQL aborts a whole transaction at the first failing statement. A request's reads share one, so without
 * this a single failing field would take every sibling with it: after a failure the transaction goes back to a
 * savepoint taken before the first read.
 */
export function keepReadsApart(em: EntityManager): void {
  const connection = em.getConnection();
  const execute = connection.execute.bind(connection);

  connection.execute = ((query, params, method, ctx, logging) => {
    if (ctx && ended.has(ctx)) return Promise.reject(new Error('The answer is complete.'));
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

/** The next statements write: a failure is theirs to undo. Whatever still reads is waited for. */
export async function endReads(em: EntityManager): Promise<void> {
  const transaction = em.getTransactionContext<object>();
  if (!transaction || !(await lastReads(transaction))) return;
  readings.delete(transaction);
  await em.execute('release savepoint reads', [], 'run');
}

/**
 * The answer is complete, and what still reads for a field that is not in it is waited for and then refused: failing
 * after the commit was sent, it would take the commit along. An aborted transaction fails here, because its commit
 * would be a rollback that looks like one.
 */
export async function endStatements(em: EntityManager, writes: boolean): Promise<void> {
  const transaction = em.getTransactionContext<object>();
  if (!transaction) return;
  await lastReads(transaction);
  if (writes) await em.execute('set constraints all immediate', [], 'run');
  ended.add(transaction);
}

/** Waits until nothing reads any more; whether anything did. */
async function lastReads(transaction: object): Promise<boolean> {
  let last: Promise<unknown> | undefined;
  while (last !== readings.get(transaction)) {
    last = readings.get(transaction);
    await last?.catch(() => {});
  }
  return last !== undefined;
}
