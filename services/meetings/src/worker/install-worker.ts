import { createHash } from 'node:crypto';
import { type Client, Pool } from 'pg';
import { INSTALL, WORKER_SCHEMA } from './worker.sql.ts';

/** The package whose tables they are, and whose statements the grants were read off. */
const PACKAGE = 'graphile-worker 0.18.0';
const INSTALLED = `${PACKAGE}, ${createHash('sha256').update(INSTALL.join()).digest('hex')}`;

/** The administrator's part, after the migrations: the worker itself may make nothing, and finds nothing to make. */
export async function installWorker(admin: Client, adminUrl: string): Promise<void> {
  const { rows } = await admin.query<{ there: string | null }>(
    `select obj_description(to_regnamespace('${WORKER_SCHEMA}'), 'pg_namespace') as there`,
  );
  if (rows[0]?.there === INSTALLED) return;
  await installTables(adminUrl);
  const statements = [...INSTALL, `comment on schema ${WORKER_SCHEMA} is '${INSTALLED}'`];
  await admin.query(`begin; ${statements.join(';\n')}; commit`);
}

async function installTables(adminUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const pgPool = new Pool({ connectionString: adminUrl, max: 1 });
  // It wants to know that somebody listens; a broken connection is told by the statement that meets it.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, schema: WORKER_SCHEMA, logger: new Logger(() => () => {}) });
  } finally {
    await pgPool.end();
  }
}
