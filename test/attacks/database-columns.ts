import { DEPOSIT_COLUMNS } from './database-columns-deposits.ts';
import type { Intended } from './database-roles.ts';
import { written } from './written-columns.ts';

/** All of an audit entry but its time, which the database says. */
const AUDIT_ENTRY =
  'id subject roles verb action node_type node_id outcome code reason request_id organisation_code province_code';

/** What is noted of a file that is kept. */
const FILE = 'file_id file_name media_type size sha256';
/** What stands on every part of an audit. */
const PART = 'id report_id organisation_code province_code regency_code restricted need_to_know provenance';
const DOCUMENT_SCOPE =
  'published meeting_classification organisation_code province_code addressed_offices addressed_provinces';

/** What a part of an audit is seen by. */
const AUDIT_SCOPE = 'report_id draft_of restricted need_to_know provenance';
const AUDIT_ADDRESS = 'addressed_offices addressed_branches addressed_provinces';
const OFFICE = 'organisation_code province_code regency_code';
const OF_AUDIT = 'report_id draft_of restricted need_to_know provenance';
const OF_OFFICE = `organisation_code province_code regency_code ${OF_AUDIT}`;
const OF_OFFICES = `addressed_offices addressed_provinces addressed_branches ${OF_AUDIT}`;

/** Columns of a table that requests fill in or change. */
const written = (table: string, how: string, columns: string): Intended =>
  Object.fromEntries(columns.split(/\s+/).map((column) => [`${table}.${column}`, { app: how }]));

/** What a part of an audit takes of its report, as far as requests say it; the database says it again. */
const AUDITED = 'report_id restricted need_to_know provenance';
const AUDITED_OFFICE = `id organisation_code province_code regency_code ${AUDITED}`;
const AUDITED_OFFICES = `id addressed_offices addressed_branches addressed_provinces ${AUDITED}`;

/** What may be done to a column and not to its table: a mutation's columns are added here. */
export const COLUMNS: Intended = {
  ...written('*.audit_entry', 'INSERT', AUDIT_ENTRY),
  ...written(
    'organisations.organisation',
    'UPDATE',
    'web_address address phone email recorded_at recorded_by reason part_edits version',
  ),
  ...written(
    'organisations.office_holder',
    'INSERT',
    'id organisation_code province_code regency_code provenance',
  ),
  ...written('organisations.office_holder', 'UPDATE', 'version'),
  ...written(
    'organisations.office_holder',
    'INSERT UPDATE',
    `position division_code unit_id person_name starts_on ends_on decree appointed_by recorded_at recorded_by reason`,
  ),
  ...written('organisations.division', 'INSERT', 'code area level member_count'),
  ...written('organisations.division', 'UPDATE', 'version'),
  ...written(
    'organisations.division',
    'INSERT UPDATE',
    'name aliases valid_from valid_to regulation confidence recorded_at recorded_by reason',
  ),
  ...written(
    'organisations.calendar_entry',
    'INSERT',
    'id organisation_code province_code regency_code kind provenance',
  ),
  ...written('organisations.calendar_entry', 'UPDATE', 'version'),
  ...written(
    'organisations.calendar_entry',
    'INSERT UPDATE',
    'name election starts_on ends_on due_on cancelled recorded_at recorded_by reason',
  ),
  ...written(
    'meetings.meeting',
    'INSERT',
    'id organisation_code province_code regency_code level provenance source',
  ),
  ...written(
    'meetings.meeting',
    'INSERT UPDATE',
    `number invited_on title type starts_on ends_on starts_at ends_at time_zone venue mode purpose discussion_themes
     key_statement key_statement_by external_body_codes legal_basis budget_source topics classification status published
     last_step_by series wave parallel_class addressed_offices addressed_provinces attendance_complete
     minutes_approved_on promised_by part_edits version`,
  ),
  ...written(
    'meetings.meeting_session',
    'INSERT',
    'id classification published organisation_code province_code addressed_offices addressed_provinces provenance',
  ),
  ...written(
    'meetings.meeting_session',
    'INSERT UPDATE',
    'meeting_id position topic material starts_at speaker_name speaker_title institution_code',
  ),
  ...written(
    'meetings.meeting_step',
    'INSERT',
    `id organisation_code province_code regency_code meeting_id action from_status to_status reason moved_from taken_by
     published`,
  ),
  ...written(
    'meetings.invitation',
    'INSERT',
    `id organisation_code province_code regency_code provenance published starts_on host_code host_province_code
     attendance_complete attended competent sent_before`,
  ),
  ...written(
    'meetings.invitation',
    'INSERT UPDATE',
    `meeting_id required_role required_division asking reply replied_for replied_to_asking replied_at
     expected_attendees reply_note version`,
  ),
  ...written(
    'meetings.minutes',
    'INSERT',
    'id organisation_code province_code addressed_offices addressed_provinces',
  ),
  ...written(
    'meetings.minutes',
    'INSERT UPDATE',
    'meeting_id minute_taker paragraphs recommendations written_by approved_on approved_by version',
  ),
  ...written(
    'meetings.attendance',
    'INSERT',
    `id organisation_code province_code regency_code meeting_id external_ref recorded_by provenance source`,
  ),
  ...written(
    'meetings.attendance',
    'INSERT UPDATE',
    `role division person_name headcount mode attended_on checked_in_at checked_in_by represented represented_by
     withdrawn_at version`,
  ),
  ...written(
    'meetings.attendance_revision',
    'INSERT',
    `id organisation_code province_code regency_code attendance_id reason taken_by role division person_name headcount
     mode attended_on checked_in_at represented represented_by`,
  ),
  ...written('meetings.check_in_code', 'INSERT', 'meeting_id organisation_code province_code regency_code'),
  ...written('meetings.check_in_code', 'INSERT UPDATE', 'hash closes_at opened_by'),
  ...written(
    'meetings.commitment',
    'INSERT',
    `id organisation_code province_code regency_code meeting_id agreed_on original_due_date agreed_by host_code
     host_province_code provenance source`,
  ),
  ...written(
    'meetings.commitment',
    'INSERT UPDATE',
    `status reported_on reported_by office_note inspectorate_note host_note cancelled_on verified_on version text owner
     measure sub_element_code due_date reworded_by`,
  ),
  ...written(
    'meetings.commitment_link',
    'INSERT',
    `commitment_id recommendation_id organisation_code province_code regency_code source restricted need_to_know`,
  ),
  ...written(
    'meetings.commitment_step',
    'INSERT',
    `id organisation_code province_code regency_code commitment_id action from_status to_status note taken_by`,
  ),
  ...written(
    'meetings.due_date_extension',
    'INSERT',
    `id organisation_code province_code regency_code commitment_id from_date to_date reason taken_by`,
  ),
  ...written('meetings.commitment', 'INSERT UPDATE', 'evidence_count'),
  ...written(
    'meetings.commitment_evidence',
    'INSERT',
    `id commitment_id title version added_on added_by organisation_code province_code regency_code ${FILE}`,
  ),
  ...written(
    'meetings.meeting_document',
    'INSERT',
    `id session_id kind title classification ${DOCUMENT_SCOPE}`,
  ),
  ...written('meetings.meeting_document', 'INSERT UPDATE', 'meeting_id latest version'),
  ...written('meetings.meeting_document', 'UPDATE', 'withdrawn_at withdrawn_by withdrawal_reason'),
  ...written(
    'meetings.document_version',
    'INSERT',
    `id number kind classification uploaded_by ${FILE} ${DOCUMENT_SCOPE}`,
  ),
  // Which it never changes: its trigger refuses that, and copies what decides who sees it.
  ...written('meetings.document_version', 'INSERT UPDATE', 'document_id'),
  ...written(
    'findings.recommendation_addressee',
    'UPDATE',
    `workflow workflow_on waiting_since with_auditor_since answered_on disposed_to extended_to recorded_at version`,
  ),
  ...written('findings.answer', 'INSERT', `${PART} addressee_id submitted_on text external_ref submitted_by`),
  ...written(
    'findings.answer',
    'UPDATE',
    `consolidated_by verified_on verified_by received_by_auditor_on receipt_number returned_on returned_by remark`,
  ),
  ...written(
    'findings.follow_up_step',
    'INSERT',
    `${PART} addressee_id action from_state to_state note recorded_at taken_by`,
  ),
  ...written(
    'findings.deadline_extension',
    'INSERT',
    `${PART} addressee_id from_date to_date reason recorded_at taken_by`,
  ),
  ...written(
    'findings.follow_up_actor',
    'INSERT',
    `recommendation_id subject organisation_code province_code regency_code report_id provenance part recorded_at`,
  ),
  ...DEPOSIT_COLUMNS,
  ...written('meetings.upload', 'INSERT', 'id subject file_name size declared_sha256'),
  ...written('meetings.upload', 'INSERT UPDATE', 'spent'),
  ...written('meetings.upload', 'UPDATE', 'sha256 media_type'),
  ...written(
    'meetings.calendar_address',
    'INSERT',
    'id label secret_hash created_by organisation_code province_code regency_code',
  ),
  ...written('meetings.calendar_address', 'UPDATE', 'revoked_at'),
  ...written('findings.audit_report', 'INSERT', 'id source organisation_code recorded_by provenance'),
  ...written('findings.audit_report', 'UPDATE', 'issued_on issued_by released_on released_by version'),
  ...written(
    'findings.audit_report',
    'INSERT UPDATE',
    `number title type reported_on first_fiscal_year fiscal_year semester engagement_number opinion external_ref changed_by
     part_edits recorded_at draft_of restricted need_to_know ${AUDIT_ADDRESS}`,
  ),
  ...written('findings.report_addressee', 'INSERT', `id ${OFFICE} ${AUDIT_SCOPE}`),
  ...written('findings.report_addressee', 'INSERT UPDATE', 'received_on'),
  ...written('findings.report_addressee', 'UPDATE', 'version'),
  ...written(
    'findings.receipt_correction',
    'INSERT',
    `id report_addressee_id from_date to_date reason recorded_at recorded_by ${OFFICE} ${AUDIT_SCOPE}`,
  ),
  ...written('findings.finding', 'INSERT', `id organisation_code severity state ${AUDIT_SCOPE}`),
  ...written('findings.finding', 'UPDATE', 'cause_confirmed_by version'),
  ...written(
    'findings.finding',
    'INSERT UPDATE',
    `number title condition criteria cause effect response code value process_area matter_id occurred_on cause_sub_element
     cause_confirmed cause_external prior_finding_id external_ref recorded_at ${AUDIT_ADDRESS}`,
  ),
  ...written(
    'findings.recommendation',
    'INSERT',
    `id finding_id official_status source answered_in_time deposited ${AUDIT_SCOPE}`,
  ),
  ...written('findings.recommendation', 'UPDATE', 'version'),
  ...written(
    'findings.recommendation',
    'INSERT UPDATE',
    `number text code value status_on received_on external_ref recorded_at fiscal_year ${AUDIT_ADDRESS}`,
  ),
  ...written(
    'findings.recommendation_item',
    'INSERT',
    `id recommendation_id position kind payer reference amount ${OFFICE} ${AUDIT_SCOPE}`,
  ),
  ...written(
    'findings.recommendation_addressee',
    'INSERT',
    `id recommendation_id deposited workflow office_status ${OFFICE} ${AUDIT_SCOPE}`,
  ),
  ...written('findings.recommendation_addressee', 'INSERT UPDATE', 'received_on share recorded_at'),
  ...written('findings.recommendation_addressee', 'UPDATE', 'version'),
  ...written(
    'findings.status_change',
    'INSERT',
    `id recommendation_id to effective_on recorded_at decided_by ${AUDIT_ADDRESS} ${AUDIT_SCOPE}`,
  ...written(
    'findings.assessment',
    'INSERT',
    `${AUDITED_OFFICES} recommendation_id from_status to_status effective_on reason note document_number document_on
     decided_by recorded_by recorded_at`,
  ),
  ...written('findings.assessment', 'INSERT UPDATE', 'state version'),
  ...written('findings.assessment', 'UPDATE', 'settled_by settled_at rejection'),
  ...written(
    'findings.office_assessment',
    'INSERT',
    `${AUDITED_OFFICE} assessment_id addressee_id from_status to_status accepted surplus`,
  ),
  ...written('findings.office_assessment', 'INSERT UPDATE', 'state'),
  ...written(
    'findings.status_change',
    'INSERT',
    `${AUDITED_OFFICES} recommendation_id assessment_id from to effective_on recorded_at decided_by`,
  ),
  ...written(
    'findings.office_status_change',
    'INSERT',
    `id addressee_id to_status effective_on recorded_at ${OFFICE} ${AUDIT_SCOPE}`,
  ),
  ...written('findings.upload', 'INSERT', 'id subject file_name size declared_sha256'),
  ...written('findings.upload', 'INSERT UPDATE', 'spent'),
  ...written('findings.upload', 'UPDATE', 'sha256 media_type'),
  ...written('findings.evidence', 'INSERT', `id addressee_id kind title ntpn added_on added_by ${OF_OFFICE}`),
  ...written('findings.evidence', 'INSERT UPDATE', 'latest'),
  ...written('findings.evidence', 'UPDATE', 'withdrawn_at withdrawn_by withdrawal_reason version'),
  ...written(
    'findings.evidence_version',
    'INSERT',
    `id evidence_id number added_on added_by ${FILE} ${OF_OFFICE}`,
  ),
  ...written('findings.report_document', 'INSERT', `id kind title added_on added_by ${FILE} ${OF_OFFICES}`),
  ...written('findings.legal_opinion', 'INSERT', `id finding_id ${OF_OFFICES}`),
  ...written(
    'findings.legal_opinion',
    'INSERT UPDATE',
    'conclusion number opinion_on result_on text written_by referrals',
  ),
  ...written('findings.legal_opinion', 'UPDATE', 'issued_on issued_by version'),
  ...written(
    'findings.referral',
    'INSERT',
    `id finding_id legal_opinion_id target_body target_office loss_estimate loss_estimated_by report_received_on
     drafted_by ${OF_OFFICES}`,
  ),
  ...written('findings.referral', 'INSERT UPDATE', 'status last_step_by'),
  ...written('findings.referral', 'UPDATE', 'letter_number letter_on spdp_number spdp_on version'),
  ...written(
    'findings.referral_step',
    'INSERT',
    `id referral_id action from_status to_status document_on document_number note recorded_at taken_by ${OF_OFFICES}`,
    `${AUDITED_OFFICE} addressee_id assessment_id from_status to_status effective_on recorded_at`,
  ),
  ...written(
    'findings.follow_up_step',
    'INSERT',
    `${AUDITED_OFFICE} addressee_id action from_state to_state recorded_at taken_by`,
  ),
  ...written(
    'findings.follow_up_actor',
    'INSERT',
    `recommendation_id subject organisation_code province_code regency_code report_id provenance part recorded_at`,
  ),
  ...written('findings.recommendation', 'UPDATE', 'official_status status_on recorded_at part_edits version'),
  ...written(
    'findings.recommendation_addressee',
    'UPDATE',
    'office_status deposited workflow workflow_on waiting_since recorded_at version',
  ),
  ...written(
    'findings.reconciliation',
    'UPDATE',
    'state signed_by signed_on minutes_number withdrawn_by withdrawn_on withdrawal_reason version',
  ),
  // A lock asks for the right to update something; the policy lets nothing be updated.
  'meetings.meeting.id': { app: 'INSERT', sigma: 'UPDATE' },
  'meetings.invitation.id': { app: 'INSERT', sigma: 'UPDATE' },
};
