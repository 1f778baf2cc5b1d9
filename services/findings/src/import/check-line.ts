import { DomainError, dayOf, isDay, mayAct, now, type Viewer } from '@oversight/kernel';
import { RECORD } from '../audit-acts.ts';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { BY_REASON } from '../report/check-drafted.ts';
import { checkType, isCriminal, mustBeRestricted } from '../report/report-types.ts';
import { amountOf } from '../rupiah.ts';
import { ReportSource } from '../vocabulary.ts';
import type { FindingLine } from './finding-line.ts';
import { COLUMN_NAMES, IMPORT_COLUMNS, type ImportColumn, REQUIRED_COLUMNS } from './import-columns.ts';
import { LineRefusal } from './line-refusal.ts';
import { MOST_PLACES } from './read-cell.ts';

/** What lines are held against: who sends them, whose reports these are, and the codes there are. */
export interface Yardstick {
  readonly viewer: Viewer;
  readonly source: ReportSource;
  readonly findingCodes: ReadonlySet<string>;
  readonly recommendationCodes: ReadonlySet<string>;
  readonly subElements: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

const FIRST_YEAR = 1999;
const NO_OFFICE = 'It is no office of KPU today: write "71" or "71.10".';

/** The rules of one line by itself; what it says together with others is held against them later. */
export function checkLine(said: FindingLine, yardstick: Yardstick): void {
  for (const rule of RULES) {
    const broken = rule(said, yardstick);
    if (broken === undefined) continue;
    const [column, message] = broken;
    const value = said[column as keyof FindingLine];
    throw new LineRefusal(column, value === undefined ? undefined : String(value), message);
  }
  mustRecordFor(said, yardstick);
}

type Broken = readonly [ImportColumn, string] | undefined;
type Rule = (said: FindingLine, yardstick: Yardstick) => Broken;

const first = (broken: readonly (Broken | false)[]): Broken =>
  broken.find((each) => each !== undefined && each !== false) as Broken;
const DAYS = COLUMN_NAMES.filter((column) => IMPORT_COLUMNS[column].kind === 'DAY');
const PLACES = COLUMN_NAMES.filter((column) => IMPORT_COLUMNS[column].kind === 'PLACE');
const AMOUNTS = COLUMN_NAMES.filter((column) => IMPORT_COLUMNS[column].kind === 'AMOUNT');

const RULES: readonly Rule[] = [
  (said) =>
    first(
      REQUIRED_COLUMNS.map(
        (column) => (said[column] === undefined || said[column] === '') && [column, 'It must say something.'],
      ),
    ),
  (said) => first(COLUMN_NAMES.map((column) => textRule(column, said[column]))),
  (said) => first(PLACES.map((column) => placeRule(column, said[column] as number))),
  (said) => first(DAYS.map((column) => dayRule(column, said[column] as string | undefined))),
  (said) => first(AMOUNTS.map((column) => amountRule(column, said[column] as bigint | undefined))),
  ({ source }, yardstick) =>
    source === undefined || source === yardstick.source
      ? undefined
      : ['source', `The import is of reports of ${yardstick.source}.`],
  ({ type, opinion }, { source }) => asRecorded(() => checkType({ source, type, opinion })),
  ({ type }) =>
    mustBeRestricted(type)
      ? ['type', 'An investigative report is recorded by itself, with those who may know of it.']
      : undefined,
  ({ findingCode }, { findingCodes }) =>
    findingCodes.has(findingCode) ? undefined : ['findingCode', 'It is no type of finding: write "1.01.07".'],
  ({ findingCode }) =>
    isCriminal(findingCode)
      ? ['findingCode', 'A finding coded 1.05 is recorded by itself, with those who may know of it.']
      : undefined,
  ({ recommendationCode }, { recommendationCodes }) =>
    recommendationCodes.has(recommendationCode)
      ? undefined
      : ['recommendationCode', 'It is none of "01" to "14".'],
  ({ causeSubElement }, { subElements }) =>
    causeSubElement === undefined || subElements.has(causeSubElement)
      ? undefined
      : ['causeSubElement', 'It is no sub-element of SPIP: write "3.7".'],
  // A former code has the shape of one: what is sent there reaches nobody.
  ({ organisationCode, auditedOffice = organisationCode }, { offices }) =>
    first([
      !offices.has(organisationCode) && ['organisationCode', NO_OFFICE],
      !offices.has(auditedOffice) && ['auditedOffice', NO_OFFICE],
    ]),
  ({ fiscalYear, reportedOn }) =>
    fiscalYear >= FIRST_YEAR && fiscalYear <= Number(reportedOn.slice(0, 4))
      ? undefined
      : ['fiscalYear', `It is from ${FIRST_YEAR} to the year of the report.`],
  ({ firstFiscalYear = Number.MAX_SAFE_INTEGER, fiscalYear }) =>
    firstFiscalYear === Number.MAX_SAFE_INTEGER ||
    (firstFiscalYear >= FIRST_YEAR && firstFiscalYear <= fiscalYear)
      ? undefined
      : ['firstFiscalYear', 'It is not after the last fiscal year.'],
  ({ receivedOn, reportedOn }) =>
    receivedOn < reportedOn ? ['receivedOn', 'A report is not received before its date.'] : undefined,
  ({ occurredOn, reportedOn }) =>
    occurredOn !== undefined && occurredOn > reportedOn
      ? ['occurredOn', 'A report tells nothing that is to come.']
      : undefined,
  ({ answeredOn, receivedOn }) =>
    answeredOn !== undefined && answeredOn < receivedOn
      ? ['answeredOn', 'Nobody answers before the report came.']
      : undefined,
  (said) =>
    first(
      (['status', 'officeStatus'] as const).map(
        (column) => said[column] === 'TIDAK_DAPAT_DITINDAKLANJUTI' && [column, BY_REASON],
      ),
    ),
  ({ status, officeStatus, statusOn }) =>
    [status, officeStatus].some((each) => each !== undefined && each !== 'BELUM_DITINDAKLANJUTI') &&
    statusOn === undefined
      ? ['statusOn', 'Say from which day the status holds.']
      : undefined,
  ({ statusOn, receivedOn }) =>
    statusOn !== undefined && statusOn < receivedOn
      ? ['statusOn', 'No status holds before the report came.']
      : undefined,
  ({ deposited = 0n, recommendationCode }) =>
    deposited > 0n && recommendationCode !== DEPOSIT_CODE
      ? ['deposited', 'Only code 01 is paid off in money.']
      : undefined,
];

function textRule(column: ImportColumn, value: unknown): Broken {
  if (typeof value !== 'string') return undefined;
  if (value.includes('\u0000') || !value.isWellFormed()) return [column, 'It has signs that are none.'];
  const { most = 1_000 } = IMPORT_COLUMNS[column];
  return [...value].length > most ? [column, `It has at most ${most} characters.`] : undefined;
}

const placeRule = (column: ImportColumn, place: number): Broken =>
  place >= 1 && place <= MOST_PLACES
    ? undefined
    : [column, `It is no whole number from 1 to ${MOST_PLACES}.`];

function dayRule(column: ImportColumn, day: string | undefined): Broken {
  if (day === undefined) return undefined;
  if (!isDay(day) || day < `${FIRST_YEAR}-01-01`) return [column, `It is no day since ${FIRST_YEAR}.`];
  return day > dayOf(now()) ? [column, 'The day is still to come.'] : undefined;
}

const amountRule = (column: ImportColumn, amount: bigint | undefined): Broken =>
  amount === undefined ? undefined : asRecorded(() => amountOf(column, amount));

/** A rule that holds however it is recorded. */
function asRecorded(check: () => unknown): Broken {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.extensions.field as ImportColumn, error.message];
  }
}

/** An auditor of BPK records for the offices of its engagement, and BPK’s own reports only. */
function mustRecordFor(
  { organisationCode, auditedOffice }: FindingLine,
  { viewer, source }: Yardstick,
): void {
  const isInspector = viewer.roles.includes('NATIONAL_AUDITOR');
  if (!isInspector && source !== ReportSource.BPK)
    throw new LineRefusal('source', source, 'An auditor of BPK records reports of BPK only.', 'FORBIDDEN');
  for (const [column, code] of [
    ['organisationCode', organisationCode],
    ['auditedOffice', auditedOffice],
  ] as const)
    if (code !== undefined && !mayAct(viewer, RECORD, code))
      throw new LineRefusal(column, code, 'You may not record for this office.', 'FORBIDDEN');
}
