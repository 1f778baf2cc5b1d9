import { flag, httpUrl, readServiceConfig } from '@oversight/kernel';
import { z } from 'zod';

const MOST_DAYS = 60;

/** What only this service's worker needs. */
const WorkerVariables = z
  .object({
    /** Whether this process also does what is done by the clock. */
    WORKER: flag.default(false),
    /** How many days before something is due its office is reminded, separated by commas. */
    REMIND_DAYS: z
      .string()
      .default('7,1')
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

export const readProcessConfig = () => readServiceConfig(process.env, WorkerVariables);
