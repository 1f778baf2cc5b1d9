import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import { createPassportOffice } from '../access/passport.ts';
import { emFor, openDatabase, REQUEST_LIMITS, type Tables } from '../database/database.ts';
import type { Context } from '../graph/context.ts';
import { createSubgraphServer } from './server.ts';

/** One subgraph: a name, its tables, its part of the graph. The folder is named alike. */
export interface Service<Loaders = unknown> {
  readonly name: string;
  readonly tables: Tables;
  readonly buildSchema: () => Promise<GraphQLSchema>;
  readonly createLoaders: (em: EntityManager) => Loaders;
  /** What must hold before it opens, such as settings of its database server; throws to refuse. */
  readonly beforeOpening?: (settings: ServiceSettings) => Promise<void>;
}

export interface ServiceSettings {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  /** The gateway's public keys: two while they rotate. */
  readonly passportKeys: JSONWebKeySet;
  readonly introspection: boolean;
  readonly onStatement?: (sql: string) => void;
  readonly log: (error: unknown) => void;
}

export interface OpenService {
  readonly name: string;
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** Opens the database and builds the server; listening is left to the caller. */
export async function openService<L>(service: Service<L>, settings: ServiceSettings): Promise<OpenService> {
  await service.beforeOpening?.(settings);
  const orm = await openDatabase(service.tables, {
    url: settings.databaseUrl,
    poolSize: settings.poolSize,
    limits: REQUEST_LIMITS,
    onStatement: settings.onStatement,
  });
  await orm.connect();
  const app = await createSubgraphServer({
    schema: await service.buildSchema(),
    passportOffice: createPassportOffice(settings.passportKeys, service.name),
    createContext: (viewer): Context<L> => {
      const em = emFor(orm, service.tables.schema, viewer);
      return { viewer, em, loaders: service.createLoaders(em) };
    },
    isReady: () => orm.isConnected(),
    introspection: settings.introspection,
    log: settings.log,
  });
  return {
    name: service.name,
    app,
    async close() {
      await app.close();
      await orm.close();
    },
  };
}
