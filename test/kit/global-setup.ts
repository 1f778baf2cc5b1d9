import 'reflect-metadata';
import { startDemonstrationIssuer, startPostgres } from '@oversight/standalone';
import { makeTemplates } from './templates.ts';

/** One throwaway cluster for the whole run, with databases that every worker copies, and one issuer of tokens. */
export default (): Promise<void> => setUp();

/** What is multiplied is too much for memory. */
export async function setUp({ onDisk = false } = {}): Promise<void> {
  const postgres = await startPostgres({ throwaway: true, onDisk });
  const issuer = await startDemonstrationIssuer();
  Object.assign(globalThis, { closeTestRun: () => Promise.all([issuer.stop(), postgres.stop()]) });
  process.env.TEST_POSTGRES = postgres.connectionString('postgres');
  process.env.TEST_POSTGRES_LOG = postgres.log;
  process.env.TEST_ISSUER = issuer.url;
  await makeTemplates(postgres.connectionString);
}
