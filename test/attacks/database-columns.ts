import { FOLLOW_UP_COLUMNS } from './database-columns-follow-up.ts';
import { LEGAL_COLUMNS } from './database-columns-legal.ts';
import { MONEY_COLUMNS } from './database-columns-money.ts';
import { REPORT_COLUMNS } from './database-columns-reports.ts';
import type { Intended } from './intended.ts';
import { FILE, OFFICE, written } from './written-columns.ts';

/** All of an audit entry but its time, which the database says. */
const AUDIT_ENTRY =
  'id subject roles verb action node_type node_id outcome code reason request_id organisation_code province_code';

const DOCUMENT_SCOPE =
  'published meeting_classification organisation_code province_code addressed_offices addressed_provinces';

/** What may be done to a column and not to its table: a mutation's columns are added here. */
export const COLUMNS: Intended = {
  ...REPORT_COLUMNS,
  ...FOLLOW_UP_COLUMNS,
  ...LEGAL_COLUMNS,
  ...MONEY_COLUMNS,
  ...written('*.audit_entry', 'INSERT', AUDIT_ENTRY),
  // Who sees an entry changes with its report, by a trigger.
  'findings.audit_entry.report_id': { loader: 'SELECT' },
  'findings.audit_entry.draft_of': { loader: 'UPDATE' },
  'findings.audit_entry.restricted': { loader: 'UPDATE' },
  'findings.audit_entry.need_to_know': { loader: 'UPDATE' },
  ...written(
    'organisations.organisation',
    'UPDATE',
    'web_address address phone email recorded_at recorded_by reason part_edits version',
  ),
  ...written('organisations.office_holder', 'INSERT', `id ${OFFICE} provenance`),
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
  ...written('organisations.calendar_entry', 'INSERT', `id ${OFFICE} kind provenance`),
  ...written('organisations.calendar_entry', 'UPDATE', 'version'),
  ...written(
    'organisations.calendar_entry',
    'INSERT UPDATE',
    'name election starts_on ends_on due_on cancelled recorded_at recorded_by reason',
  ),
  ...written('meetings.meeting', 'INSERT', `id ${OFFICE} level provenance source`),
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
    `id ${OFFICE} meeting_id action from_status to_status reason moved_from taken_by
     published`,
  ),
  ...written(
    'meetings.invitation',
    'INSERT',
    `id ${OFFICE} provenance published starts_on host_code host_province_code
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
    `id ${OFFICE} meeting_id external_ref recorded_by provenance source`,
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
    `id ${OFFICE} attendance_id reason taken_by role division person_name headcount
     mode attended_on checked_in_at represented represented_by`,
  ),
  ...written('meetings.check_in_code', 'INSERT', `meeting_id ${OFFICE}`),
  ...written('meetings.check_in_code', 'INSERT UPDATE', 'hash closes_at opened_by'),
  ...written(
    'meetings.commitment',
    'INSERT',
    `id ${OFFICE} meeting_id agreed_on original_due_date agreed_by host_code
     host_province_code provenance source`,
  ),
  ...written(
    'meetings.commitment',
    'INSERT UPDATE',
    `status reported_on reported_by office_note inspectorate_note host_note cancelled_on verified_on version text owner
     measure sub_element_code due_date reworded_by evidence_count`,
  ),
  ...written(
    'meetings.commitment_link',
    'INSERT',
    `commitment_id recommendation_id ${OFFICE} source restricted need_to_know`,
  ),
  ...written(
    'meetings.commitment_step',
    'INSERT',
    `id ${OFFICE} commitment_id action from_status to_status note taken_by`,
  ),
  ...written(
    'meetings.due_date_extension',
    'INSERT',
    `id ${OFFICE} commitment_id from_date to_date reason taken_by`,
  ),
  ...written(
    'meetings.commitment_evidence',
    'INSERT',
    `id commitment_id title version added_on added_by ${OFFICE} ${FILE}`,
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
  ...written('meetings.upload', 'INSERT', 'id subject file_name size declared_sha256'),
  ...written('meetings.upload', 'INSERT UPDATE', 'spent'),
  ...written('meetings.upload', 'UPDATE', 'sha256 media_type'),
  ...written('meetings.calendar_address', 'INSERT', `id label secret_hash created_by ${OFFICE}`),
  ...written('meetings.calendar_address', 'UPDATE', 'revoked_at'),
  // A lock asks for the right to update something; the policy lets nothing be updated.
  'meetings.meeting.id': { app: 'INSERT', sigma: 'UPDATE' },
  'meetings.invitation.id': { app: 'INSERT', sigma: 'UPDATE' },
};
