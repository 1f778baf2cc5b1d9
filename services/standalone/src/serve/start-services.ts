import { join } from 'node:path';
import { logError, openService, roleOf, UPLOAD_LIMIT } from '@oversight/kernel';
import { services } from '@oversight/schema';
import type { FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import { type Databases, databaseOf, SEALED } from '../database/databases.ts';
import { loginUrl } from '../database/login-secrets.ts';
import type { Undo } from '../undo.ts';
import { type ChildService, forkService } from './child-service.ts';

export interface RunningServices {
  /** Services in this process, by name. */
  readonly apps: Record<string, FastifyInstance>;
  /** Services in processes of their own, by name. */
  readonly urls: Record<string, string>;
}

interface ServicesPlan {
  readonly databases: Databases;
  readonly passwordOf: (role: string) => string;
  readonly passportKeys: JSONWebKeySet;
  /** A folder of the data folder, in which each service that keeps files has its own. */
  readonly filesDir: string;
  /** Every service in its own process; the sealed one always is. */
  readonly processes: boolean;
  readonly asOf?: string;
  /** The sealed service's process, which has been loading its code meanwhile. */
  readonly sealed: ChildService;
  readonly onDeath: (name: string) => void;
}

/** Every subgraph, in this process or in its own. */
export async function startServices(plan: ServicesPlan, undo: Undo): Promise<RunningServices> {
  const running: RunningServices = { apps: {}, urls: {} };
  await Promise.all(
    services.map(async (service) => {
      const role = roleOf(service.tables.schema, 'login');
      const databaseUrl = loginUrl(databaseOf(plan.databases, service.name), role, plan.passwordOf(role));
      const folder = service.http && join(plan.filesDir, service.name);
      if (plan.processes || service.name === SEALED) {
        const child = service.name === SEALED ? plan.sealed : forkService(service.name, plan.onDeath, undo);
        running.urls[service.name] = await child.serve({
          DATABASE_URL: databaseUrl,
          PASSPORT_KEYS: JSON.stringify(plan.passportKeys),
          FILES_DIR: folder,
          AS_OF: plan.asOf,
        });
      } else {
        const open = await openService(service, {
          databaseUrl,
          passportKeys: plan.passportKeys,
          introspection: false,
          files: folder === undefined ? undefined : { folder, uploadLimit: UPLOAD_LIMIT },
          log: logError(service.name),
        });
        undo.add(service.name, () => open.close());
        running.apps[service.name] = open.app;
      }
    }),
  );
  return running;
}
