import type { Grants } from '../kit/privileges.ts';

/**
 * What each role may do to each object, and nothing else may anybody do. A role of the object's own service is named
 * by its kind; `*` is every service. What is not listed is for its owner alone.
 */
export type Intended = Readonly<Record<string, Grants>>;

/** A table is for this, unless it stands below. */
export const EVERY_TABLE: Grants = { app: 'SELECT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' };

export const TABLES: Intended = {
  '*.migration': {},
  '*.audit_entry': { app: 'SELECT' },
  'whistleblowing.statistics_release': { app: 'SELECT', loader: 'SELECT INSERT' },
  'whistleblowing.statistics_cell': { app: 'SELECT', loader: 'SELECT INSERT' },
  'standalone.demonstration': {},
};

/** All of an audit entry but its time, which the database says. */
const AUDIT_ENTRY =
  'id subject roles verb action node_type node_id outcome code reason request_id organisation_code province_code';

/** What may be done to a column and not to its table: a mutation's columns are added here. */
export const COLUMNS: Intended = {
  ...Object.fromEntries(
    AUDIT_ENTRY.split(' ').map((column) => [`*.audit_entry.${column}`, { app: 'INSERT' }]),
  ),
  'meetings.commitment.status': { app: 'UPDATE' },
  'meetings.commitment.reported_on': { app: 'UPDATE' },
  'meetings.commitment.reported_by': { app: 'UPDATE' },
  'meetings.commitment.office_note': { app: 'UPDATE' },
  'meetings.commitment.inspectorate_note': { app: 'UPDATE' },
  'meetings.commitment.verified_on': { app: 'UPDATE' },
  'meetings.commitment.version': { app: 'UPDATE' },
};

export const FUNCTIONS: Intended = {
  '*.viewer_is(text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.viewer_has_scope(text)': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_offices(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_provinces(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  'findings.national_indicators(date,text,integer)': { app: 'EXECUTE' },
  'meetings.attendance_coverage(uuid[],text[])': { app: 'EXECUTE' },
  'whistleblowing_sealing.preloaded_libraries()': { whistleblowing_login: 'EXECUTE' },
};

/** Those that see past the row policies, and whose they are. */
export const DEFINERS: Readonly<Record<string, string>> = {
  'findings.national_indicators(date,text,integer)': 'findings_sigma',
  'meetings.attendance_coverage(uuid[],text[])': 'meetings_sigma',
  // Reads settings of the server, no table.
  'whistleblowing_sealing.preloaded_libraries()': 'the administrator',
};

export const SEQUENCES: Intended = {};

export const SCHEMAS: Intended = {
  '*': { app: 'USAGE', sigma: 'USAGE CREATE', loader: 'USAGE' },
  whistleblowing_sealing: { whistleblowing_login: 'USAGE' },
  standalone: {},
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
