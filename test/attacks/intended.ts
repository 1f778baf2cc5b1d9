import type { Grants } from '../kit/privileges.ts';

/**
 * What each role may do to each object, and nothing else may anybody do. A role of the object's own service is named
 * by its kind; `*` is every service. What is not listed is for its owner alone.
 */
export type Intended = Readonly<Record<string, Grants>>;

/** The services with a worker. */
export const WORKING = ['findings', 'meetings'] as const;

/** What graphile-worker made, and the functions by which a worker writes: the login's of the service, as itself. */
export const workers = (
  objects: Readonly<Record<string, string>>,
  of: readonly (typeof WORKING)[number][] = WORKING,
): Intended =>
  Object.fromEntries(
    of.flatMap((schema) =>
      Object.entries(objects).map(([name, how]): [string, Grants] => [
        `${schema}_worker.${name.replace('WORKER', `${schema}_worker`)}`,
        how === '' ? {} : { [`${schema}_login`]: how },
      ]),
    ),
  );
