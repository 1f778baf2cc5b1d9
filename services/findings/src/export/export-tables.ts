import { type DocumentNode, parse } from 'graphql';

export type Value = string | number | boolean | null | undefined;
export type ExportedRow = Readonly<Record<string, Value>>;

/** A recommendation as the graph answers it to this viewer: what they may not read is null. */
interface ExportedRecommendation {
  readonly externalRef: string | null;
  readonly provenance: string;
  readonly number: number;
  readonly text: string | null;
  readonly value: string | null;
  readonly officialStatus: string;
  readonly statusOn: string;
  readonly source: string;
  readonly fiscalYear: number;
  readonly code: { readonly code: string };
  readonly finding: null | {
    readonly number: number;
    readonly title: string;
    readonly value: string | null;
    readonly code: { readonly code: string } | null;
    readonly report: {
      readonly number: string;
      readonly title: string;
      readonly reportedOn: string;
      readonly issuedOn: string | null;
    } | null;
  };
}

interface ExportedWhole extends ExportedRecommendation {
  readonly id: string;
  readonly receivedOn: string;
  readonly addressees: readonly { readonly organisation: { readonly code: string } | null }[];
}

interface ExportedPart {
  readonly id: string;
  readonly receivedOn: string;
  readonly share: string;
  readonly deposited: string | null;
  readonly remaining: string | null;
  readonly workflow: string;
  readonly officeStatus: string;
  readonly answeredOn: string | null;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly organisation: { readonly code: string } | null;
  readonly recommendation: ExportedRecommendation | null;
}

/** A list of the graph as a table: the same list, so that who sees which rows and fields is decided in one place. */
export interface ExportTable<Node = never> {
  readonly list: DocumentNode;
  readonly columns: readonly string[];
  row(node: Node): ExportedRow;
}

const ABOVE = `externalRef provenance number text value officialStatus statusOn source fiscalYear code { code }
  finding { number title value code { code } report { number title reportedOn issuedOn } }`;

const listOf = (field: string, type: string, order: string, node: string): DocumentNode =>
  parse(`query ($filter: ${type}, $orderBy: [${order}!], $after: String) {
    page: ${field}(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
      edges { cursor node { id receivedOn ${node} } } pageInfo { hasNextPage endCursor } } }`);

const above = (each: ExportedRecommendation | null): ExportedRow => ({
  source: each?.source,
  fiscalYear: each?.fiscalYear,
  reportNumber: each?.finding?.report?.number,
  reportTitle: each?.finding?.report?.title,
  reportedOn: each?.finding?.report?.reportedOn,
  /** None of a draft, which its desk sees in its lists. */
  issuedOn: each?.finding?.report?.issuedOn,
  findingNumber: each?.finding?.number,
  findingTitle: each?.finding?.title,
  findingCode: each?.finding?.code?.code,
  findingValue: each?.finding?.value,
  recommendationNumber: each?.number,
  recommendation: each?.text,
  recommendationCode: each?.code.code,
  recommendationValue: each?.value,
  status: each?.officialStatus,
  statusOn: each?.statusOn,
  externalRef: each?.externalRef,
  provenance: each?.provenance,
});

const COLUMNS = Object.keys(above(null));
const PART = [
  'share',
  'deposited',
  'remaining',
  'officeStatus',
  'workflow',
  'dueOn',
  'originalDueOn',
  'answeredOn',
];

const recommendations: ExportTable<ExportedWhole> = {
  list: listOf(
    'recommendations',
    'RecommendationsFilter',
    'RecommendationOrder',
    `${ABOVE} addressees { organisation { code } }`,
  ),
  columns: ['id', ...COLUMNS, 'receivedOn', 'offices'],
  row: ({ id, receivedOn, addressees, ...each }) => ({
    id,
    ...above(each),
    receivedOn,
    offices: addressees.map(({ organisation }) => organisation?.code).join(' '),
  }),
};

/** One line for each office's part. */
const followUps: ExportTable<ExportedPart> = {
  list: listOf(
    'followUps',
    'FollowUpsFilter',
    'FollowUpOrder',
    `${PART.join(' ')} organisation { code } recommendation { ${ABOVE} }`,
  ),
  columns: ['id', ...COLUMNS, 'receivedOn', 'organisationCode', ...PART],
  row: ({ id, receivedOn, organisation, recommendation, ...part }) => ({
    id,
    ...above(recommendation),
    receivedOn,
    organisationCode: organisation?.code,
    ...part,
  }),
};

export const EXPORT_TABLES: Readonly<Record<string, ExportTable>> = {
  recommendations,
  'follow-ups': followUps,
};
