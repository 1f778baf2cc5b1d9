import { parse } from 'graphql';
import type { Value } from './csv-row.ts';

/** A recommendation as the graph answers it to this viewer: what they may not read is null. */
export interface ExportedRecommendation {
  readonly id: string;
  readonly number: number;
  readonly text: string | null;
  readonly value: string | null;
  readonly officialStatus: string;
  readonly statusOn: string;
  readonly receivedOn: string;
  readonly source: string;
  readonly fiscalYear: number;
  readonly code: { readonly code: string };
  readonly finding: null | {
    readonly number: number;
    readonly title: string;
    readonly value: string | null;
    readonly code: { readonly code: string } | null;
    readonly report: { readonly number: string; readonly title: string; readonly reportedOn: string } | null;
  };
  readonly addressees: readonly ExportedPart[];
}

interface ExportedPart {
  readonly id: string;
  readonly receivedOn: string;
  readonly share: string;
  readonly deposited: string | null;
  readonly workflow: string;
  readonly officeStatus: string;
  readonly answeredOn: string | null;
  readonly answerDueOn: string;
  readonly organisation: { readonly code: string } | null;
}

/** The same list as in the graph, so that who sees which rows and fields is decided in one place. */
export const RECOMMENDATIONS =
  parse(`query ($filter: RecommendationsFilter, $orderBy: [RecommendationOrder!], $after: String) {
  page: recommendations(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    edges { cursor node {
      id number text value officialStatus statusOn receivedOn source fiscalYear code { code }
      finding { number title value code { code } report { number title reportedOn } }
      addressees {
        id receivedOn share deposited workflow officeStatus answeredOn answerDueOn organisation { code }
      }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`);

export type ExportedRow = Readonly<Record<string, Value>>;

interface ExportTable {
  readonly columns: readonly string[];
  /** The column whose sum closes the table. */
  readonly sum: string;
  rows(recommendation: ExportedRecommendation): ExportedRow[];
}

const recommendationRow = (each: ExportedRecommendation): ExportedRow => ({
  id: each.id,
  source: each.source,
  fiscalYear: each.fiscalYear,
  reportNumber: each.finding?.report?.number,
  reportTitle: each.finding?.report?.title,
  reportedOn: each.finding?.report?.reportedOn,
  findingNumber: each.finding?.number,
  findingTitle: each.finding?.title,
  findingCode: each.finding?.code?.code,
  findingValue: each.finding?.value,
  recommendationNumber: each.number,
  recommendation: each.text,
  recommendationCode: each.code.code,
  recommendationValue: each.value,
  status: each.officialStatus,
  statusOn: each.statusOn,
  receivedOn: each.receivedOn,
  offices: each.addressees.map(({ organisation }) => organisation?.code).join(' '),
});
const RECOMMENDATION_COLUMNS = [
  'id',
  'source',
  'fiscalYear',
  'reportNumber',
  'reportTitle',
  'reportedOn',
  'findingNumber',
  'findingTitle',
  'findingCode',
  'findingValue',
  'recommendationNumber',
  'recommendation',
  'recommendationCode',
  'recommendationValue',
  'status',
  'statusOn',
  'receivedOn',
  'offices',
];
const PART_COLUMNS = [
  'organisationCode',
  'share',
  'deposited',
  'officeStatus',
  'workflow',
  'answerDueOn',
  'answeredOn',
];
const ABOVE = RECOMMENDATION_COLUMNS.filter((column) => column !== 'offices');

export const EXPORT_TABLES: Readonly<Record<string, ExportTable>> = {
  recommendations: {
    columns: RECOMMENDATION_COLUMNS,
    sum: 'recommendationValue',
    rows: (each) => [recommendationRow(each)],
  },
  /** One line for each office's part. */
  'follow-ups': {
    columns: [...ABOVE, ...PART_COLUMNS],
    sum: 'share',
    rows: (each) =>
      each.addressees.map((part) => ({
        ...recommendationRow(each),
        id: part.id,
        receivedOn: part.receivedOn,
        organisationCode: part.organisation?.code,
        share: part.share,
        deposited: part.deposited,
        officeStatus: part.officeStatus,
        workflow: part.workflow,
        answerDueOn: part.answerDueOn,
        answeredOn: part.answeredOn,
      })),
  },
};
