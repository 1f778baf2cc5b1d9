import type { Columns } from '@oversight/kernel';
import { MOVED } from './moves.ts';

const ADDRESSED: Columns = {
  addressed_offices: 'text[]',
  addressed_branches: 'text[]',
  addressed_provinces: 'smallint[]',
  restricted: 'boolean',
};
const SCOPED: Columns = {
  organisation_code: 'text',
  province_code: 'smallint',
  regency_code: 'integer',
  restricted: 'boolean',
};

/** The columns the demonstration fills, in the order of its rows. */
export const DEMONSTRATION_COLUMNS = {
  reports: {
    id: 'uuid',
    number: 'text',
    title: 'text',
    source: 'text',
    type: 'text',
    reported_on: 'date',
    fiscal_year: 'smallint',
    opinion: 'text',
    organisation_code: 'text',
    semester: 'smallint',
    issued_on: 'date',
    recorded_at: 'timestamptz',
    ...ADDRESSED,
  },
  receipts: {
    id: 'uuid',
    report_id: 'uuid',
    received_on: 'date',
    ...SCOPED,
  },
  findings: {
    id: 'uuid',
    report_id: 'uuid',
    number: 'smallint',
    title: 'text',
    condition: 'text',
    criteria: 'text',
    cause: 'text',
    effect: 'text',
    response: 'text',
    code: 'text',
    value: 'numeric',
    process_area: 'text',
    matter_id: 'uuid',
    occurred_on: 'date',
    cause_sub_element: 'text',
    cause_confirmed: 'boolean',
    organisation_code: 'text',
    recorded_at: 'timestamptz',
    ...ADDRESSED,
    state: 'text',
    closed_on: 'date',
  },
  recommendations: {
    id: 'uuid',
    report_id: 'uuid',
    finding_id: 'uuid',
    number: 'smallint',
    text: 'text',
    code: 'text',
    value: 'numeric',
    official_status: 'text',
    status_on: 'date',
    received_on: 'date',
    source: 'text',
    fiscal_year: 'smallint',
    due_on: 'date',
    answered_in_time: 'boolean',
    deposited: 'numeric',
    recorded_at: 'timestamptz',
    ...ADDRESSED,
  },
  assessments: {
    id: 'uuid',
    report_id: 'uuid',
    recommendation_id: 'uuid',
    from_status: 'text',
    to_status: 'text',
    effective_on: 'date',
    reason: 'text',
    note: 'text',
    document_number: 'text',
    document_on: 'date',
    decided_by: 'text',
    state: 'text',
    recorded_by: 'text',
    recorded_at: 'timestamptz',
    settled_by: 'text',
    settled_at: 'timestamptz',
    ...ADDRESSED,
  },
  changes: {
    id: 'uuid',
    report_id: 'uuid',
    recommendation_id: 'uuid',
    '"from"': 'text',
    '"to"': 'text',
    effective_on: 'date',
    recorded_at: 'timestamptz',
    decided_by: 'text',
    assessment_id: 'uuid',
    ...ADDRESSED,
  },
  addressees: {
    id: 'uuid',
    report_id: 'uuid',
    recommendation_id: 'uuid',
    received_on: 'date',
    share: 'numeric',
    source: 'text',
    fiscal_year: 'smallint',
    code: 'text',
    disposed_to: 'text',
    ...MOVED,
    ...SCOPED,
  },
  officeAssessments: {
    id: 'uuid',
    report_id: 'uuid',
    assessment_id: 'uuid',
    addressee_id: 'uuid',
    from_status: 'text',
    to_status: 'text',
    accepted: 'numeric',
    state: 'text',
    ...SCOPED,
  },
  officeChanges: {
    id: 'uuid',
    report_id: 'uuid',
    addressee_id: 'uuid',
    from_status: 'text',
    to_status: 'text',
    effective_on: 'date',
    recorded_at: 'timestamptz',
    assessment_id: 'uuid',
    ...SCOPED,
  },
  answers: {
    id: 'uuid',
    report_id: 'uuid',
    addressee_id: 'uuid',
    submitted_on: 'date',
    verified_on: 'date',
    received_by_auditor_on: 'date',
    returned_on: 'date',
    remark: 'text',
    text: 'text',
    ...SCOPED,
  },
  deposits: {
    id: 'uuid',
    report_id: 'uuid',
    addressee_id: 'uuid',
    ntpn: 'text',
    paid_on: 'date',
    amount: 'numeric',
    instalment: 'smallint',
    confirmed: 'boolean',
    confirmed_on: 'date',
    recorded_by: 'text',
    recorded_at: 'timestamptz',
    ...SCOPED,
  },
} satisfies Record<string, Columns>;

/** A recommendation that a made-up commitment can promise to settle. */
export interface DemonstrationRecommendation {
  readonly id: string;
  readonly office: string;
  readonly receivedOn: string;
  /** Day from which nothing is left to do about it. */
  readonly settledOn?: string;
}

/** Rows by table, and what of them a commitment can promise to settle. */
export type DemonstrationTables = Record<keyof typeof DEMONSTRATION_COLUMNS, unknown[][]> & {
  /** How addressees and recommendations were counted before they stood as they do in the end. */
  earlier: unknown[][];
  promisable: DemonstrationRecommendation[];
};

export const emptyTables = (): DemonstrationTables =>
  ({
    ...Object.fromEntries(Object.keys(DEMONSTRATION_COLUMNS).map((name) => [name, []])),
    earlier: [],
    promisable: [],
  }) as unknown as DemonstrationTables;
