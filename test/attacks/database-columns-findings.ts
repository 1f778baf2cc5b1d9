import type { Intended } from './database-roles.ts';
import { written } from './written-columns.ts';

/** What requests write of audits, column by column; which rows, their policies say. */
export const FINDING_COLUMNS: Intended = {
  ...written(
    'findings.answer',
    'INSERT',
    `addressee_id external_ref id need_to_know organisation_code provenance province_code regency_code report_id restricted submitted_by submitted_on text`,
  ),
  ...written(
    'findings.answer',
    'UPDATE',
    `consolidated_by receipt_number received_by_auditor_on remark returned_by returned_on verified_by verified_on`,
  ),
  ...written('findings.assessment', 'INSERT UPDATE', `state version`),
  ...written(
    'findings.assessment',
    'INSERT',
    `addressed_branches addressed_offices addressed_provinces decided_by document_number document_on effective_on from_status id need_to_know note provenance reason recommendation_id recorded_at recorded_by report_id restricted to_status`,
  ),
  ...written('findings.assessment', 'UPDATE', `rejection settled_at settled_by`),
  ...written(
    'findings.audit_report',
    'INSERT UPDATE',
    `addressed_branches addressed_offices addressed_provinces changed_by draft_of engagement_number external_ref first_fiscal_year fiscal_year need_to_know number opinion part_edits recorded_at reported_on restricted semester title type`,
  ),
  ...written('findings.audit_report', 'INSERT', `recorded_by id organisation_code provenance source`),
  ...written('findings.audit_report', 'UPDATE', `issued_by issued_on released_by released_on version`),
  ...written(
    'findings.deadline_extension',
    'INSERT',
    `addressee_id from_date id need_to_know organisation_code provenance province_code reason recorded_at regency_code report_id restricted taken_by to_date`,
  ),
  ...written('findings.deposit', 'INSERT UPDATE', `amount confirmed ntpn paid_on payer`),
  ...written(
    'findings.deposit',
    'INSERT',
    `addressee_id external_ref id need_to_know organisation_code provenance province_code recorded_at recorded_by regency_code report_id restricted`,
  ),
  ...written(
    'findings.deposit',
    'UPDATE',
    `confirmed_by confirmed_on refutal_reason refuted_by refuted_on version withdrawal_reason withdrawn_by withdrawn_on`,
  ),
  ...written(
    'findings.deposit_revision',
    'INSERT',
    `amount deposit_id id need_to_know ntpn organisation_code paid_on payer provenance province_code reason recorded_at regency_code report_id restricted taken_by`,
  ),
  ...written('findings.evidence', 'INSERT UPDATE', `latest`),
  ...written(
    'findings.evidence',
    'INSERT',
    `added_by added_on addressee_id draft_of id kind need_to_know ntpn organisation_code provenance province_code regency_code report_id restricted title`,
  ),
  ...written('findings.evidence', 'UPDATE', `version withdrawal_reason withdrawn_at withdrawn_by`),
  ...written(
    'findings.evidence_version',
    'INSERT',
    `added_by added_on draft_of evidence_id file_id file_name id media_type need_to_know number organisation_code provenance province_code regency_code report_id restricted sha256 size`,
  ),
  ...written(
    'findings.finding',
    'INSERT UPDATE',
    `addressed_branches addressed_offices addressed_provinces cause cause_confirmed cause_external cause_sub_element code condition criteria effect external_ref matter_id number occurred_on prior_finding_id process_area recorded_at response title value`,
  ),
  ...written(
    'findings.finding',
    'INSERT',
    `draft_of id need_to_know organisation_code provenance report_id restricted severity state`,
  ),
  ...written('findings.finding', 'UPDATE', `cause_confirmed_by version`),
  ...written(
    'findings.follow_up_actor',
    'INSERT',
    `organisation_code part provenance province_code recommendation_id recorded_at regency_code report_id subject`,
  ),
  ...written(
    'findings.follow_up_step',
    'INSERT',
    `action addressee_id from_state id need_to_know note organisation_code provenance province_code recorded_at regency_code report_id restricted taken_by to_state`,
  ),
  ...written(
    'findings.import_row',
    'INSERT',
    `code column external_ref id line message node_id run_id status subject value`,
  ),
  ...written(
    'findings.import_run',
    'INSERT UPDATE',
    `code created finished_at message refused rows_done rows_total state touched_at unchanged updated written`,
  ),
  ...written('findings.import_run', 'INSERT', `dry_run file_id file_name id mode source started_at subject`),
  ...written(
    'findings.legal_opinion',
    'INSERT UPDATE',
    `conclusion number opinion_on referrals result_on text written_by`,
  ),
  ...written(
    'findings.legal_opinion',
    'INSERT',
    `addressed_branches addressed_offices addressed_provinces draft_of finding_id id need_to_know provenance report_id restricted`,
  ),
  ...written('findings.legal_opinion', 'UPDATE', `issued_by issued_on version`),
  ...written('findings.office_assessment', 'INSERT UPDATE', `state`),
  ...written(
    'findings.office_assessment',
    'INSERT',
    `accepted addressee_id assessment_id from_status id need_to_know organisation_code provenance province_code regency_code report_id restricted surplus to_status`,
  ),
  ...written(
    'findings.office_status_change',
    'INSERT',
    `addressee_id assessment_id draft_of effective_on from_status id need_to_know organisation_code provenance province_code recorded_at regency_code report_id restricted to_status`,
  ),
  ...written(
    'findings.receipt_correction',
    'INSERT',
    `draft_of from_date id need_to_know organisation_code provenance province_code reason recorded_at recorded_by regency_code report_addressee_id report_id restricted to_date`,
  ),
  ...written(
    'findings.recommendation',
    'INSERT UPDATE',
    `addressed_branches addressed_offices addressed_provinces code external_ref fiscal_year number official_status received_on recorded_at status_on text value`,
  ),
  ...written(
    'findings.recommendation',
    'INSERT',
    `answered_in_time deposited draft_of finding_id id need_to_know provenance report_id restricted source`,
  ),
  ...written('findings.recommendation', 'UPDATE', 'version'),
  ...written('findings.recommendation', 'INSERT UPDATE', 'part_edits'),
  ...written('findings.recommendation_addressee', 'INSERT', 'source fiscal_year code'),
  ...written(
    'findings.recommendation_addressee',
    'INSERT UPDATE',
    `answered_on deposited office_status received_on recorded_at share workflow`,
  ),
  ...written(
    'findings.recommendation_addressee',
    'INSERT',
    `draft_of id need_to_know organisation_code provenance province_code recommendation_id regency_code report_id restricted`,
  ),
  ...written(
    'findings.recommendation_addressee',
    'UPDATE',
    `disposed_to extended_to version waiting_since with_auditor_since workflow_on`,
  ),
  ...written(
    'findings.recommendation_item',
    'INSERT',
    `amount draft_of id kind need_to_know organisation_code payer position provenance province_code recommendation_id reference regency_code report_id restricted`,
  ),
  ...written(
    'findings.reconciliation',
    'UPDATE',
    `minutes_number signed_by signed_on state version withdrawal_reason withdrawn_by withdrawn_on`,
  ),
  ...written('findings.referral', 'INSERT UPDATE', `last_step_by status`),
  ...written(
    'findings.referral',
    'INSERT',
    `addressed_branches addressed_offices addressed_provinces draft_of drafted_by finding_id id legal_opinion_id loss_estimate loss_estimated_by need_to_know provenance report_id report_received_on restricted target_body target_office`,
  ),
  ...written('findings.referral', 'UPDATE', `letter_number letter_on spdp_number spdp_on version`),
  ...written(
    'findings.referral_step',
    'INSERT',
    `action addressed_branches addressed_offices addressed_provinces document_number document_on draft_of from_status id need_to_know note provenance recorded_at referral_id report_id restricted taken_by to_status`,
  ),
  ...written('findings.report_addressee', 'INSERT UPDATE', `received_on`),
  ...written(
    'findings.report_addressee',
    'INSERT',
    `draft_of id need_to_know organisation_code provenance province_code regency_code report_id restricted`,
  ),
  ...written('findings.report_addressee', 'UPDATE', `version`),
  ...written(
    'findings.report_document',
    'INSERT',
    `added_by added_on addressed_branches addressed_offices addressed_provinces draft_of file_id file_name id kind media_type need_to_know provenance report_id restricted sha256 size title`,
  ),
  ...written(
    'findings.responsible_party',
    'INSERT',
    `addressee_id id kind name need_to_know nip organisation_code position provenance province_code recorded_at recorded_by regency_code report_id restricted`,
  ),
  ...written('findings.state_loss_case', 'INSERT UPDATE', `established paid plan state steps`),
  ...written(
    'findings.state_loss_case',
    'INSERT',
    `addressee_id id kind need_to_know organisation_code party_id provenance province_code regency_code report_id reported reported_by reported_on restricted`,
  ),
  ...written(
    'findings.state_loss_case',
    'UPDATE',
    `acknowledged_on charged_on decision fault payoff_due_on settled_on stalled_by verified_by verified_on version written_off_on`,
  ),
  ...written(
    'findings.state_loss_instalment',
    'INSERT',
    `amount case_id due_on id need_to_know number organisation_code plan provenance province_code recorded_at regency_code report_id restricted`,
  ),
  ...written(
    'findings.state_loss_payment',
    'INSERT',
    `amount case_id id need_to_know ntpn organisation_code paid_on provenance province_code recorded_at recorded_by regency_code report_id restricted`,
  ),
  ...written(
    'findings.state_loss_payment',
    'UPDATE',
    `confirmed_at confirmed_by refutal_reason refuted_at refuted_by version`,
  ),
  ...written(
    'findings.state_loss_step',
    'INSERT',
    `action case_id document established from_state id need_to_know note number organisation_code provenance province_code recorded_at regency_code report_id restricted taken_by to_state`,
  ),
  ...written(
    'findings.status_change',
    'INSERT',
    `addressed_branches addressed_offices addressed_provinces assessment_id decided_by draft_of effective_on from id need_to_know provenance recommendation_id recorded_at report_id restricted to`,
  ),
  ...written('findings.upload', 'INSERT UPDATE', `spent`),
  ...written('findings.upload', 'INSERT', `declared_sha256 file_name id size subject`),
  ...written('findings.upload', 'UPDATE', `media_type sha256`),
};
