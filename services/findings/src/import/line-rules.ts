import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { BY_REASON } from '../report/check-drafted.ts';
import { checkType, isCriminal, mustBeRestricted } from '../report/report-types.ts';
import { FIRST_YEAR } from '../report/report-words.ts';
import { brokenIf, byTheRuleOf } from './cell-rules.ts';
import type { FindingLine } from './finding-line.ts';
import type { BrokenCell } from './line-refusal.ts';
import type { Yardstick } from './yardstick.ts';

const NO_OFFICE = 'It is no office of KPU today: write "71" or "71.10".';

/** What the cells of one line say together, and of the codes there are; of what could not be read nothing is said. */
export const lineRules = (said: Partial<FindingLine>, yardstick: Yardstick): readonly BrokenCell[] =>
  RULES.flatMap((rule) => rule(said, yardstick));

type Rule = (said: Partial<FindingLine>, yardstick: Yardstick) => readonly BrokenCell[];

const isNone = (codes: ReadonlySet<string>, code: string | undefined): boolean =>
  code !== undefined && !codes.has(code);
const isBefore = (day: string | undefined, other: string | undefined): boolean =>
  day !== undefined && other !== undefined && day < other;

const RULES: readonly Rule[] = [
  ({ source: said }, { source }) =>
    brokenIf(said !== undefined && said !== source, 'source', `The import is of reports of ${source}.`),
  ({ type, opinion }, { source }) =>
    type === undefined ? [] : byTheRuleOf(() => checkType({ source, type, opinion })),
  ({ type }) =>
    brokenIf(
      type !== undefined && mustBeRestricted(type),
      'type',
      'An investigative report is recorded by itself, with those who may know of it.',
    ),
  ({ findingCode }, { findingCodes }) =>
    brokenIf(isNone(findingCodes, findingCode), 'findingCode', 'It is no type of finding: write "1.01.07".'),
  ({ findingCode }) =>
    brokenIf(
      findingCode !== undefined && isCriminal(findingCode),
      'findingCode',
      'A finding coded 1.05 is recorded by itself, with those who may know of it.',
    ),
  ({ recommendationCode: code }, { recommendationCodes }) =>
    brokenIf(isNone(recommendationCodes, code), 'recommendationCode', 'It is none of "01" to "14".'),
  ({ causeSubElement: code }, { subElements }) =>
    brokenIf(isNone(subElements, code), 'causeSubElement', 'It is no sub-element of SPIP: write "3.7".'),
  // A former code has the shape of one: what is sent there reaches nobody.
  ({ organisationCode, auditedOffice }, { offices }) => [
    ...brokenIf(isNone(offices, organisationCode), 'organisationCode', NO_OFFICE),
    ...brokenIf(isNone(offices, auditedOffice), 'auditedOffice', NO_OFFICE),
  ],
  ({ fiscalYear: year, reportedOn }) =>
    brokenIf(
      year !== undefined && (year < FIRST_YEAR || year > Number(reportedOn?.slice(0, 4))),
      'fiscalYear',
      `It is from ${FIRST_YEAR} to the year of the report.`,
    ),
  ({ firstFiscalYear: first, fiscalYear }) =>
    brokenIf(
      first !== undefined && (first < FIRST_YEAR || (fiscalYear !== undefined && first > fiscalYear)),
      'firstFiscalYear',
      'It is not after the last fiscal year.',
    ),
  ({ receivedOn, reportedOn }) =>
    brokenIf(isBefore(receivedOn, reportedOn), 'receivedOn', 'A report is not received before its date.'),
  ({ occurredOn, reportedOn }) =>
    brokenIf(isBefore(reportedOn, occurredOn), 'occurredOn', 'A report tells nothing that is to come.'),
  ({ answeredOn, receivedOn }) =>
    brokenIf(isBefore(answeredOn, receivedOn), 'answeredOn', 'Nobody answers before the report came.'),
  (said) =>
    (['status', 'officeStatus'] as const).flatMap((column) =>
      brokenIf(said[column] === 'TIDAK_DAPAT_DITINDAKLANJUTI', column, BY_REASON),
    ),
  ({ status, officeStatus, statusOn }) =>
    brokenIf(
      statusOn === undefined &&
        [status, officeStatus].some((each) => each !== undefined && each !== 'BELUM_DITINDAKLANJUTI'),
      'statusOn',
      'Say from which day the status holds.',
    ),
  ({ statusOn, receivedOn }) =>
    brokenIf(isBefore(statusOn, receivedOn), 'statusOn', 'No status holds before the report came.'),
  ({ deposited = 0n, recommendationCode }) =>
    brokenIf(
      deposited > 0n && recommendationCode !== undefined && recommendationCode !== DEPOSIT_CODE,
      'deposited',
      'Only code 01 is paid off in money.',
    ),
];
