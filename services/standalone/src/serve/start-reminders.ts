import { findings } from '@oversight/findings';
import { logError, roleOf, type Service } from '@oversight/kernel';
import { meetings } from '@oversight/meetings';
import { type Databases, databaseOf } from '../database/databases.ts';
import { loginUrl } from '../database/login-secrets.ts';
import { originAt } from './origin-at.ts';

interface RemindersPlan {
  readonly databases: Databases;
  readonly passwordOf: (role: string) => string;
  /** Where the gateway listens. */
  readonly host: string;
  readonly port: number;
}

/** The services with a worker, and where it is; loaded when it is started. */
const WORKERS = [
  { service: meetings as Service, load: () => import('@oversight/meetings/worker') },
  { service: findings as Service, load: () => import('@oversight/findings/worker') },
];

/** The workers of the services, without e-mail: in this process also where every service has its own. */
export async function startReminders({ databases, passwordOf, host, port }: RemindersPlan) {
  const graphUrl = `${originAt(host, port)}/graphql`;
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(started.map((worker) => worker.close()));
  };
  try {
    for (const { service, load } of WORKERS) {
      const { startWorker } = await load();
      const role = roleOf(service.tables.schema, 'login');
      started.push(
        await startWorker({
          databaseUrl: loginUrl(databaseOf(databases, service.name), role, passwordOf(role)),
          graphUrl,
          log: logError(`${service.name} worker`),
        }),
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
