import type { Grants } from '../kit/privileges.ts';
import { type Intended, workers } from './intended.ts';

/** A table is for this, unless it stands below. */
export const EVERY_TABLE: Grants = { app: 'SELECT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' };

export const TABLES: Intended = {
  '*.migration': {},
  '*.audit_entry': { app: 'SELECT' },
  'meetings.meeting_session': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'meetings.invitation': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  // Drafts are taken away; the row policy lets nothing else go.
  'findings.audit_report': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.report_addressee': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.finding': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.recommendation': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.report_document': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.recommendation_item': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  'findings.recommendation_addressee': { ...EVERY_TABLE, app: 'DELETE SELECT' },
  // Written by triggers only: the row policy refuses a request that writes one by itself.
  'findings.change': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  'meetings.change': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  'organisations.revision': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT' },
  'organisations.change': { app: 'SELECT INSERT', sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  // Read by functions of the sigma role only, and written by triggers.
  'findings.follow_up_ledger': { sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  'findings.finding_ledger': { sigma: 'SELECT', loader: 'SELECT INSERT UPDATE DELETE' },
  // Written by functions of the loader's that only the login may call.
  'findings.office_feed': { loader: 'SELECT INSERT UPDATE DELETE' },
  'meetings.office_feed': { loader: 'SELECT INSERT UPDATE DELETE' },
  ...workers({
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

export const SEQUENCES: Intended = {};

export const SCHEMAS: Intended = {
  '*': { app: 'USAGE', sigma: 'USAGE CREATE', loader: 'USAGE CREATE' },
  whistleblowing_sealing: { whistleblowing_login: 'USAGE' },
  findings_worker: { findings_login: 'USAGE' },
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
export const BECOMES: readonly (readonly [who: string, becomes: string])[] = [
  ['login', 'app'],
  ['owner', 'sigma'],
  ['owner', 'loader'],
];
