import { ENGAGED, enumOf, NAMED, type Role, type Viewer } from '@oversight/kernel';

/** What a role may know of findings that are investigative or coded 1.05, until they are released; all others nothing. */
export const RestrictedAccess = enumOf(['IF_NAMED', 'TITLE', 'ENGAGEMENT']);
export type RestrictedAccess = keyof typeof RestrictedAccess;

/** These read that such a finding exists, by its title, and nothing else of it. */
const TITLE_ONLY: readonly Role[] = ['NATIONAL_LEADERSHIP'];
/** These see that it exists. */
export const TITLED: readonly Role[] = [...TITLE_ONLY, ...ENGAGED];

export const knowsTitlesOnly = ({ roles }: Viewer): boolean =>
  roles.some((role) => TITLE_ONLY.includes(role));

export const restrictedAccessOf = ({ roles }: Viewer): RestrictedAccess[] =>
  roles.flatMap((role): RestrictedAccess[] => {
    if (NAMED.includes(role)) return ['IF_NAMED'];
    if (TITLE_ONLY.includes(role)) return ['TITLE'];
    return ENGAGED.includes(role) ? ['ENGAGEMENT'] : [];
  });
