import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { BY_REASON } from '../report/check-drafted.ts';
import { checkType, isCriminal, mustBeRestricted } from '../report/report-types.ts';
import { asRecorded, type Broken, FIRST_YEAR, where } from './cell-rules.ts';
import type { FindingLine } from './finding-line.ts';
import type { Yardstick } from './yardstick.ts';

const NO_OFFICE = 'It is no office of KPU today: write "71" or "71.10".';

/** What the cells of one line say together, and of the codes there are. */
export const lineRules = (said: FindingLine, yardstick: Yardstick): readonly Broken[] =>
  RULES.flatMap((rule) => rule(said, yardstick));

type Rule = (said: FindingLine, yardstick: Yardstick) => readonly Broken[];

const RULES: readonly Rule[] = [
  ({ source: said }, { source }) =>
    where(said !== undefined && said !== source, 'source', `The import is of reports of ${source}.`),
  ({ type, opinion }, { source }) => asRecorded(() => checkType({ source, type, opinion })),
  ({ type }) =>
    where(
      mustBeRestricted(type),
      'type',
      'An investigative report is recorded by itself, with those who may know of it.',
    ),
  ({ findingCode }, { findingCodes }) =>
    where(!findingCodes.has(findingCode), 'findingCode', 'It is no type of finding: write "1.01.07".'),
  ({ findingCode }) =>
    where(
      isCriminal(findingCode),
      'findingCode',
      'A finding coded 1.05 is recorded by itself, with those who may know of it.',
    ),
  ({ recommendationCode: code }, { recommendationCodes }) =>
    where(!recommendationCodes.has(code), 'recommendationCode', 'It is none of "01" to "14".'),
  ({ causeSubElement: code }, { subElements }) =>
    where(
      code !== undefined && !subElements.has(code),
      'causeSubElement',
      'It is no sub-element of SPIP: write "3.7".',
    ),
  // A former code has the shape of one: what is sent there reaches nobody.
  ({ organisationCode, auditedOffice = organisationCode }, { offices }) => [
    ...where(!offices.has(organisationCode), 'organisationCode', NO_OFFICE),
    ...where(auditedOffice !== organisationCode && !offices.has(auditedOffice), 'auditedOffice', NO_OFFICE),
  ],
  ({ fiscalYear: year, reportedOn }) =>
    where(
      year < FIRST_YEAR || year > Number(reportedOn.slice(0, 4)),
      'fiscalYear',
      `It is from ${FIRST_YEAR} to the year of the report.`,
    ),
  ({ firstFiscalYear: first, fiscalYear }) =>
    where(
      first !== undefined && (first < FIRST_YEAR || first > fiscalYear),
      'firstFiscalYear',
      'It is not after the last fiscal year.',
    ),
  ({ receivedOn, reportedOn }) =>
    where(receivedOn < reportedOn, 'receivedOn', 'A report is not received before its date.'),
  ({ occurredOn = '', reportedOn }) =>
    where(occurredOn > reportedOn, 'occurredOn', 'A report tells nothing that is to come.'),
  ({ answeredOn, receivedOn }) =>
    where(
      answeredOn !== undefined && answeredOn < receivedOn,
      'answeredOn',
      'Nobody answers before the report came.',
    ),
  (said) =>
    (['status', 'officeStatus'] as const).flatMap((column) =>
      where(said[column] === 'TIDAK_DAPAT_DITINDAKLANJUTI', column, BY_REASON),
    ),
  ({ status, officeStatus, statusOn }) =>
    where(
      statusOn === undefined &&
        [status, officeStatus].some((each) => each !== undefined && each !== 'BELUM_DITINDAKLANJUTI'),
      'statusOn',
      'Say from which day the status holds.',
    ),
  ({ statusOn, receivedOn }) =>
    where(
      statusOn !== undefined && statusOn < receivedOn,
      'statusOn',
      'No status holds before the report came.',
    ),
  ({ deposited = 0n, recommendationCode }) =>
    where(
      deposited > 0n && recommendationCode !== DEPOSIT_CODE,
      'deposited',
      'Only code 01 is paid off in money.',
    ),
];
