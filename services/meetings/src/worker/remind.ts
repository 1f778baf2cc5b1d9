import { addDays, today } from '@oversight/kernel';
import type { JobHelpers } from 'graphile-worker';
import { asSystem } from './as-system.ts';
import { MAIL_TASK } from './mail-reminder.ts';
import { WORKER_SCHEMA } from './worker.sql.ts';

/** A mail server that was not there is made up for this long; older news is in the inbox. */
const MAILED_FOR_DAYS = 7;

/** Offices with an address, whose reminder is open, recent and not mailed. What waits to be verified comes by the hundred, and is in the inbox. */
const TO_MAIL = `select r.id from meetings.reminder r join meetings.office o on o.code = r.organisation_code
  where r.closed_on is null and r.mailed_at is null and r.created_on >= $1 and o.email is not null
    and r.kind <> 'COMMITMENT_TO_VERIFY'`;

/** A job that is there already stays as it is: also one that is running, or was given up. */
const ADD_JOBS = `select ${WORKER_SCHEMA}.add_job('${MAIL_TASK}', json_build_object('id', id),
  job_key => '${MAIL_TASK} ' || id, job_key_mode => 'unsafe_dedupe') from unnest($1::uuid[]) id`;

/** Makes and closes reminders of today, in the calendar of Jakarta; then one job for each e-mail. */
export const remind =
  (days: readonly number[], mails: boolean) =>
  async (_: unknown, { withPgClient }: Pick<JobHelpers, 'withPgClient'>): Promise<void> => {
    await withPgClient(async (client) => {
      await client.query(`select ${WORKER_SCHEMA}.remind($1, $2)`, [today(), days]);
      if (!mails) return;
      const { rows } = await asSystem(client, () =>
        client.query<{ id: string }>(TO_MAIL, [addDays(today(), -MAILED_FOR_DAYS)]),
      );
      await client.query(ADD_JOBS, [rows.map(({ id }) => id)]);
    });
  };
