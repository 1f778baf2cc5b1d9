import {
  ADDRESSED,
  isNamed,
  isWithinReach,
  mayReadRestricted,
  type ReachTable,
  type Restrictable,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  visibleUnlessRestricted,
} from '@oversight/kernel';
import { TITLED } from './restricted-access.policy.ts';

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

const seen = (reach: ReachTable, restriction?: Parameters<typeof visibleUnlessRestricted>[2]) => [
  ...visibleUnlessRestricted(SCHEMA, reach, restriction),
  ...serviceDoors(SCHEMA),
];
const addressed = { columns: ADDRESSED };

export const visibleFindings = seen(FINDING_REACH, { ...addressed, whileRestricted: TITLED });
export const visibleRecommendations = seen(RECOMMENDATION_REACH, addressed);
export const visibleReports = seen(RECOMMENDATION_REACH, addressed);
export const visibleStatusChanges = seen(RECOMMENDATION_REACH, addressed);
export const visibleAddressees = seen(RECOMMENDATION_REACH);
export const visibleAnswers = seen(RECOMMENDATION_REACH);
export const visibleDeposits = seen(FINDING_REACH);

/** Code lists carry nobody's data. */
export const visibleCodes = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)];

type Placed = { readonly addressedOffices: readonly string[] } | { readonly organisationCode: string };

const officesOf = (row: Placed): readonly string[] =>
  'addressedOffices' in row ? row.addressedOffices : [row.organisationCode];

/** National leadership sees that a restricted finding exists, by its title only. */
export const mayReadContent = (viewer: Viewer, row: Restrictable & Placed): boolean =>
  !row.restricted || mayReadRestricted(viewer, row, officesOf(row));

/**
 * The fields of a recommendation, its addressees and answers that not everybody reads who sees the row: BI reads
 * status, code and value, never the words, and what was paid as sums.
 */
export const RECOMMENDATION_FIELDS = {
  text: FINDING_REACH,
  deposited: FINDING_REACH,
  remark: FINDING_REACH,
} as const;

export const mayRead = (
  viewer: Viewer,
  row: Restrictable & Placed,
  field: keyof typeof RECOMMENDATION_FIELDS,
): boolean =>
  (isNamed(viewer, row) ||
    officesOf(row).some((code) => isWithinReach(viewer, RECOMMENDATION_FIELDS[field], code))) &&
  mayReadContent(viewer, row);
