import { badInput } from '@oversight/kernel';
import type { AuditOpinion, AuditType, ReportSource } from '../vocabulary.ts';

/** BPK audits (UU 15/2004 article 4), APIP does what PP 60/2008 article 48 names; both investigate. */
const TYPES_OF: Readonly<Record<ReportSource, readonly AuditType[]>> = {
  BPK: ['FINANCIAL', 'PERFORMANCE', 'SPECIAL_PURPOSE', 'INVESTIGATIVE'],
  APIP: ['AUDIT', 'REVIEW', 'EVALUATION', 'MONITORING', 'INVESTIGATIVE'],
};

interface Typed {
  readonly source: ReportSource;
  readonly type: AuditType;
  readonly opinion?: AuditOpinion;
}

/** Refuses a type that this source makes no report of, and an opinion where none is given. */
export function checkType({ source, type, opinion }: Typed): void {
  if (!TYPES_OF[source].includes(type))
    throw badInput('type', `${source} makes no report of type ${type}: ${TYPES_OF[source].join(', ')}.`);
  if (opinion !== undefined && (source !== 'BPK' || type !== 'FINANCIAL'))
    throw badInput('opinion', 'Only a financial audit of BPK has an opinion.');
}

/** What is investigated is kept to a few until it is released. */
export const mustBeRestricted = (type: AuditType): boolean => type === 'INVESTIGATIVE';

/** Findings that indicate a crime: sub-group 1.05 of the codes (PermenPAN-RB 42/2011). */
export const CRIMINAL_CODE = '1.05';

/** A finding of this code may be read by a few only: it stands in a report that is restricted. */
export const isCriminal = (code: string): boolean =>
  code === CRIMINAL_CODE || code.startsWith(`${CRIMINAL_CODE}.`);
