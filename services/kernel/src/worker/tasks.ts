import type { Task } from 'graphile-worker';
import { today } from '../service/clock.ts';
import { type Following, followOrganisations } from './follow-organisations.ts';
import { type Mailbag, queueMails } from './mail-reminder.ts';
import type { Clockwork, WorkerSettings } from './run-worker.ts';
import { workerSchemaOf } from './worker.sql.ts';

/** Hours by UTC: 06:00 and 06:30 in Jakarta, which knows no summer time. */
const DAILY = '0 23 * * *';
const AFTER_DAILY = '30 23 * * *';
export const HOURLY = '15 * * * *';
const QUARTERLY = '*/15 * * * *';

interface Usual {
  readonly mailbag: Mailbag;
  readonly following: Following;
  /** How many days before is reminded, unless said otherwise. */
  readonly before: readonly number[];
}

/** Makes and closes reminders of today, in the calendar of Jakarta; then one job for each e-mail. */
const remind =
  (bag: Mailbag, days: readonly number[], mails: boolean): Task =>
  async (_, helpers) => {
    await helpers.query(`select ${workerSchemaOf(bag.schema)}.remind($1, $2)`, [today(), [...days]]);
    if (mails) await queueMails(bag, helpers);
  };

/** Calls one of the worker's functions that asks for nothing. */
export const calling =
  (schema: string, name: string): Task =>
  async (_, { query }) => {
    await query(`select ${workerSchemaOf(schema)}.${name}()`, []);
  };

/** What a service with reminders, a change feed and copies of offices has done by the clock, beside its own. */
export const usualTasks = (
  { mailbag, following, before }: Usual,
  { remindDays = before, mail, graphUrl }: WorkerSettings,
): Clockwork['tasks'] => ({
  remind: { when: DAILY, task: remind(mailbag, remindDays, mail !== undefined) },
  'prune-changes': { when: AFTER_DAILY, task: calling(mailbag.schema, 'prune_changes') },
  ...(graphUrl !== undefined && {
    'follow-organisations': { when: QUARTERLY, task: followOrganisations(following, graphUrl) },
  }),
});
