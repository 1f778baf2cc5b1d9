import { addDays } from '@oversight/kernel';
import type { LossFault } from './state-loss.enums.ts';

/** Within what time an acknowledged loss is paid off, from the day of the SKTJM. */
export interface PayoffTerms {
  readonly wilfulDays: number;
  readonly negligentMonths: number;
}

/** PP 38/2016; no certain reading for KPU, so that configuration may say otherwise. */
export const USUAL_TERMS: PayoffTerms = { wilfulDays: 90, negligentMonths: 24 };

let terms = USUAL_TERMS;

/** What this process was configured with. */
export const setPayoffTerms = (configured: PayoffTerms): void => {
  terms = configured;
};

/** The same day so many months later; the last of the month where it has no such day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The last day to pay. */
export const payoffDueOn = (acknowledgedOn: string, fault: LossFault): string =>
  fault === 'WILFUL'
    ? addDays(acknowledgedOn, terms.wilfulDays)
    : addMonths(acknowledgedOn, terms.negligentMonths);
