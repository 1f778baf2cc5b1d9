import type { OfficialStatus } from '../assessment/official-status.ts';
import type { AuditOpinion, AuditType, ProcessArea, ReportSource } from '../vocabulary.ts';
import type { BrokenCell } from './line-refusal.ts';

/** One recommendation of a report to one office, as it was sent: in a line of a file or a row of the graph. */
export interface FindingLine {
  readonly source?: ReportSource;
  readonly reportNumber: string;
  readonly reportTitle: string;
  readonly reportRef?: string;
  readonly type: AuditType;
  readonly reportedOn: string;
  readonly firstFiscalYear?: number;
  readonly fiscalYear: number;
  readonly engagementNumber?: string;
  readonly opinion?: AuditOpinion;
  readonly auditedOffice?: string;
  readonly findingNumber: number;
  readonly findingRef?: string;
  readonly findingTitle: string;
  readonly condition?: string;
  readonly criteria?: string;
  readonly cause?: string;
  readonly effect?: string;
  readonly response?: string;
  readonly findingCode: string;
  readonly findingValue?: bigint;
  readonly processArea?: ProcessArea;
  readonly occurredOn?: string;
  readonly causeSubElement?: string;
  readonly recommendationNumber: number;
  readonly externalRef?: string;
  readonly recommendation: string;
  readonly recommendationCode: string;
  readonly recommendationValue?: bigint;
  readonly status?: OfficialStatus;
  readonly statusOn?: string;
  readonly organisationCode: string;
  readonly share?: bigint;
  readonly receivedOn: string;
  readonly officeStatus?: OfficialStatus;
  readonly deposited?: bigint;
  readonly answeredOn?: string;
}

/** A line in its place: what it says as far as it could be read, and what could not. */
export interface SentLine {
  readonly line: number;
  readonly externalRef?: string;
  readonly said: Partial<FindingLine>;
  readonly unread?: readonly BrokenCell[];
}
