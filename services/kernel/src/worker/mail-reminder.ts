import type { JobHelpers, Task } from 'graphile-worker';
import type { Transporter } from 'nodemailer';
import { addDays, today } from '../service/clock.ts';
import { asSystem } from './as-system.ts';
import { workerSchemaOf } from './worker.sql.ts';

export const MAIL_TASK = 'mail-reminder';

/** A mail server that was not there is made up for this long; older news is in the inbox. */
const MAILED_FOR_DAYS = 7;

/** What of a service's reminders goes out by e-mail, and in which words. */
export interface Mailbag {
  readonly schema: string;
  /** Of which reminders `r` an e-mail goes out, as SQL in which `$1` is the first day of what is news. */
  readonly mailed: string;
  /** What each kind is called. */
  readonly labels: Readonly<Record<string, string>>;
  /** Where the details are: "kotak pengingat rapat pengawasan internal". */
  readonly inbox: string;
}

export interface Mailing {
  readonly transport: Pick<Transporter, 'sendMail'>;
  readonly from: string;
  readonly log: (error: unknown) => void;
}

interface Mail {
  readonly kind: string;
  readonly due: string;
  readonly office: string;
  readonly email: string;
}

/** One job for each e-mail: of offices with an address, whose reminder is open, recent and not mailed. */
export async function queueMails(
  { schema, mailed }: Mailbag,
  { withPgClient }: Pick<JobHelpers, 'withPgClient'>,
): Promise<void> {
  await withPgClient(async (client) => {
    const { rows } = await asSystem(schema, client, () =>
      client.query<{ id: string }>(
        `select r.id from ${schema}.reminder r join ${schema}.office o on o.code = r.organisation_code
         where r.closed_on is null and r.mailed_at is null and o.email is not null and ${mailed}`,
        [addDays(today(), -MAILED_FOR_DAYS)],
      ),
    );
    // A job that is there already stays as it is: also one that is running, or was given up.
    await client.query(
      `select ${workerSchemaOf(schema)}.add_job('${MAIL_TASK}', json_build_object('id', id),
         job_key => '${MAIL_TASK} ' || id, job_key_mode => 'unsafe_dedupe') from unnest($1::uuid[]) id`,
      [rows.map(({ id }) => id)],
    );
  });
}

/**
 * One e-mail for one reminder. It is claimed before it is sent: whoever dies in between has sent nothing or one, never two.
 * What the server refused, or was never told, is given back and tried again; of anything else nobody knows, and it stays.
 */
export const mailReminder = (bag: Mailbag, { transport, from, log }: Mailing): Task => {
  const { schema } = bag;
  const worker = workerSchemaOf(schema);
  return async (payload, { withPgClient, query }) => {
    const { id } = payload as { id: string };
    const mail = await withPgClient((client) =>
      asSystem(schema, client, async () => (await client.query<Mail>(reading(schema), [id])).rows[0]),
    );
    if (!mail) return;
    const { rows } = await query<{ mine: boolean }>(`select ${worker}.claim_mail($1) as mine`, [id]);
    if (!rows[0]?.mine) return;
    try {
      await transport.sendMail(written(id, from, bag, mail));
    } catch (error) {
      if (!wasNotTaken(error)) {
        log(
          new Error(`whether reminder ${id} was mailed is not known; it is not mailed again`, {
            cause: error,
          }),
        );
        return;
      }
      await query(`select ${worker}.release_mail($1)`, [id]);
      throw error;
    }
  };
};

const reading = (schema: string): string =>
  `select r.kind, r.due_on::text as due, o.official_name as office, o.email
   from ${schema}.reminder r join ${schema}.office o on o.code = r.organisation_code
   where r.id = $1 and r.closed_on is null and r.mailed_at is null and o.email is not null`;

/** An e-mail is under no row policy: it says what is due and when, and neither of which row nor in which words. */
const written = (
  id: string,
  from: string,
  { labels, inbox }: Mailbag,
  { kind, due, office, email }: Mail,
) => ({
  from,
  to: email,
  messageId: `<${id}@${from.split('@')[1]}>`,
  subject: `Pengingat pengawasan internal: ${labels[kind]} (${due})`,
  text: `Kepada ${office}\n\n${labels[kind]}: ${due}.\n\nRincian ada di ${inbox}. Surel ini dikirim otomatis.\n`,
});

/** The server answered that it will not, or there was no server. */
function wasNotTaken(error: unknown): boolean {
  const { responseCode, syscall, code } = error as { responseCode?: number; syscall?: string; code?: string };
  return responseCode !== undefined || syscall === 'connect' || code === 'EDNS';
}
