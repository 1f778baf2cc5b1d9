import { DataloaderType, type EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import { notFound } from './errors.ts';
import { keepReadsApart } from './keep-reads-apart.ts';
import { sessionVariables, type Viewer } from './viewer.ts';

type MigrationClass = NonNullable<NonNullable<Options['migrations']>['migrationsList']>[number];

export interface Tables {
  /** The PostgreSQL schema; also the stem of the service's roles. */
  readonly schema: string;
  readonly entities: EntityClass<object>[];
  readonly migrations: MigrationClass[];
}

export interface DatabaseSettings {
  readonly url: string;
  /** Connections held at the most; each request in flight holds one. */
  readonly poolSize?: number;
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
      // The kernel's own functions are made by `provision`, not by an entity.
      schemaGenerator: { ignoreRoutines: true },
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

/** An entity manager that sees what the viewer sees; its transaction is still to be begun. */
export function emFor(orm: MikroORM, schema: string, viewer: Viewer): EntityManager {
  const em = orm.em.fork();
  em.setSessionContext({ role: `${schema}_app`, variables: sessionVariables(viewer) });
  return em;
}
