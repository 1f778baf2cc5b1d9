import { type CronItem, Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { createTransport } from 'nodemailer';
import { Pool } from 'pg';
import { followOrganisations } from './follow-organisations.ts';
import { MAIL_TASK, mailReminder } from './mail-reminder.ts';
import { remind } from './remind.ts';
import { WORKER_SCHEMA } from './worker.sql.ts';

type Log = (error: unknown) => void;

export interface WorkerSettings {
  /** Of the service's own login. */
  readonly databaseUrl: string;
  readonly remindDays?: readonly number[];
  readonly mail?: { readonly url: string; readonly from: string };
  readonly graphUrl?: string;
  readonly log: Log;
}

const REMIND_DAYS = [7, 1];
const AT_ONCE = 2;
const CONNECTIONS = AT_ONCE + 3;
/** A worker that stops waits for the e-mail in its hands. */
const MAIL_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** By UTC, as the package reckons: 06:00 and 06:30 in Jakarta, which knows no summer time. */
const WHEN = { remind: '0 23 * * *', 'prune-changes': '30 23 * * *', 'follow-organisations': '*/15 * * * *' };
type Clocked = keyof typeof WHEN;

/** Does what is done by the clock, at once and then at its hours; several may run, and share the work. */
export async function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const { databaseUrl, log } = settings;
  const pgPool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  pgPool.on('error', log);
  // A connection that breaks while it is in use fails the job, which is logged there.
  pgPool.on('connect', (client) => client.on('error', () => {}));
  const transport = settings.mail && createTransport({ url: settings.mail.url, ...MAIL_PATIENCE });
  const byTheClock = clockedTasks(settings);
  const taskList: TaskList = { ...byTheClock };
  if (settings.mail && transport)
    taskList[MAIL_TASK] = mailReminder({ transport, from: settings.mail.from, log });
  const names = Object.keys(byTheClock) as Clocked[];
  const end = async () => {
    transport?.close();
    await pgPool.end();
  };
  try {
    const runner = await run({
      ...{ pgPool, schema: WORKER_SCHEMA, taskList, concurrency: AT_ONCE, noHandleSignals: true },
      // Else the package does not wait, when it stops, until it has written down how the last jobs went.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      parsedCronItems: parseCronItems(names.map(cronOf)),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log(new Error(message));
      }),
    });
    for (const name of names) await runner.addJob(name, {}, { jobKey: name, maxAttempts: ATTEMPTS });
    return {
      async close() {
        await runner.stop();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What failed so often is tried anew at its next hour. */
const ATTEMPTS = 5;

const cronOf = (name: Clocked): CronItem => ({
  task: name,
  identifier: name,
  match: WHEN[name],
  options: { jobKey: name, maxAttempts: ATTEMPTS },
});

function clockedTasks({ remindDays = REMIND_DAYS, mail, graphUrl }: WorkerSettings): TaskList {
  return {
    remind: remind(remindDays, mail !== undefined),
    'prune-changes': async (_, { query }) => {
      await query(`select ${WORKER_SCHEMA}.prune_changes()`, []);
    },
    ...(graphUrl !== undefined && { 'follow-organisations': followOrganisations(graphUrl) }),
  };
}
