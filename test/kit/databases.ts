import { admitLogins } from '@oversight/standalone';
import { hardenDatabase } from '@oversight/whistleblowing';
import { Client } from 'pg';
import { TEMPLATE } from './templates.ts';

export interface TestDatabases {
  readonly open: string;
  readonly sealed: string;
}

const urlOf = (database: string): string => {
  const url = new URL(process.env.TEST_POSTGRES as string);
  url.pathname = `/${database}`;
  return url.toString();
};

/** Fresh copies of the two databases for one test file; `called` where one file needs several. */
export async function copyDatabases(from = TEMPLATE, called = ''): Promise<TestDatabases> {
  const worker = `${process.env.JEST_WORKER_ID ?? '1'}${called}`;
  const databases = {
    open: await makeDatabase(`open_${worker}`, from.open),
    sealed: await makeDatabase(`sealed_${worker}`, from.sealed),
  };
  // A copy takes tables and grants along, but not what a database itself allows.
  await asAdministrator(databases.open, admitLogins);
  await asAdministrator(databases.sealed, hardenDatabase);
  return databases;
}

/** A database made anew: a copy of the template, or empty. */
export async function makeDatabase(name: string, template = 'template1'): Promise<string> {
  await asAdministrator(urlOf('postgres'), async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
    // Of a cluster that waits for no disk, files are copied sooner than pages are logged.
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return urlOf(name);
}

/** Works as the administrator, for what a test must arrange behind the graph's back. */
export async function asAdministrator<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Before a test that reads the log: nothing else can empty it. */
export const emptyAuditLog = (client: Client, schema: string): Promise<void> =>
  emptyHistory(client, `${schema}.audit_entry`);

/** Empties a table that nobody may empty. */
export async function emptyHistory(client: Client, table: string): Promise<void> {
  const triggers = ['append_only', 'never_emptied'];
  const alter = (how: string) =>
    triggers.map((name) => `alter table ${table} ${how} trigger ${name}`).join('; ');
  await client.query(`${alter('disable')}; delete from ${table}; ${alter('enable always')}`);
}
