import type { EntityManager } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import type { Viewer } from '../access/viewer.ts';
import { REQUEST_LIMITS, requestSettings } from '../database/database.ts';
import type { DomainError } from '../graph/errors.ts';
import { auditRow, insertInto } from './audit-row.ts';
import type { Deed } from './deed.ts';

/** The audit log as one request writes it. */
export interface AuditTrail {
  /** In the request's own transaction: a deed and its entry are there together or not at all. */
  done(deed: Deed): Promise<void>;
  /** Its savepoint is released: only the commit can undo it now. */
  keep(deed: Deed): void;
  /** On another connection: the rollback of what was refused leaves it. */
  refused(deed: Deed, refusal: DomainError): Promise<void>;
  /** The commit failed: whatever was done in it was not, or nobody knows. */
  undone(): Promise<void>;
}

interface AuditTrails {
  of(viewer: Viewer, requestId: string, em: EntityManager): AuditTrail;
  close(): Promise<void>;
}

/** Connections for refusals: they are rare, and must not wait for those that requests hold. */
const CONNECTIONS = 2;

export function openAuditTrails(
  schema: string,
  databaseUrl: string,
  log: (error: unknown) => void,
): AuditTrails {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS, ...REQUEST_LIMITS });
  pool.on('error', log);

  async function writeApart(viewer: Viewer, rows: unknown[][]): Promise<void> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const settings = Object.entries(requestSettings(schema, viewer));
      await client.query(
        `select ${settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)}`,
        settings.flat(),
      );
      const statement = insertInto(schema, (place) => `$${place}`);
      for (const row of rows) await client.query(statement, row);
      await client.query('commit');
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  let closing: Promise<void> | undefined;
  return {
    close: () => (closing ??= pool.end()),
    of(viewer, requestId, em) {
      const deeds: Deed[] = [];
      return {
        async done(deed) {
          const row = auditRow(viewer, requestId, deed, { outcome: 'DONE' });
          await em.execute(
            insertInto(schema, () => '?'),
            row,
            'run',
          );
        },
        keep: (deed) => void deeds.push(deed),
        async refused(deed, { message: reason, extensions: { code } }) {
          const outcome = code === 'INTERNAL_SERVER_ERROR' ? 'FAILED' : 'REFUSED';
          await writeApart(viewer, [auditRow(viewer, requestId, deed, { outcome, code, reason })]).catch(log);
        },
        async undone() {
          const verdict = {
            outcome: 'FAILED',
            code: 'INTERNAL_SERVER_ERROR',
            reason: 'Its commit was not confirmed.',
          } as const;
          const rows = deeds.map((deed) => auditRow(viewer, requestId, deed, verdict));
          if (rows.length > 0) await writeApart(viewer, rows).catch(log);
        },
      };
    },
  };
}
