import { badInput, mustBeKnown, textsOf, today, wordsOf } from '@oversight/kernel';
import type { AuditOpinion, AuditType } from '../vocabulary.ts';
import type { AuditReport } from './audit-report.entity.ts';

/** What may be said of a report; of the texts an empty one takes away what was said. */
export interface ReportSaid {
  readonly type?: AuditType;
  readonly number?: string;
  readonly title?: string;
  readonly reportedOn?: string;
  readonly firstFiscalYear?: number;
  readonly fiscalYear?: number;
  readonly semester?: number;
  readonly engagementNumber?: string;
  readonly opinion?: AuditOpinion;
  readonly externalRef?: string;
}

export type ReportWords = Partial<Pick<AuditReport, keyof ReportSaid>>;

const TEXTS = { engagementNumber: 120, externalRef: 100 } as const;
const MOST_YEARS = 10;
export const FIRST_YEAR = 1999;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function reportWords(said: ReportSaid): ReportWords {
  const { number, title, engagementNumber, externalRef, ...plain } = said;
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as ReportWords),
    ...(title !== undefined && { title: wordsOf('title', title, 200) }),
    ...(number !== undefined && { number: wordsOf('number', number, 80) }),
    ...textsOf({ engagementNumber, externalRef }, TEXTS),
  };
}

type Dated = Pick<AuditReport, 'reportedOn' | 'firstFiscalYear' | 'fiscalYear' | 'semester'>;

/** Refuses days and years that no report has. */
export function checkTimes({ reportedOn, firstFiscalYear, fiscalYear, semester }: Dated): void {
  mustBeKnown({ reportedOn }, today());
  const last = Number(reportedOn.slice(0, 4)) + 1;
  if (fiscalYear < FIRST_YEAR || fiscalYear > last)
    throw badInput('fiscalYear', `The year audited is between ${FIRST_YEAR} and ${last}.`);
  if (firstFiscalYear !== undefined && firstFiscalYear > fiscalYear)
    throw badInput('firstFiscalYear', 'The first year audited is not after the last.');
  if (firstFiscalYear !== undefined && fiscalYear - firstFiscalYear >= MOST_YEARS)
    throw badInput('firstFiscalYear', `At most ${MOST_YEARS} years are audited at once.`);
  if (semester !== undefined && semester !== 1 && semester !== 2)
    throw badInput('semester', 'A year has semesters 1 and 2.');
}

/** A day on which the report can have arrived: not before it was made, nor later than today. */
export function checkReceipt(receivedOn: string, { reportedOn }: Pick<AuditReport, 'reportedOn'>): string {
  if (receivedOn < reportedOn || receivedOn > today())
    throw badInput('receivedOn', `It arrived between ${reportedOn}, its date, and today.`);
  return receivedOn;
}
