import { badInput, dayOf, type IndicatorScope, KNOWN_DAYS, now } from '@oversight/kernel';
import type { ReportSource } from '../vocabulary.ts';

/** Which rows are counted, and as recorded when. */
export interface IndicatorQuestion {
  readonly code: string;
  readonly scope: IndicatorScope;
  readonly source?: ReportSource;
  readonly fiscalYear?: number;
  /** As recorded then; none is now. */
  readonly asOf?: Date;
  /** Leave out what the public may not have. */
  readonly publicOnly?: boolean;
}

/** The instant at which it was recorded; the WIB day of it is the one on which ages and deadlines are judged. */
export const instantOf = ({ asOf }: Pick<IndicatorQuestion, 'asOf'>): Date => asOf ?? now();
export const dayAsked = (question: Pick<IndicatorQuestion, 'asOf'>): string => dayOf(instantOf(question));

/** Errors: BAD_USER_INPUT for an instant to come, or one before there was a KPU. */
export function mustBePast(asOf: Date | undefined): void {
  if (asOf === undefined) return;
  if (asOf > now()) throw badInput('asOf', 'What will be recorded by an instant to come is not known.');
  if (dayOf(asOf) < KNOWN_DAYS.first) throw badInput('asOf', `asOf is not before ${KNOWN_DAYS.first}.`);
}
