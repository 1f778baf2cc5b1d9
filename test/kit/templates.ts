import {
  decideDemonstration,
  loadDemonstrationData,
  loadReferenceData,
  prepareDatabases,
  readSettings,
} from '@oversight/standalone';
import { Client } from 'pg';

/** The day on which the demonstration ends in every test, and at which the clock stands. */
export const AS_OF = '2026-06-30';
export const TEMPLATE = { open: 'template_open', sealed: 'template_sealed' };
/** The same before anything was made up: offices, code lists and the real meeting. */
export const REFERENCE = { open: 'template_reference_open', sealed: 'template_reference_sealed' };
export const PASSWORD = 'test';

/** The database as a first start leaves it: real offices, the real meeting, a made-up country. */
export async function makeTemplates(connectionString: (database: string) => string): Promise<void> {
  const databases = {
    open: connectionString(TEMPLATE.open),
    sealed: connectionString(TEMPLATE.sealed),
    server: connectionString('postgres'),
  };
  await prepareDatabases(
    databases,
    () => PASSWORD,
    () => {},
  );
  await loadReferenceData(databases);
  await copyDatabase(databases.server, TEMPLATE.open, REFERENCE.open);
  await copyDatabase(databases.server, TEMPLATE.sealed, REFERENCE.sealed);
  const settings = readSettings(['--as-of', AS_OF], {});
  await loadDemonstrationData(databases, await decideDemonstration(databases, settings, AS_OF));
}

async function copyDatabase(administrator: string, from: string, to: string): Promise<void> {
  const client = new Client(administrator);
  await client.connect();
  await client.query(`create database ${to} template ${from}`);
  await client.end();
}
