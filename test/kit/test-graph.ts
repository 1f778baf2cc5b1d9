import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '@oversight/gateway';
import {
  anonymous,
  createAuthenticate,
  createIssuerKeys,
  createSealer,
  type OpenService,
  openService,
  roleOf,
  setClock,
  stopClockOn,
  UPLOAD_LIMIT,
  type Viewer,
} from '@oversight/kernel';
import { services } from '@oversight/schema';
import { AUDIENCE, databaseOf, loginUrl, makePassportKeys, type PassportKeys } from '@oversight/standalone';
import type { FastifyInstance } from 'fastify';
import { copyDatabases, type TestDatabases } from './databases.ts';
import { someFolder } from './files-folder.ts';
import { AS_OF, PASSWORD, REFERENCE, TEMPLATE } from './templates.ts';
import { ISSUER, tokenFor } from './tokens.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts.
type Data = any;

export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestGraph {
  readonly databases: TestDatabases;
  /** Asks through the gateway, with the token of a persona; without one, as anonymous. */
  ask(persona: string | undefined, query: string, variables?: object): Promise<Answer>;
  /** Asks a subgraph behind the gateway's back, with a passport of the gateway's making. */
  askSubgraph(name: string, viewer: Viewer, query: string, variables?: object): Promise<Answer>;
  /** A passport of the gateway's making, as anonymous. */
  sealFor(name: string, requestId: string): Promise<string>;
  /** The front door, for requests that `ask` would not make. */
  readonly gateway: FastifyInstance;
  readonly passportKeys: PassportKeys;
  readonly services: Record<string, OpenService>;
  /** How many SQL statements each service sent since the last call. */
  takeStatements(): Record<string, number>;
  readonly logged: unknown[];
  close(): Promise<void>;
}

interface TestGraphOptions {
  /** Databases made beforehand; else fresh copies of the demonstration. */
  readonly databases?: TestDatabases;
  /** Without what is made up, for what counts or reads all there is: offices, code lists and the real meeting. */
  readonly demonstration?: false;
  /** Where a service finds its database, instead of where it is: for what stands between them. */
  readonly through?: (service: string, url: string) => string;
  readonly poolSize?: number;
  /** A folder for files that outlives this graph; else one of its own. */
  readonly filesDir?: string;
  /** Bytes of a file at the most. */
  readonly uploadLimit?: number;
  readonly corsOrigins?: readonly string[];
  /** Whose tokens the gateway takes, instead of the demonstration's. */
  readonly issuer?: { readonly url: string; readonly audience: string };
}

/** The whole graph in this process: real composition, real tokens and passports, real PostgreSQL, no ports. */
export async function startTestGraph(options: TestGraphOptions = {}): Promise<TestGraph> {
  const { through = (_, url) => url, poolSize = 4, issuer = { url: ISSUER, audience: AUDIENCE } } = options;
  const { uploadLimit = UPLOAD_LIMIT } = options;
  const filesDir = options.filesDir ?? someFolder();
  stopClockOn(AS_OF);
  const databases =
    options.databases ?? (await copyDatabases(options.demonstration === false ? REFERENCE : TEMPLATE));
  const keys = await makePassportKeys();
  const logged: unknown[] = [];
  let statements: Record<string, number> = {};
  const open: Record<string, OpenService> = {};
  for (const service of services) {
    const role = roleOf(service.tables.schema, 'login');
    open[service.name] = await openService(service, {
      databaseUrl: through(service.name, loginUrl(databaseOf(databases, service.name), role, PASSWORD)),
      passportKeys: keys.publicKeys,
      introspection: false,
      files: { folder: join(filesDir, service.name), uploadLimit },
      poolSize,
      onStatement: () => {
        statements[service.name] = (statements[service.name] ?? 0) + 1;
      },
      log: (error) => logged.push(error),
    });
  }
  const apps = Object.fromEntries(Object.entries(open).map(([name, { app }]) => [name, app]));
  const gateway = await createGateway({
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    authenticate: createAuthenticate({
      issuer: issuer.url,
      audience: issuer.audience,
      keys: createIssuerKeys({ issuer: issuer.url, log: (error) => logged.push(error) }),
      demonstration: true,
    }),
    passportPrivateKey: keys.privateKey,
    apps,
    corsOrigins: options.corsOrigins,
    uploadLimit,
    log: (error) => logged.push(error),
  });
  const seal = await createSealer(keys.privateKey);
  const answered = ({ statusCode, body }: { statusCode: number; body: string }): Answer => ({
    status: statusCode,
    ...(body ? JSON.parse(body) : {}),
  });

  return {
    databases,
    services: open,
    gateway: gateway.app,
    passportKeys: keys,
    logged,
    async ask(persona, query, variables) {
      const token = persona && (await tokenFor(persona));
      return answered(
        await gateway.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: token ? { authorization: `Bearer ${token}` } : {},
          payload: { query, variables },
        }),
      );
    },
    async askSubgraph(name, viewer, query, variables) {
      const service = open[name];
      if (!service) throw new Error(`There is no subgraph ${name}.`);
      const requestId = crypto.randomUUID();
      return answered(
        await service.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { passport: await seal(viewer, name, requestId), 'x-request-id': requestId },
          payload: { query, variables },
        }),
      );
    },
    sealFor: (name, requestId) => seal(anonymous, name, requestId),
    takeStatements() {
      const taken = statements;
      statements = {};
      return taken;
    },
    async close() {
      await gateway.close();
      await Promise.all(Object.values(open).map((service) => service.close()));
      setClock(undefined);
    },
  };
}
