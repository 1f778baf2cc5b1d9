import { DataloaderType, type EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Client, Pool } from 'pg';
import { sessionVariables, type Viewer } from '../access/viewer.ts';
import { notFound } from '../graph/errors.ts';
import { keepReadsApart } from '../transaction/keep-reads-apart.ts';
import { roleOf } from './provision.ts';

type MigrationClass = NonNullable<NonNullable<Options['migrations']>['migrationsList']>[number];

export interface Tables {
  /** The PostgreSQL schema; also the stem of the service's roles. */
  readonly schema: string;
  readonly entities: EntityClass<object>[];
  readonly migrations: MigrationClass[];
  /** Extensions of PostgreSQL, and which of their functions a request calls: "similarity(text, text)". */
  readonly extensions?: Readonly<Record<string, readonly string[]>>;
  /** A schema of another package's beside it, which no migration of ours makes or drops. */
  readonly beside?: Beside;
}

export interface Beside {
  readonly schema: string;
  /** The administrator's, after the migrations, every time. */
  readonly install: (admin: Client, adminUrl: string) => Promise<void>;
}

export interface DatabaseSettings {
  readonly url: string;
  /** Connections held at the most; each request in flight holds one. */
  readonly poolSize?: number;
  /** The role taken by every connection. */
  readonly role?: string;
  /** What a request may take; migrations have no such limits. */
  readonly limits?: typeof REQUEST_LIMITS;
  /** Told of every statement, for counting them. */
  readonly onStatement?: (sql: string) => void;
}

/** One configuration for every service; nothing of it is decided per service. */
export async function openDatabase(tables: Tables, settings: DatabaseSettings): Promise<MikroORM> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl: settings.url,
      schema: tables.schema,
      entities: tables.entities,
      metadataProvider: ReflectMetadataProvider,
      extensions: [Migrator],
      forceUndefined: true,
      forceUtcTimezone: true,
      dataloader: DataloaderType.ALL,
      sessionContext: 'transaction',
      findOneOrFailHandler: (name: string) => notFound(name.toLowerCase()),
      pool: { min: 0, max: settings.poolSize ?? 10 },
      driverOptions: { ...settings.limits, onPoolCreated: preparing(settings.role) },
      onQuery: (sql) => {
        settings.onStatement?.(sql);
        return sql;
      },
      // The kernel's own functions are made by `provision`, not by an entity.
      schemaGenerator: {
        ignoreRoutines: true,
        ignoreSchema: tables.beside ? [tables.beside.schema] : [],
      },
      migrations: {
        silent: true,
        migrationsList: tables.migrations,
        schema: tables.schema,
        tableName: 'migration',
        snapshot: false,
      },
    }),
  );
  keepReadsApart(orm.em);
  return orm;
}

/** Milliseconds: a request that cannot get a connection, or holds one for nothing, is ended. */
export const REQUEST_LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 25_000,
  idle_in_transaction_session_timeout: 60_000,
};

/**
 * What every new connection is told, and that a dead one leaves its place: Kysely gives a connection back only after a
 * commit or rollback that succeeded, and a dead one can do neither.
 */
const preparing = (role: string | undefined) => (pool: Pool) => {
  pool.on('connect', (client) => {
    if (role) void client.query(`set role ${role}`);
    client.once('end', () => {
      try {
        client.release(true);
      } catch {
        // It was not held by anybody.
      }
    });
  });
};

/** What a session is told to see what the viewer sees. The role is a setting like the others: it costs no statement. */
export const requestSettings = (schema: string, viewer: Viewer): Record<string, string> => ({
  ...sessionVariables(viewer),
  role: roleOf(schema, 'app'),
});

/** An entity manager that sees what the viewer sees; its transaction is still to be begun. */
export function emFor(orm: MikroORM, schema: string, viewer: Viewer): EntityManager {
  const em = orm.em.fork();
  em.setSessionContext({ variables: requestSettings(schema, viewer) });
  return em;
}
