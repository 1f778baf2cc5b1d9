import { type CronItem, Logger, parseCronItems, run, type Task, type TaskList } from 'graphile-worker';
import { createTransport } from 'nodemailer';
import { Pool } from 'pg';
import { MAIL_TASK, type Mailbag, mailReminder } from './mail-reminder.ts';
import { workerSchemaOf } from './worker.sql.ts';

type Log = (error: unknown) => void;

export interface WorkerSettings {
  /** Of the service's own login. */
  readonly databaseUrl: string;
  readonly remindDays?: readonly number[];
  readonly mail?: { readonly url: string; readonly from: string };
  readonly graphUrl?: string;
  readonly log: Log;
}

/** What a service has done by the clock: by name, when by UTC as the package reckons, and what. */
export interface Clockwork {
  readonly schema: string;
  readonly mailbag: Mailbag;
  readonly tasks: Readonly<Record<string, { readonly when: string; readonly task: Task }>>;
}

const AT_ONCE = 2;
const CONNECTIONS = AT_ONCE + 3;
/** A worker that stops waits for the e-mail in its hands. */
const MAIL_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** What failed so often is tried anew at its next hour. */
const ATTEMPTS = 5;

/** Does what is done by the clock, at once and then at its hours; several may run, and share the work. */
export async function runWorker(
  { schema, mailbag, tasks }: Clockwork,
  { databaseUrl, mail, log }: WorkerSettings,
): Promise<{ close(): Promise<void> }> {
  const pgPool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  pgPool.on('error', log);
  // A connection that breaks while it is in use fails the job, which is logged there.
  pgPool.on('connect', (client) => client.on('error', () => {}));
  const transport = mail && createTransport({ url: mail.url, ...MAIL_PATIENCE });
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, { task }]) => [name, task]),
  );
  if (mail && transport) taskList[MAIL_TASK] = mailReminder(mailbag, { transport, from: mail.from, log });
  const end = async () => {
    transport?.close();
    await pgPool.end();
  };
  try {
    const runner = await run({
      ...{ pgPool, schema: workerSchemaOf(schema), taskList, concurrency: AT_ONCE, noHandleSignals: true },
      // Else the package does not wait, when it stops, until it has written down how the last jobs went.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      parsedCronItems: parseCronItems(Object.entries(tasks).map(([name, { when }]) => cronOf(name, when))),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log(new Error(message));
      }),
    });
    for (const name of Object.keys(tasks))
      await runner.addJob(name, {}, { jobKey: name, maxAttempts: ATTEMPTS });
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

const cronOf = (name: string, match: string): CronItem => ({
  task: name,
  identifier: name,
  match,
  options: { jobKey: name, maxAttempts: ATTEMPTS },
});
