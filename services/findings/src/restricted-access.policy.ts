import { ENGAGED, enumOf, NAMED, type Role, type Viewer, type Where } from '@oversight/kernel';

/** What a role may know of findings that are investigative or coded 1.05, until their release; all others nothing. */
export const RestrictedAccess = enumOf(['IF_NAMED', 'TITLE', 'ENGAGEMENT']);
export type RestrictedAccess = keyof typeof RestrictedAccess;

/** These read that such a finding exists, by its title, and nothing else of it. */
const TITLE_READERS: readonly Role[] = ['NATIONAL_LEADERSHIP'];
/** These see that it exists. */
export const TITLED: readonly Role[] = [...TITLE_READERS, ...ENGAGED];

const hasOne = ({ roles }: Viewer, of: readonly Role[]): boolean => roles.some((role) => of.includes(role));

/**
 * What a list holds of them. Whoever knows one by its title finds it by its id alone: a filter, an order or a place in a
 * list would tell the rest.
 */
export function whereListed(viewer: Viewer): Where {
  if (!hasOne(viewer, TITLE_READERS)) return {};
  const named = hasOne(viewer, NAMED) ? [{ needToKnow: { $contains: [viewer.subject] } }] : [];
  return { $or: [{ restricted: false }, ...named] };
}

export const restrictedAccessOf = ({ roles }: Viewer): RestrictedAccess[] =>
  roles.flatMap((role): RestrictedAccess[] => {
    if (NAMED.includes(role)) return ['IF_NAMED'];
    if (TITLE_READERS.includes(role)) return ['TITLE'];
    return ENGAGED.includes(role) ? ['ENGAGEMENT'] : [];
  });
