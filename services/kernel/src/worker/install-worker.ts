import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import type { Beside } from '../database/database.ts';
import { type WorkerFunctions, workerSchemaOf, workerStatements } from './worker.sql.ts';

/** The package whose tables they are, and whose statements the grants were read off. */
const PACKAGE = 'graphile-worker 0.18.0';

/** The administrator's part, after the migrations: the worker itself may make nothing, and finds nothing to make. */
export function workerOf(schema: string, functions: WorkerFunctions): Beside {
  const worker = workerSchemaOf(schema);
  const statements = workerStatements(schema, functions);
  const installed = `${PACKAGE}, ${createHash('sha256').update(statements.join()).digest('hex')}`;
  return {
    schema: worker,
    async install(admin, adminUrl) {
      const { rows } = await admin.query<{ there: string | null }>(
        `select obj_description(to_regnamespace('${worker}'), 'pg_namespace') as there`,
      );
      if (rows[0]?.there === installed) return;
      await installTables(worker, adminUrl);
      const marked = [...statements, `comment on schema ${worker} is '${installed}'`];
      await admin.query(`begin; ${marked.join(';\n')}; commit`);
    },
  };
}

async function installTables(worker: string, adminUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const pgPool = new Pool({ connectionString: adminUrl, max: 1 });
  // It wants to know that somebody listens; a broken connection is told by the statement that meets it.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, schema: worker, logger: new Logger(() => () => {}) });
  } finally {
    await pgPool.end();
  }
}
