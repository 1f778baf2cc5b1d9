import {
  ADDRESSED,
  isWithinReach,
  type ReachTable,
  roleOf,
  serviceDoors,
  type Viewer,
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

/** Whoever is engaged or named reads what is investigative or coded 1.05; to all others it is shut until released. */
const released = (roles: string) => `(not restricted or (select ${SCHEMA}.viewer_is('{${roles}}'::text[])))`;
const ENGAGED = 'EXTERNAL_AUDITOR';
/** National leadership may know that such a finding exists, by its title. */
const TITLE = `NATIONAL_LEADERSHIP,${ENGAGED}`;

const named = {
  name: 'named',
  command: 'select' as const,
  roles: [roleOf(SCHEMA, 'app')],
  using: `need_to_know @> array[(select current_setting('viewer.subject', true))]`,
};

const addressed = (reach: ReachTable, whileRestricted: string) => [
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
export const visibleCodes = [
  visible(SCHEMA, `(select ${SCHEMA}.viewer_is('{PUBLIC}'::text[]))`),
  ...serviceDoors(SCHEMA),
];

interface Sealed {
  readonly restricted: boolean;
  readonly needToKnow: readonly string[];
}
type Placed = { readonly addressedOffices: readonly string[] } | { readonly organisationCode: string };

const officesOf = (row: Placed): readonly string[] =>
  'addressedOffices' in row ? row.addressedOffices : [row.organisationCode];

/** Sees restricted findings, and of them the title only. */
export const knowsTitlesOnly = (viewer: Viewer): boolean => viewer.roles.includes('NATIONAL_LEADERSHIP');

/** National leadership sees that a restricted finding exists, by its title only. */
export const mayReadContent = (viewer: Viewer, row: Sealed & Placed): boolean =>
  !row.restricted ||
  row.needToKnow.includes(viewer.subject) ||
  (viewer.roles.includes('EXTERNAL_AUDITOR') &&
    officesOf(row).some((code) => viewer.engagements.includes(code)));

/** BI reads a recommendation's status, code and value, never its words. */
export const mayReadText = (viewer: Viewer, row: Sealed & Placed): boolean =>
  (row.needToKnow.includes(viewer.subject) ||
    officesOf(row).some((code) => isWithinReach(viewer, FINDING_REACH, code))) &&
  mayReadContent(viewer, row);

/** What an office has paid is for whoever reads its deposits; BI gets sums. */
export const mayReadAmounts = (viewer: Viewer, row: Sealed & Placed): boolean => mayReadText(viewer, row);
