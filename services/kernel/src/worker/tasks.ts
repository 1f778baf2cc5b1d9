import type { Task } from 'graphile-worker';
import { today } from '../service/clock.ts';
import { type Mailbag, queueMails } from './mail-reminder.ts';
import { workerSchemaOf } from './worker.sql.ts';

/** Hours by UTC: 06:00 and 06:30 in Jakarta, which knows no summer time. */
export const DAILY = '0 23 * * *';
export const AFTER_DAILY = '30 23 * * *';
export const HOURLY = '15 * * * *';
export const QUARTERLY = '*/15 * * * *';

/** Makes and closes reminders of today, in the calendar of Jakarta; then one job for each e-mail. */
export const remind =
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
