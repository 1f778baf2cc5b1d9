import type { OfficialStatus } from '../assessment/official-status.ts';
import type { FindingLine } from './finding-line.ts';
import type { ImportColumn } from './import-columns.ts';

/** Which columns say something of the report, of the finding, and of the recommendation; the rest is the office’s part. */
export const REPORT_COLUMNS = [
  'reportNumber',
  'reportTitle',
  'reportRef',
  'type',
  'reportedOn',
  'firstFiscalYear',
  'fiscalYear',
  'engagementNumber',
  'opinion',
  'auditedOffice',
] as const satisfies readonly ImportColumn[];
export const FINDING_COLUMNS = [
  'findingRef',
  'findingTitle',
  'condition',
  'criteria',
  'cause',
  'effect',
  'response',
  'findingCode',
  'findingValue',
  'processArea',
  'occurredOn',
  'causeSubElement',
] as const satisfies readonly ImportColumn[];
export const RECOMMENDATION_COLUMNS = [
  'externalRef',
  'recommendation',
  'recommendationCode',
  'recommendationValue',
  'status',
] as const satisfies readonly ImportColumn[];

export interface PlannedPart {
  /** Place among the lines that were sent. */
  readonly index: number;
  readonly office: string;
  readonly said: FindingLine;
}

export interface PlannedRecommendation {
  readonly number: number;
  said: Partial<FindingLine>;
  readonly parts: PlannedPart[];
}

export interface PlannedFinding {
  readonly number: number;
  said: Partial<FindingLine>;
  readonly recommendations: Map<number, PlannedRecommendation>;
}

/** What all lines of one report come to together. */
export interface PlannedReport {
  /** The office audited. */
  office: string;
  /** By which it is known again: its own id where it came from, else its number. */
  readonly ref: string;
  said: Partial<FindingLine>;
  readonly findings: Map<number, PlannedFinding>;
  readonly lines: readonly number[];
}

export const partsOf = ({ findings }: PlannedReport): PlannedPart[] =>
  [...findings.values()].flatMap(({ recommendations }) =>
    [...recommendations.values()].flatMap(({ parts }) => parts),
  );

export const officesOf = (parts: readonly PlannedPart[]): string[] => [
  ...new Set(parts.map(({ office }) => office)),
];

/** Where it begins at receipt, unless something else is said. */
export const AT_RECEIPT: OfficialStatus = 'BELUM_DITINDAKLANJUTI';
