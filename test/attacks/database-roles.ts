import type { Grants } from '../kit/privileges.ts';

/**
 * What each role may do to each object, and nothing else may anybody do. A role of the object's own service is named
 * by its kind; `*` is every service. What is not listed is for its owner alone.
 */
export type Intended = Readonly<Record<string, Grants>>;

/** What graphile-worker made, and the functions by which the worker writes: the login's of meetings, as itself. */
const worker = (objects: Readonly<Record<string, string>>): Intended =>
  Object.fromEntries(
    Object.entries(objects).map(([name, how]): [string, Grants] => [
      `meetings_worker.${name}`,
      how === '' ? {} : { meetings_login: how },
    ]),
  );

/** A table is for this, unless it stands below. */
export const EVERY_TABLE: Grants = { app: 'SELECT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' };

export const TABLES: Intended = {
  '*.migration': {},
  '*.audit_entry': { app: 'SELECT' },
  'meetings.meeting_session': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'meetings.invitation': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  // Written by triggers only: the row policy refuses a request that writes one by itself.
  'meetings.change': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  'organisations.revision': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT' },
  'organisations.change': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  // Written by functions of the loader's that only the login may call.
  'meetings.office_feed': { loader: 'SELECT INSERT UPDATE DELETE' },
  ...worker({
    migrations: 'SELECT',
    jobs: '',
    _private_jobs: 'SELECT INSERT UPDATE DELETE',
    _private_job_queues: 'SELECT INSERT UPDATE',
    _private_tasks: 'SELECT INSERT',
    _private_known_crontabs: 'SELECT INSERT UPDATE',
  }),
  'whistleblowing.statistics_release': { app: 'SELECT', loader: 'SELECT INSERT' },
  'whistleblowing.statistics_cell': { app: 'SELECT', loader: 'SELECT INSERT' },
  'standalone.demonstration': {},
};

/** All of an audit entry but its time, which the database says. */
const AUDIT_ENTRY =
  'id subject roles verb action node_type node_id outcome code reason request_id organisation_code province_code';

/** What is noted of a file that is kept. */
const FILE = 'file_id file_name media_type size sha256';
const DOCUMENT_SCOPE =
  'published meeting_classification organisation_code province_code addressed_offices addressed_provinces';

/** Columns of a table that requests fill in or change. */
const written = (table: string, how: string, columns: string): Intended =>
  Object.fromEntries(columns.split(/\s+/).map((column) => [`${table}.${column}`, { app: how }]));

/** What may be done to a column and not to its table: a mutation's columns are added here. */
export const COLUMNS: Intended = {
  ...written('*.audit_entry', 'INSERT', AUDIT_ENTRY),
  ...written(
    'organisations.organisation',
    'UPDATE',
    'web_address address phone email recorded_at recorded_by reason version',
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
     minutes_approved_on version`,
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
     attendance_complete attended competent`,
  ),
  ...written(
    'meetings.invitation',
    'INSERT UPDATE',
    'meeting_id required_role required_division reply replied_at expected_attendees reply_note version',
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
    `id organisation_code province_code regency_code meeting_id external_ref recorded_by checked_in_by provenance source`,
  ),
  ...written(
    'meetings.attendance',
    'INSERT UPDATE',
    `role division person_name headcount mode attended_on checked_in_at represented represented_by withdrawn_at version`,
  ),
  ...written(
    'meetings.attendance_revision',
    'INSERT',
    `id organisation_code province_code regency_code attendance_id reason taken_by role division person_name headcount
     mode attended_on represented represented_by`,
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
     measure sub_element_code due_date`,
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
  ...written('meetings.upload', 'INSERT', 'id subject file_name size declared_sha256'),
  ...written('meetings.upload', 'INSERT UPDATE', 'spent'),
  ...written('meetings.upload', 'UPDATE', 'sha256 media_type'),
  ...written(
    'meetings.calendar_address',
    'INSERT',
    'id label secret_hash created_by organisation_code province_code regency_code',
  ),
  ...written('meetings.calendar_address', 'UPDATE', 'revoked_at'),
};

export const FUNCTIONS: Intended = {
  '*.viewer_is(text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.viewer_has_scope(text)': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_offices(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_provinces(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  'extensions.similarity(text,text)': { organisations_app: 'EXECUTE' },
  'extensions.word_similarity(text,text)': { organisations_app: 'EXECUTE' },
  'findings.national_indicators(date,text,integer)': { app: 'EXECUTE' },
  'meetings.attendance_rates(uuid[],text[])': { app: 'EXECUTE' },
  'meetings.calendar_office(text)': { app: 'EXECUTE' },
  'meetings.division_key(text)': { app: 'EXECUTE', sigma: 'EXECUTE', loader: 'EXECUTE' },
  'meetings.division_spelling(text)': { app: 'EXECUTE', sigma: 'EXECUTE', loader: 'EXECUTE' },
  'meetings.presence_at(uuid,text,text,text)': { app: 'EXECUTE' },
  'meetings.is_check_in_code(uuid,text,timestamp with time zone)': { app: 'EXECUTE' },
  'meetings.prune_changes(interval)': { loader: 'EXECUTE' },
  'organisations.prune_changes(interval)': { loader: 'EXECUTE' },
  'whistleblowing_sealing.preloaded_libraries()': { whistleblowing_login: 'EXECUTE' },
  ...worker({
    'add_job(text,json,text,timestamp with time zone,integer,text,integer,text[],text)': 'EXECUTE',
    'add_jobs(meetings_worker.job_spec[],boolean)': 'EXECUTE',
    'remind(date,integer[])': 'EXECUTE',
    'claim_mail(uuid)': 'EXECUTE',
    'release_mail(uuid)': 'EXECUTE',
    'office_cursor()': 'EXECUTE',
    'know_offices(jsonb,text)': 'EXECUTE',
    'prune_changes()': 'EXECUTE',
  }),
};

/** Those that see past the row policies, and whose they are. */
export const DEFINERS: Readonly<Record<string, string>> = {
  'findings.national_indicators(date,text,integer)': 'findings_sigma',
  'meetings.attendance_rates(uuid[],text[])': 'meetings_sigma',
  'meetings.calendar_office(text)': 'meetings_sigma',
  'meetings.presence_at(uuid,text,text,text)': 'meetings_sigma',
  'meetings.is_check_in_code(uuid,text,timestamp with time zone)': 'meetings_sigma',
  ...Object.fromEntries(
    [
      'remind(date,integer[])',
      'claim_mail(uuid)',
      'release_mail(uuid)',
      'office_cursor()',
      'know_offices(jsonb,text)',
      'prune_changes()',
    ].map((name) => [`meetings_worker.${name}`, 'meetings_loader']),
  ),
  // Reads settings of the server, no table.
  'whistleblowing_sealing.preloaded_libraries()': 'the administrator',
};

export const SEQUENCES: Intended = {};

export const SCHEMAS: Intended = {
  '*': { app: 'USAGE', sigma: 'USAGE CREATE', loader: 'USAGE' },
  whistleblowing_sealing: { whistleblowing_login: 'USAGE' },
  meetings_worker: { meetings_login: 'USAGE' },
  standalone: {},
  extensions: { organisations_app: 'USAGE' },
  // PostgreSQL's own, and empty.
  public: { PUBLIC: 'USAGE' },
};

export const DATABASES: Intended = {
  open: {
    organisations_login: 'CONNECT',
    meetings_login: 'CONNECT',
    findings_login: 'CONNECT',
    bi_login: 'CONNECT',
  },
  sealed: { whistleblowing_login: 'CONNECT' },
  postgres: {},
  template1: {},
};

/** Who may become whom, by saying so and never by itself. */
export const BECOMES: Readonly<Record<string, string>> = { login: 'app', owner: 'sigma' };
