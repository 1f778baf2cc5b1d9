import { addDays } from '@oversight/kernel';
import { addWorkingDays, type Holidays } from '../follow-up/working-days.ts';
import type { LegalConclusion } from './legal-conclusion.ts';

/** Working days to return what an administrative error cost, from the result of the examination (UU 30/2014 article 20). */
const DAYS_TO_RETURN = 10;
/** Calendar days to settle a loss before it is law enforcement's, from receipt of the report. */
const DAYS_OF_GRACE = 60;

/** The last day to return it; none where nothing is to be returned. */
export const adminReturnDueOn = (
  conclusion: LegalConclusion,
  resultOn: string,
  holidays: Holidays,
): string | undefined =>
  conclusion === 'ADMINISTRATIVE_ERROR_WITH_LOSS'
    ? addWorkingDays(resultOn, DAYS_TO_RETURN, holidays)
    : undefined;

/** The last day on which a loss that is settled stays an administrative matter. */
export const aphGraceDueOn = (receivedOn: string): string => addDays(receivedOn, DAYS_OF_GRACE);
