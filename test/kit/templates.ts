import {
  decideDemonstration,
  loadDemonstrationData,
  loadReferenceData,
  prepareDatabases,
  readSettings,
} from '@oversight/standalone';

/** The day on which the demonstration ends in every test, and at which the clock stands. */
export const AS_OF = '2026-06-30';
export const TEMPLATE = { open: 'template_open', sealed: 'template_sealed' };
export const PASSWORD = 'test';

/** The database as a first start leaves it: real offices, the real meeting, a made-up country. */
export async function makeTemplates(connectionString: (database: string) => string): Promise<void> {
  const databases = { open: connectionString(TEMPLATE.open), sealed: connectionString(TEMPLATE.sealed) };
  await prepareDatabases(
    databases,
    () => PASSWORD,
    () => {},
  );
  await loadReferenceData(databases);
  const settings = readSettings(['--as-of', AS_OF], {});
  await loadDemonstrationData(databases, await decideDemonstration(databases, settings, AS_OF));
}
