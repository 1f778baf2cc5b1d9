import { type ImportTable, TABLES } from './import.queries.ts';
import type { ImportColumn } from './import-columns.ts';
import type { KnownRow } from './known-reports.ts';
import { LineRefusal } from './line-refusal.ts';
import type { SaidRow } from './rows-of-report.ts';

/** Under which column of a file a column of a table stands. */
const COLUMN_OF: Record<ImportTable, Readonly<Record<string, ImportColumn>>> = {
  audit_report: {
    number: 'reportNumber',
    title: 'reportTitle',
    type: 'type',
    reported_on: 'reportedOn',
    first_fiscal_year: 'firstFiscalYear',
    fiscal_year: 'fiscalYear',
    engagement_number: 'engagementNumber',
    opinion: 'opinion',
  },
  finding: {
    external_ref: 'findingRef',
    title: 'findingTitle',
    condition: 'condition',
    criteria: 'criteria',
    cause: 'cause',
    effect: 'effect',
    response: 'response',
    code: 'findingCode',
    value: 'findingValue',
    process_area: 'processArea',
    occurred_on: 'occurredOn',
    cause_sub_element: 'causeSubElement',
  },
  recommendation: {
    external_ref: 'externalRef',
    text: 'recommendation',
    code: 'recommendationCode',
    value: 'recommendationValue',
    official_status: 'status',
    status_on: 'statusOn',
    received_on: 'receivedOn',
  },
  report_addressee: { received_on: 'receivedOn' },
  recommendation_addressee: {
    received_on: 'receivedOn',
    share: 'share',
    deposited: 'deposited',
    office_status: 'officeStatus',
    answered_on: 'answeredOn',
  },
};
/** What counts as follow-up and not as what the report says. */
const STATUS_COLUMNS: readonly (ImportColumn | undefined)[] = [
  'status',
  'statusOn',
  'officeStatus',
  'deposited',
  'answeredOn',
];

/** Who wrote it and when is nothing that is said. */
const UNSAID = ['recorded_by', 'recorded_at'];

const written = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.toSorted().join(' ')
      : String(value);

const isSaidOtherwise = (known: KnownRow, said: SaidRow, name: string): boolean =>
  said[name] !== undefined && !UNSAID.includes(name) && written(known[name]) !== written(said[name]);

/** The row as it is to be, where anything is said otherwise. */
export function changedRow(table: ImportTable, known: KnownRow, said: SaidRow): KnownRow | undefined {
  const { changing } = TABLES[table];
  if (!Object.keys(changing).some((name) => isSaidOtherwise(known, said, name))) return undefined;
  return rowWith(table, known, said);
}

export const rowWith = (table: ImportTable, known: KnownRow, said: SaidRow): KnownRow => ({
  id: known.id,
  ...Object.fromEntries(Object.keys(TABLES[table].changing).map((name) => [name, said[name] ?? known[name]])),
});

/** Refuses what a draft says once and for all: who would say otherwise records another one. */
export function mustBeCalledSo(table: ImportTable, known: KnownRow, said: SaidRow): void {
  for (const [name, column] of Object.entries(COLUMN_OF[table])) {
    const isOnce = Object.hasOwn(TABLES[table].once, name);
    if (isOnce && known[name] !== null && isSaidOtherwise(known, said, name))
      throw new LineRefusal(
        column,
        written(said[name]),
        `The draft says ${written(known[name])}: an import does not change that.`,
        'CONFLICT',
      );
  }
}

/** Refuses a line that says of an issued report what it does not say. */
export function mustSayTheSame(table: ImportTable, known: KnownRow, said: SaidRow): void {
  for (const [name, column] of Object.entries(COLUMN_OF[table]))
    if (isSaidOtherwise(known, said, name))
      throw new LineRefusal(
        column,
        written(said[name]),
        STATUS_COLUMNS.includes(column)
          ? 'The report is issued: what became of it changes by assessment and deposit, never by import.'
          : 'The report is issued: what it says is no longer changed by import.',
        'ILLEGAL_STEP',
      );
}
