import type { JobHelpers } from 'graphile-worker';
import type { Transporter } from 'nodemailer';
import { REMINDER_LABELS, type ReminderKind } from '../reminder/reminder-kind.ts';
import { asSystem } from './as-system.ts';
import { WORKER_SCHEMA } from './worker.sql.ts';

export const MAIL_TASK = 'mail-reminder';

interface Mailing {
  readonly transport: Pick<Transporter, 'sendMail'>;
  readonly from: string;
  readonly log: (error: unknown) => void;
}

interface Mail {
  readonly kind: ReminderKind;
  readonly due: string;
  readonly office: string;
  readonly email: string;
}

const READ = `select r.kind, r.due_on::text as due, o.official_name as office, o.email
  from meetings.reminder r join meetings.office o on o.code = r.organisation_code
  where r.id = $1 and r.closed_on is null and r.mailed_at is null and o.email is not null`;

/**
 * One e-mail for one reminder. It is claimed before it is sent: whoever dies in between has sent nothing or one, never two.
 * What the server refused, or was never told, is given back and tried again; of anything else nobody knows, and it stays.
 */
export const mailReminder =
  ({ transport, from, log }: Mailing) =>
  async (payload: unknown, { withPgClient, query }: JobHelpers): Promise<void> => {
    const { id } = payload as { id: string };
    const mail = await withPgClient((client) =>
      asSystem(client, async () => (await client.query<Mail>(READ, [id])).rows[0]),
    );
    if (!mail) return;
    const { rows } = await query<{ mine: boolean }>(`select ${WORKER_SCHEMA}.claim_mail($1) as mine`, [id]);
    if (!rows[0]?.mine) return;
    try {
      await transport.sendMail(written(id, from, mail));
    } catch (error) {
      if (!wasNotTaken(error)) {
        log(
          new Error(`whether reminder ${id} was mailed is not known; it is not mailed again`, {
            cause: error,
          }),
        );
        return;
      }
      await query(`select ${WORKER_SCHEMA}.release_mail($1)`, [id]);
      throw error;
    }
  };

/** An e-mail is under no row policy: it says what is due and when, and neither of which meeting nor in which words. */
const written = (id: string, from: string, { kind, due, office, email }: Mail) => ({
  from,
  to: email,
  messageId: `<${id}@${from.split('@')[1]}>`,
  subject: `Pengingat pengawasan internal: ${REMINDER_LABELS[kind]} (${due})`,
  text: `Kepada ${office}\n\n${REMINDER_LABELS[kind]}: ${due}.\n\nRincian ada di kotak pengingat rapat pengawasan internal. Surel ini dikirim otomatis.\n`,
});

/** The server answered that it will not, or there was no server. */
function wasNotTaken(error: unknown): boolean {
  const { responseCode, syscall, code } = error as { responseCode?: number; syscall?: string; code?: string };
  return responseCode !== undefined || syscall === 'connect' || code === 'EDNS';
}
