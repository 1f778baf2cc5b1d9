import { codesOf, now, type Viewer } from '@oversight/kernel';
import { shareOf } from './check-sums.ts';
import type { FindingLine } from './finding-line.ts';
import {
  AT_RECEIPT,
  type PlannedFinding,
  type PlannedRecommendation,
  type PlannedReport,
  partsOf,
} from './planned-report.ts';

/** Columns of a row, as far as something is said of them: what is undefined stays as it is. */
export type SaidRow = Readonly<Record<string, unknown>>;

/** The columns of a row that concerns these offices: themselves, every office above them, their provinces. */
export const addressedTo = (offices: readonly string[]): SaidRow => {
  const all = [...new Set(offices)].toSorted();
  return {
    addressed_offices: all,
    addressed_branches: [...new Set(all.flatMap((code) => ['00', code.slice(0, 2), code]))].toSorted(),
    addressed_provinces: [...new Set(all.map((code) => codesOf(code)?.provinceCode ?? 0))].toSorted(
      (a, b) => a - b,
    ),
  };
};

export const placedIn = (office: string): SaidRow => {
  const { provinceCode, regencyCode } = codesOf(office) ?? {};
  return { organisation_code: office, province_code: provinceCode, regency_code: regencyCode };
};

const JULY = 7;
/** BPK sums up the reports of each half of a year (IHPS I, II). */
const semesterOf = (source: string, day: string): number | undefined =>
  source === 'BPK' ? (Number(day.slice(5, 7)) < JULY ? 1 : 2) : undefined;

export const reportRow = ({ said }: PlannedReport, source: string, { subject }: Viewer): SaidRow => ({
  number: said.reportNumber,
  title: said.reportTitle,
  type: said.type,
  reported_on: said.reportedOn,
  first_fiscal_year: said.firstFiscalYear,
  fiscal_year: said.fiscalYear,
  semester: semesterOf(source, said.reportedOn as string),
  engagement_number: said.engagementNumber,
  opinion: said.opinion,
  recorded_by: subject,
  recorded_at: now().toISOString(),
});

export const findingRow = ({ said }: PlannedFinding): SaidRow => ({
  title: said.findingTitle,
  condition: said.condition,
  criteria: said.criteria,
  cause: said.cause,
  effect: said.effect,
  response: said.response,
  code: said.findingCode,
  value: said.findingValue?.toString(),
  process_area: said.processArea,
  occurred_on: said.occurredOn,
  cause_sub_element: said.causeSubElement,
});

/** What a new finding says where nobody said anything. */
export const newFinding = ({ said }: PlannedReport): SaidRow => ({
  value: '0',
  process_area: 'OTHER',
  // It happened in the time that was audited.
  occurred_on: earliest([`${said.fiscalYear}-12-31`, said.reportedOn as string]),
});

/** Status and its day as the file says them: the issue of the report makes history of them. */
export const recommendationRow = ({ said, parts }: PlannedRecommendation): SaidRow => {
  const statusOn = parts.map((part) => part.said.statusOn).filter((day) => day !== undefined);
  return {
    text: said.recommendation,
    code: said.recommendationCode,
    value: said.recommendationValue?.toString(),
    official_status: said.status,
    status_on: said.status === undefined || statusOn.length === 0 ? undefined : latest(statusOn),
    received_on: earliest(parts.map((part) => part.said.receivedOn)),
  };
};
export const newRecommendation = ({ received_on }: SaidRow): SaidRow => ({
  value: '0',
  official_status: AT_RECEIPT,
  status_on: received_on,
});

export const partRow = (recommendation: PlannedRecommendation, place: number): SaidRow => {
  const said = recommendation.parts[place]?.said as FindingLine;
  return {
    received_on: said.receivedOn,
    share:
      said.share === undefined && said.recommendationValue === undefined
        ? undefined
        : shareOf(recommendation, place).toString(),
    deposited: said.deposited?.toString(),
    office_status: said.officeStatus ?? recommendation.said.status,
    answered_on: said.answeredOn,
  };
};
export const NEW_PART: SaidRow = { share: '0', deposited: '0', office_status: AT_RECEIPT };

/** Day on which each office received the report: of several lines the earliest. */
export const receiptsOf = (report: PlannedReport): Map<string, string> =>
  new Map(
    [...Map.groupBy(partsOf(report), ({ office }) => office)].map(([office, parts]) => [
      office,
      earliest(parts.map(({ said }) => said.receivedOn)),
    ]),
  );

const earliest = (days: readonly string[]): string => days.toSorted()[0] as string;
const latest = (days: readonly string[]): string => days.toSorted().at(-1) as string;
