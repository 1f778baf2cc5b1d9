import 'reflect-metadata';
import { databasesBeside } from '../database/databases.ts';
import { prepareDatabases } from '../database/prepare-databases.ts';
import { loadReferenceData } from '../demonstration/load-data.ts';
import { Refusal } from '../refusal.ts';
import { runWithSettings } from './run-command.ts';

/** `pnpm migrate --database-url URL`: roles, tables and reference data, nothing made up. */
await runWithSettings(async (settings) => {
  if (!settings['database-url'])
    throw new Refusal('NO_DATABASE', 'Say which database: --database-url or DATABASE_URL.');
  const databases = databasesBeside(settings['database-url']);
  const ran = await prepareDatabases(
    databases,
    () => undefined,
    (line) => process.stdout.write(`${line} …\n`),
  );
  const offices = await loadReferenceData(databases, settings.reference);
  process.stdout.write(
    `${ran} migrations ran; ${offices} offices. The _login roles have no password yet: set one each.\n`,
  );
});
