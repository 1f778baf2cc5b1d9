import type { Client } from 'pg';

/** A policy by which requests see rows of a table. */
export interface Lock {
  readonly schema: string;
  readonly table: string;
  readonly policy: string;
  readonly using: string;
}

export const writeLock = ({ schema, table, policy }: Lock): string => `${policy} on ${schema}.${table}`;

/** Every policy for what a request may see, in this database. */
export async function locksIn(client: Client): Promise<Lock[]> {
  const { rows } = await client.query<Lock>(
    `select schemaname as schema, tablename as table, policyname as policy, qual as using from pg_policies
     where cmd in ('SELECT', 'ALL') and format('%s_app', schemaname) = any (roles) order by 1, 2, 3`,
  );
  return rows;
}

/** Does something while a policy says something else. */
export async function altered<T>(
  client: Client,
  lock: Lock,
  using: 'true' | 'false',
  work: () => Promise<T>,
): Promise<T> {
  const alter = (condition: string) => client.query(`alter policy ${writeLock(lock)} using (${condition})`);
  await alter(using);
  try {
    return await work();
  } finally {
    await alter(lock.using);
  }
}

const TYPES: Record<string, string> = {
  'findings.audit_entry': 'FindingAuditEntry',
  'findings.change': 'FindingChange',
  'findings.change_horizon': 'FindingChange',
  'findings.office': 'Organisation',
  'findings.reminder': 'FindingReminder',
  'meetings.audit_entry': 'MeetingAuditEntry',
  'organisations.audit_entry': 'OrganisationAuditEntry',
  'meetings.change': 'MeetingChange',
  'meetings.change_horizon': 'MeetingChange',
  'organisations.former_code': 'Organisation',
  'organisations.office_name': 'Organisation',
  'organisations.change': 'OrganisationChange',
  'organisations.change_horizon': 'OrganisationChange',
  'meetings.commitment_link': 'Commitment',
  'meetings.division_name': 'Organisation',
  'meetings.known_body': 'Organisation',
  'meetings.office': 'Organisation',
  'whistleblowing.statistics_release': 'WhistleblowingStatistics',
  'whistleblowing.statistics_cell': 'WhistleblowingStatistics',
};

/** The type that the rows of a table are, or are part of: of its name, unless it has another. */
export const typeOf = ({ schema, table }: Pick<Lock, 'schema' | 'table'>): string =>
  TYPES[`${schema}.${table}`] ?? table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
