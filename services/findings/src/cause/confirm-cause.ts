import { ref } from '@mikro-orm/core';
import { badInput, DomainError, now } from '@oversight/kernel';
import type { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import type { Finding } from '../finding/finding.entity.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { wroteIn } from '../report/report-stage.ts';

interface Judged {
  /** Another control than was proposed. */
  readonly subElement?: ControlSubElement;
  /** No control of KPU failed. */
  readonly external?: boolean;
  /** Subject of the reviewer. */
  readonly by: string;
}

/** Only what is final counts to a pattern, and only by the judgement of somebody who did not write it. */
export function confirmCause(
  finding: Finding,
  report: Pick<AuditReport, 'draftOf' | 'restricted' | 'recordedBy' | 'changedBy'>,
  { subElement, external = false, by }: Judged,
): void {
  if (report.draftOf !== undefined)
    throw new DomainError('ILLEGAL_STEP', 'The report is not issued yet.', { status: 'DRAFT' });
  if (wroteIn(report, by))
    throw new DomainError('FOUR_EYES', 'Whoever wrote in the report does not confirm what is in it.');
  if (external && subElement) throw badInput('external', 'It is a control of KPU, or it is not.');
  const failed = subElement ? ref(subElement) : finding.causeSubElement;
  if (!external && !failed)
    throw badInput('causeSubElement', 'Nothing is proposed: say which control failed.');
  finding.causeSubElement = external ? undefined : failed;
  finding.causeExternal = external;
  finding.causeConfirmed = true;
  finding.causeConfirmedBy = by;
  finding.recordedAt = now();
}
