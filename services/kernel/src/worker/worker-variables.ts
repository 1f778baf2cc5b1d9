import { z } from 'zod';
import { flag, httpUrl } from '../service/variables.ts';

const MOST_DAYS = 60;

/** What only a worker needs; `before` are the usual days of its reminders. */
export const workerVariables = (before: readonly number[]) =>
  z
    .object({
      /** Whether this process also does what is done by the clock. */
      WORKER: flag.default(false),
      /** How many days before something is due its office is reminded, separated by commas. */
      REMIND_DAYS: z
        .string()
        .default(before.join())
        .transform((text) => text.split(',').map(Number))
        .pipe(z.array(z.number().int().min(1).max(MOST_DAYS)).min(1)),
      /** The server that takes e-mail, with its login in the address; without it none is sent. */
      SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' }).optional(),
      MAIL_FROM: z.email().optional(),
      /** The gateway's /graphql, from which the worker reads changes of offices; without it `pnpm migrate` alone copies them. */
      GRAPH_URL: httpUrl.optional(),
    })
    .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
      path: ['MAIL_FROM'],
      error: 'must say from whom e-mail is, beside SMTP_URL, and not without it',
    });

type Variables = z.infer<ReturnType<typeof workerVariables>> & { readonly DATABASE_URL: string };

/** What a process was told of its worker. */
export const workerSettingsOf = (config: Variables) => {
  const { DATABASE_URL: databaseUrl, REMIND_DAYS: remindDays, GRAPH_URL: graphUrl } = config;
  const { SMTP_URL: url, MAIL_FROM: from } = config;
  return {
    databaseUrl,
    remindDays,
    graphUrl,
    mail: url !== undefined && from !== undefined ? { url, from } : undefined,
  };
};
