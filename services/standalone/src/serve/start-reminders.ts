import { logError, roleOf } from '@oversight/kernel';
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

/** The worker of the meetings service, without e-mail: in this process also where every service has its own. */
export async function startReminders({ databases, passwordOf, host, port }: RemindersPlan) {
  const { startWorker } = await import('@oversight/meetings/worker');
  const role = roleOf(meetings.tables.schema, 'login');
  return startWorker({
    databaseUrl: loginUrl(databaseOf(databases, meetings.name), role, passwordOf(role)),
    graphUrl: `${originAt(host, port)}/graphql`,
    log: logError('meetings worker'),
  });
}
