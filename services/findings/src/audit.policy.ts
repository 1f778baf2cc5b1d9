import {
  ADDRESSED,
  addable,
  changeable,
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
import { ANSWER, ASSESS, CONSOLIDATE, RECORD, VERIFY } from './audit-acts.ts';
import { SCHEMA } from './audit-scope.ts';
import { draftRemovable } from './drafts.policy.ts';
import { writtenBySource, writtenWhole } from './whole.policy.ts';

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

/** What is not issued yet is seen where it is drafted: at APIP, or by the auditors of BPK. */
export const ISSUED = [
  'draft_of is null',
  `draft_of = 'APIP' and ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR'])}`,
  `draft_of = 'BPK' and ${viewerIs(SCHEMA, ['EXTERNAL_AUDITOR'])} and (select current_setting('viewer.body', true)) = 'BPK'`,
].join(' or ');

/** The rows of audits that somebody sees: issued, within reach, and not kept to others. */
export const seen = (reach: ReachTable, restriction?: Parameters<typeof visibleUnlessRestricted>[2]) => [
  ...visibleUnlessRestricted(SCHEMA, reach, restriction).map((policy) => ({
    ...policy,
    using: `(${ISSUED}) and (${policy.using})`,
  })),
  ...serviceDoors(SCHEMA),
];
const addressed = { columns: ADDRESSED };

export const recommendationPolicies = writtenBySource([
  ...seen(RECOMMENDATION_REACH, addressed),
  addable(SCHEMA, [RECORD], ADDRESSED),
  changeable(SCHEMA, [RECORD, ASSESS], ADDRESSED),
  draftRemovable(ADDRESSED),
]);
export const statusChangePolicies = writtenWhole([
  ...seen(RECOMMENDATION_REACH, addressed),
  addable(SCHEMA, [RECORD, ASSESS], ADDRESSED),
]);
export const addresseePolicies = [
  ...seen(RECOMMENDATION_REACH),
  addable(SCHEMA, [RECORD]),
  changeable(SCHEMA, [RECORD, ANSWER, CONSOLIDATE, VERIFY, ASSESS]),
  draftRemovable(),
];
/** What a party adds to the history of one office's part. */
export const followUpStepPolicies = [
  ...seen(RECOMMENDATION_REACH),
  addable(SCHEMA, [RECORD, ANSWER, CONSOLIDATE, VERIFY, ASSESS]),
];
export const officeStatusChangePolicies = [...seen(RECOMMENDATION_REACH), addable(SCHEMA, [RECORD, ASSESS])];
/** Who did which part: what a command asks before it lets somebody do another one; no field shows it. */
const taking = addable(SCHEMA, [ANSWER, CONSOLIDATE, VERIFY, ASSESS]);
export const followUpActorPolicies = [
  ...seen(RECOMMENDATION_REACH),
  // Nobody takes a part in another's name.
  { ...taking, check: `(${taking.check}) and subject = (select current_setting('viewer.subject', true))` },
];
export const answerPolicies = [
  ...seen(RECOMMENDATION_REACH),
  addable(SCHEMA, [ANSWER]),
  changeable(SCHEMA, [CONSOLIDATE, VERIFY, ASSESS]),
];

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
  disposedTo: FINDING_REACH,
} as const;

export const mayRead = (
  viewer: Viewer,
  row: Restrictable & Placed,
  field: keyof typeof RECOMMENDATION_FIELDS,
): boolean =>
  (isNamed(viewer, row) ||
    officesOf(row).some((code) => isWithinReach(viewer, RECOMMENDATION_FIELDS[field], code))) &&
  mayReadContent(viewer, row);

/** Whether anything of what was paid is this viewer’s to read, somewhere; BI gets sums. */
export const mayReadSomeDeposits = ({ roles }: Viewer): boolean =>
  roles.some((role) => role in RECOMMENDATION_FIELDS.deposited);

/** Who took a step, recorded, confirmed, sent a file: for whoever may ask them for it. */
export const WHO_DID_REACH: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' };
/** The same in the words of the graph. */
export const WHO_DID = 'Subject of whoever did; for the inspectorate and engaged auditors.';

export const mayReadWhoDid = (viewer: Viewer, row: Restrictable & Placed): boolean =>
  officesOf(row).some((code) => isWithinReach(viewer, WHO_DID_REACH, code)) && mayReadContent(viewer, row);
