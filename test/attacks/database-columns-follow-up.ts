import type { Intended } from './intended.ts';
import { ADDRESSED_ROW, FILE, OFFICE, OFFICE_ROW, written } from './written-columns.ts';

/** What requests write of answers and their evidence, and of how the auditor assesses them. */
export const FOLLOW_UP_COLUMNS: Intended = {
  ...written(
    'findings.answer',
    'INSERT',
    `${OFFICE_ROW} addressee_id external_ref submitted_by submitted_on text`,
  ),
  ...written(
    'findings.answer',
    'UPDATE',
    'consolidated_by receipt_number received_by_auditor_on remark returned_by returned_on verified_by verified_on',
  ),
  ...written(
    'findings.deadline_extension',
    'INSERT',
    `${OFFICE_ROW} addressee_id from_date reason recorded_at taken_by to_date`,
  ),
  ...written(
    'findings.follow_up_step',
    'INSERT',
    `${OFFICE_ROW} action addressee_id from_state note recorded_at taken_by to_state`,
  ),
  ...written(
    'findings.follow_up_actor',
    'INSERT',
    `${OFFICE} part provenance recommendation_id recorded_at report_id subject`,
  ),
  ...written(
    'findings.evidence',
    'INSERT',
    `${OFFICE_ROW} added_by added_on addressee_id draft_of kind ntpn title`,
  ),
  ...written('findings.evidence', 'INSERT UPDATE', 'latest'),
  ...written('findings.evidence', 'UPDATE', 'version withdrawal_reason withdrawn_at withdrawn_by'),
  ...written(
    'findings.evidence_version',
    'INSERT',
    `${OFFICE_ROW} ${FILE} added_by added_on draft_of evidence_id number`,
  ),
  ...written('findings.upload', 'INSERT', 'declared_sha256 file_name id size subject'),
  ...written('findings.upload', 'INSERT UPDATE', 'spent'),
  ...written('findings.upload', 'UPDATE', 'media_type sha256'),
  ...written(
    'findings.assessment',
    'INSERT',
    `${ADDRESSED_ROW} decided_by document_number document_on effective_on from_status note reason
     recommendation_id recorded_at recorded_by to_status`,
  ),
  ...written('findings.assessment', 'INSERT UPDATE', 'state version'),
  ...written('findings.assessment', 'UPDATE', 'rejection settled_at settled_by'),
  ...written(
    'findings.office_assessment',
    'INSERT',
    `${OFFICE_ROW} accepted addressee_id assessment_id from_status surplus to_status`,
  ),
  ...written('findings.office_assessment', 'INSERT UPDATE', 'state'),
  ...written(
    'findings.status_change',
    'INSERT',
    `${ADDRESSED_ROW} assessment_id decided_by draft_of effective_on from recommendation_id recorded_at to`,
  ),
  ...written(
    'findings.office_status_change',
    'INSERT',
    `${OFFICE_ROW} addressee_id assessment_id draft_of effective_on from_status recorded_at to_status`,
  ),
  ...written(
    'findings.reconciliation',
    'UPDATE',
    'minutes_number signed_by signed_on state version withdrawal_reason withdrawn_by withdrawn_on',
  ),
};
