import {
  ADDRESSED,
  enumOf,
  isWithinReach,
  type ReachTable,
  type Role,
  roleOf,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';

const SCHEMA = 'findings';

/** Findings: the auditors and leaders everywhere, a province its branch, an office its own. BI gets sums only. */
export const FINDING_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  INTEGRATION: 'BRANCH',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** Recommendations, report headers and answers: BI reads the rows too, without their text. */
export const RECOMMENDATION_REACH: ReachTable = { ...FINDING_REACH, BI_READER: 'EVERYWHERE' };

/** What a role may know of what is investigative or coded 1.05, until that is released; all others nothing. */
export const RestrictedAccess = enumOf(['IF_NAMED', 'TITLE', 'ENGAGEMENT']);
export type RestrictedAccess = keyof typeof RestrictedAccess;

/** A name on a need-to-know list opens nothing by itself: it must be that of an inspector or of the compliance team. */
export const RESTRICTED: Partial<Record<Role, RestrictedAccess>> = {
  NATIONAL_AUDITOR: 'IF_NAMED',
  WHISTLEBLOWING: 'IF_NAMED',
  NATIONAL_LEADERSHIP: 'TITLE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};
const rolesWith = (...access: RestrictedAccess[]): string[] =>
  Object.entries(RESTRICTED).flatMap(([role, its]) => (access.includes(its) ? [role] : []));
const hasRole = (viewer: Viewer, roles: string[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));

const NAMED = rolesWith('IF_NAMED');
const ENGAGED = rolesWith('ENGAGEMENT');
/** These may know that such a finding exists, by its title. */
const TITLE = rolesWith('TITLE', 'ENGAGEMENT');

const released = (roles: string[]) => `(not restricted or ${viewerIs(SCHEMA, roles)})`;

const named = {
  name: 'named',
  command: 'select' as const,
  roles: [roleOf(SCHEMA, 'app')],
  using: `restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and ${viewerIs(SCHEMA, NAMED)}`,
};

const addressed = (reach: ReachTable, whileRestricted: string[]) => [
  visible(SCHEMA, `${released(whileRestricted)} and ${withinReach(SCHEMA, reach, ADDRESSED)}`),
  named,
  ...serviceDoors(SCHEMA),
];

export const visibleFindings = addressed(FINDING_REACH, TITLE);
export const visibleRecommendations = addressed(RECOMMENDATION_REACH, ENGAGED);
export const visibleReports = addressed(RECOMMENDATION_REACH, ENGAGED);
export const visibleStatusChanges = addressed(RECOMMENDATION_REACH, ENGAGED);

const scoped = (reach: ReachTable) => [
  visible(SCHEMA, `${released(ENGAGED)} and ${withinReach(SCHEMA, reach)}`),
  named,
  ...serviceDoors(SCHEMA),
];

export const visibleAddressees = scoped(RECOMMENDATION_REACH);
export const visibleAnswers = scoped(RECOMMENDATION_REACH);
export const visibleDeposits = scoped(FINDING_REACH);

/** Code lists carry nobody's data. */
export const visibleCodes = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)];

interface Sealed {
  readonly restricted: boolean;
  readonly needToKnow: readonly string[];
}
type Placed = { readonly addressedOffices: readonly string[] } | { readonly organisationCode: string };

const officesOf = (row: Placed): readonly string[] =>
  'addressedOffices' in row ? row.addressedOffices : [row.organisationCode];

/** Sees restricted findings, and of them the title only. */
export const knowsTitlesOnly = (viewer: Viewer): boolean => hasRole(viewer, rolesWith('TITLE'));

const isNamed = (viewer: Viewer, { restricted, needToKnow }: Sealed): boolean =>
  restricted && needToKnow.includes(viewer.subject) && hasRole(viewer, NAMED);

/** National leadership sees that a restricted finding exists, by its title only. */
export const mayReadContent = (viewer: Viewer, row: Sealed & Placed): boolean =>
  !row.restricted ||
  isNamed(viewer, row) ||
  (hasRole(viewer, ENGAGED) && officesOf(row).some((code) => viewer.engagements.includes(code)));

/** Words and amounts: for whoever sees the finding, which BI does not. */
const TEXT_REACH = FINDING_REACH;

/** The fields of a recommendation, its addressees and answers that not everybody reads who sees the row. */
export const RECOMMENDATION_FIELDS = { text: TEXT_REACH, deposited: TEXT_REACH, remark: TEXT_REACH } as const;

export const restrictedAccessOf = (viewer: Viewer): RestrictedAccess[] =>
  viewer.roles.flatMap((role) => RESTRICTED[role] ?? []);

/** BI reads a recommendation's status, code and value, never its words. */
export const mayReadText = (viewer: Viewer, row: Sealed & Placed): boolean =>
  (isNamed(viewer, row) || officesOf(row).some((code) => isWithinReach(viewer, TEXT_REACH, code))) &&
  mayReadContent(viewer, row);

/** What an office has paid is for whoever reads its deposits; BI gets sums. */
export const mayReadAmounts = (viewer: Viewer, row: Sealed & Placed): boolean => mayReadText(viewer, row);
