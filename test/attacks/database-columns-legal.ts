import type { Intended } from './intended.ts';
import { ADDRESSED_ROW, written } from './written-columns.ts';

/** What requests write of legal opinions and referrals. */
export const LEGAL_COLUMNS: Intended = {
  ...written('findings.legal_opinion', 'INSERT', `${ADDRESSED_ROW} draft_of finding_id`),
  ...written(
    'findings.legal_opinion',
    'INSERT UPDATE',
    'conclusion number opinion_on referrals result_on text written_by',
  ),
  ...written('findings.legal_opinion', 'UPDATE', 'issued_by issued_on version'),
  ...written(
    'findings.referral',
    'INSERT',
    `${ADDRESSED_ROW} draft_of drafted_by finding_id legal_opinion_id loss_estimate loss_estimated_by
     report_received_on target_body target_office`,
  ),
  ...written('findings.referral', 'INSERT UPDATE', 'last_step_by status'),
  ...written('findings.referral', 'UPDATE', 'letter_number letter_on spdp_number spdp_on version'),
  ...written(
    'findings.referral_step',
    'INSERT',
    `${ADDRESSED_ROW} action document_number document_on draft_of from_status note recorded_at referral_id
     taken_by to_status`,
  ),
};
