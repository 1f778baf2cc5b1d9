import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createPassportDoorkeeper, type PassportKeySource } from '../access/passport.ts';
import { createTokenDoorkeeper, type TokenDoorOptions } from '../access/token-doorkeeper.ts';
import type { Viewer } from '../access/viewer.ts';
import { openAuditTrails } from '../audit-log/audit-trail.ts';
import { emFor, openDatabase, REQUEST_LIMITS, type Tables } from '../database/database.ts';
import type { HttpRoute } from '../files/http-route.ts';
import { openDesk } from '../files/open-desk.ts';
import type { FileSettings } from '../files/open-files.ts';
import { transact } from '../files/transact.ts';
import type { UploadRules } from '../files/tus-uploads.ts';
import type { Context } from '../graph/context.ts';
import { Background } from '../transaction/background.ts';
import { checkDatabase } from './check-database.ts';
import { createSubgraphServer } from './server.ts';
import { ConfigError } from './variables.ts';

/** One subgraph: a name, its tables, its part of the graph. The folder is named alike. */
export interface Service<Loaders extends object = object> {
  readonly name: string;
  readonly tables: Tables;
  readonly buildSchema: () => Promise<GraphQLSchema>;
  readonly createLoaders: (em: EntityManager) => Loaders;
  /** It has a table `audit_entry`, in which every write and every refused write is noted. */
  readonly audited: boolean;
  /** What it answers over HTTP beside the graph, and who may send it files. */
  readonly http?: { readonly routes: readonly HttpRoute<Loaders>[]; readonly uploads: UploadRules };
  /** What must hold before it opens, such as settings of its database server; throws to refuse. */
  readonly beforeOpening?: (settings: ServiceSettings) => Promise<void>;
}

/** How it is known who asks: by passports of the gateway, or by the access tokens themselves. */
export type WhoAsks =
  | { readonly passportKeys: PassportKeySource }
  | { readonly accessTokens: TokenDoorOptions };

export type ServiceSettings = WhoAsks & {
  readonly databaseUrl: string;
  readonly poolSize?: number;
  readonly introspection: boolean;
  /** Where files are kept, for a service that keeps any. */
  readonly files?: FileSettings;
  /** Nothing of a demonstration is taken for real. */
  readonly production?: boolean;
  readonly onStatement?: (sql: string) => void;
  readonly log: (error: unknown) => void;
};

export interface OpenService {
  readonly name: string;
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

/** Opens the database and builds the server; listening is left to the caller. */
export async function openService<L extends object>(
  service: Service<L>,
  settings: ServiceSettings,
): Promise<OpenService> {
  const { files } = settings;
  if (service.http && !files) throw new ConfigError('FILES_DIR must say where files are kept.');
  await service.beforeOpening?.(settings);
  await checkDatabase(settings.databaseUrl, service.tables.schema, settings.production);
  const orm = await openDatabase(service.tables, {
    url: settings.databaseUrl,
    poolSize: settings.poolSize,
    limits: REQUEST_LIMITS,
    onStatement: settings.onStatement,
  });
  await orm.connect();
  const { schema } = service.tables;
  const trails = service.audited ? openAuditTrails(schema, settings.databaseUrl, settings.log) : undefined;
  const desk = service.http && files && (await openDesk(service.http.uploads, files, settings.log));
  const background = new Background(settings.log);
  const createContext = (viewer: Viewer, requestId: string): Context<L> => {
    const em = emFor(orm, schema, viewer);
    const audit = trails?.of(viewer, requestId, em);
    const loaders = service.createLoaders(em);
    // The server hands resolvers a copy of what is answered here, so the loaders are renewed where they are.
    const forget = () => {
      em.clear();
      Object.assign(loaders, service.createLoaders(em));
    };
    const afterwards = background.after<Context<L>>((work) =>
      transact(createContext, { viewer, requestId }, work),
    );
    return { viewer, requestId, em, loaders, forget, audit, files: desk?.files, afterwards };
  };
  const graph = await service.buildSchema();
  const app = await createSubgraphServer({
    schema: graph,
    doorkeeper:
      'accessTokens' in settings
        ? createTokenDoorkeeper(settings.accessTokens)
        : createPassportDoorkeeper(settings.passportKeys, service.name),
    createContext,
    isReady: () => orm.isConnected(),
    introspection: settings.introspection,
    http: desk?.plan(service.name, service.http?.routes ?? [], createContext, graph),
    log: settings.log,
  });
  return {
    name: service.name,
    app,
    async close() {
      await app.close();
      await background.close();
      desk?.close();
      await trails?.close();
      await orm.close();
    },
  };
}
