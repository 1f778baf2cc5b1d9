import { readServiceConfig, workerVariables } from '@oversight/kernel';
import { z } from 'zod';
import { USUAL_TERMS } from './state-loss/payoff-terms.ts';
import { REMIND_DAYS } from './worker/remind-days.ts';

const MOST_DAYS = 3660;
const MOST_MONTHS = 120;

/** What only this service is told. */
const FindingVariables = z.object({
  /** Within how many days a loss is paid off that was wilful, from the day of the SKTJM. */
  PAYOFF_DAYS_WILFUL: z.coerce.number().int().min(1).max(MOST_DAYS).default(USUAL_TERMS.wilfulDays),
  /** Within how many months one that was negligent. */
  PAYOFF_MONTHS_NEGLIGENT: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_MONTHS)
    .default(USUAL_TERMS.negligentMonths),
});

export const readProcessConfig = () =>
  readServiceConfig(process.env, workerVariables(REMIND_DAYS).and(FindingVariables));
