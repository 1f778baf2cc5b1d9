import { logError, roleOf } from '@oversight/kernel';
import { meetings } from '@oversight/meetings';
import { type Databases, databaseOf } from '../database/databases.ts';
import { loginUrl } from '../database/login-secrets.ts';

interface RemindersPlan {
  readonly databases: Databases;
  readonly passwordOf: (role: string) => string;
  /** Port of the gateway. */
  readonly port: number;
}

/** The worker of the meetings service, without e-mail: in this process also where every service has its own. */
export async function startReminders({ databases, passwordOf, port }: RemindersPlan) {
  const { startWorker } = await import('@oversight/meetings/worker');
  const role = roleOf(meetings.tables.schema, 'login');
  return startWorker({
    databaseUrl: loginUrl(databaseOf(databases, meetings.name), role, passwordOf(role)),
    graphUrl: `http://127.0.0.1:${port}/graphql`,
    log: logError('meetings worker'),
  });
}
