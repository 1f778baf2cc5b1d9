import { mustBeSignedIn } from '../access/acts.ts';
import type { Admission } from '../access/doorkeeper.ts';
import type { Deed } from '../audit-log/deed.ts';
import type { Context } from '../graph/context.ts';
import { asFailure, DomainError } from '../graph/errors.ts';

export type CreateContext<C extends Context = Context> = (
  viewer: Admission['viewer'],
  requestId: string,
) => C;
export type Work<C extends Context, T> = (context: C) => Promise<T>;

/** Works in one transaction that sees what the viewer sees; committed when the work is answered, else undone. */
export async function transact<C extends Context, T>(
  createContext: CreateContext<C>,
  { viewer, requestId }: Admission,
  work: Work<C, T>,
): Promise<T> {
  const context = createContext(viewer, requestId);
  await context.em.begin();
  try {
    const answer = await work(context);
    await context.em.commit();
    return answer;
  } catch (error) {
    // A line that was cut has nothing to undo.
    if (context.em.isInTransaction()) await context.em.rollback().catch(() => {});
    await context.audit?.undone();
    throw error;
  }
}

/** The same for a write: nobody writes without a name, and the audit log has it, done or refused. */
export async function write<C extends Context, T>(
  createContext: CreateContext<C>,
  admission: Admission,
  deed: Deed,
  work: Work<C, T>,
): Promise<T> {
  mustBeSignedIn(admission.viewer, 'Writing needs an access token.');
  return transact(createContext, admission, async (context) => {
    try {
      const answer = await work(context);
      await context.em.flush();
      await context.audit?.done(deed);
      context.audit?.keep(deed);
      return answer;
    } catch (error) {
      await context.audit?.refused(deed, asRefusal(error));
      throw error;
    }
  });
}

const asRefusal = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error;
  const { message, extensions } = asFailure(error);
  return new DomainError(extensions.code, message);
};
