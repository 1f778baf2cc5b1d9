import { type FedScope, fed, OF_OFFICE, OF_OFFICES } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';

/** What of its report decides who sees a row: issued, released and named are changes for who sees it then or no longer. */
const AS_ITS_REPORT: Pick<FedScope, 'also'> = {
  also: { draft_of: '$.draft_of', restricted: '$.restricted', need_to_know: '$.need_to_know' },
};
const OF_AUDIT: FedScope = { ...OF_OFFICES, ...AS_ITS_REPORT };
const OF_PART: FedScope = { ...OF_OFFICE, ...AS_ITS_REPORT };

/**
 * What a recommendation repeats of its addressees is told by them: each office sees its own part only, and that a sum
 * moved would tell it of the others. What an auditor proposes (`part_edits`) is for auditors.
 */
const OF_RECOMMENDATION: FedScope = {
  ...OF_AUDIT,
  untold: ['due_on', 'extended_to', 'answered_in_time', 'deposited', 'recorded_at', 'part_edits', 'version'],
};
/** What was paid is told by its deposits, to fewer than see the part: BI has sums. */
const OF_ADDRESSEE: FedScope = { ...OF_PART, untold: ['deposited', 'outstanding', 'recorded_at', 'version'] };
/** How far its referral is, leadership reads by itself. */
const OF_FINDING: FedScope = { ...OF_AUDIT, untold: ['referral_status'] };

/** By table: the type with its key, and where a row of it stands. */
export const FED = {
  audit_report: ['AuditReport.id', OF_AUDIT],
  finding: ['Finding.id', OF_FINDING],
  recommendation: ['Recommendation.id', OF_RECOMMENDATION],
  recommendation_addressee: ['RecommendationAddressee.id', OF_ADDRESSEE],
  deposit: ['Deposit.id', OF_PART],
} as const satisfies Record<string, readonly [string, FedScope]>;

export const fedReports = fed(SCHEMA, ...FED.audit_report);
export const fedFindings = fed(SCHEMA, ...FED.finding);
export const fedRecommendations = fed(SCHEMA, ...FED.recommendation);
export const fedAddressees = fed(SCHEMA, ...FED.recommendation_addressee);
export const fedDeposits = fed(SCHEMA, ...FED.deposit);
