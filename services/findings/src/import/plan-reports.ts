import { checkLine } from './check-line.ts';
import { checkSums } from './check-sums.ts';
import type { FindingLine, SentLine } from './finding-line.ts';
import type { ImportColumn } from './import-columns.ts';
import { LineRefusal } from './line-refusal.ts';
import {
  FINDING_COLUMNS,
  officesOf,
  type PlannedReport,
  partsOf,
  RECOMMENDATION_COLUMNS,
  REPORT_COLUMNS,
} from './planned-report.ts';
import { takeTurns } from './take-turns.ts';
import type { Yardstick } from './yardstick.ts';

/** What lines come to: reports of which every line may be taken, and why the others may not, by the line’s place. */
export interface Plan {
  readonly reports: readonly PlannedReport[];
  readonly refused: ReadonlyMap<number, Error>;
}

/** Joins the lines of each report. Nothing of a report is taken of which a line is refused. */
export async function planReports(sent: readonly SentLine[], yardstick: Yardstick): Promise<Plan> {
  const refused = new Map<number, Error>();
  const reports: PlannedReport[] = [];
  const keyOf = keysOf(sent);
  const turn = takeTurns();
  for (const lines of Map.groupBy(sent.keys(), keyOf).values()) {
    const report = await joined(sent, lines, yardstick, refused, turn);
    if (report) reports.push(report);
  }
  return { reports: reports.toSorted(byKey), refused };
}

/** Importers that run at once take what they share in one order, so that none waits for another that waits for it. */
const byKey = (one: PlannedReport, other: PlannedReport): number =>
  one.office === other.office ? compare(one.ref, other.ref) : compare(one.office, other.office);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By its id or number, and the office audited: named by one line, it is that of all. */
function keysOf(sent: readonly SentLine[]): (index: number) => string {
  const offices = new Map<string, Set<string>>();
  for (const { said } of sent) {
    const ref = refOf(said);
    if (ref === undefined || said.auditedOffice === undefined) continue;
    offices.set(ref, (offices.get(ref) ?? new Set()).add(said.auditedOffice));
  }
  return (index) => {
    const { said } = sent[index] as SentLine;
    const ref = refOf(said);
    if (ref === undefined) return `line ${index}`;
    const named = [...(offices.get(ref) ?? [])];
    return JSON.stringify([ref, said.auditedOffice ?? (named.length === 1 ? named[0] : '')]);
  };
}
const refOf = ({ reportRef, reportNumber }: Partial<FindingLine>): string | undefined =>
  reportRef ?? reportNumber;

async function joined(
  sent: readonly SentLine[],
  lines: readonly number[],
  yardstick: Yardstick,
  refused: Map<number, Error>,
  turn: () => Promise<void> | undefined,
): Promise<PlannedReport | undefined> {
  const found = new Map<number, Error>();
  const note = (index: number, work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!found.has(index)) found.set(index, error as Error);
    }
  };
  for (const index of lines) {
    await turn();
    note(index, () => checkLine(sent[index] as SentLine, yardstick));
  }
  const said = (sent[lines[0] as number] as SentLine).said as FindingLine;
  const report: PlannedReport = {
    office: '',
    ref: said.reportRef ?? said.reportNumber,
    said: {},
    findings: new Map(),
    lines,
  };
  for (const index of lines) {
    await turn();
    if (!found.has(index)) note(index, () => addLine(report, index, sent));
  }
  const [index] = lines;
  if (found.size === 0) note(index as number, () => settleOffice(report));
  if (found.size === 0) checkSums(report, (at, refusal) => found.set(at, refusal));
  if (found.size === 0) return report;
  const [[first]] = [...found] as [[number, Error]];
  const at = (sent[first] as SentLine).line;
  for (const each of lines)
    refused.set(
      each,
      found.get(each) ??
        new LineRefusal(
          undefined,
          undefined,
          `Line ${at} of the same report is refused, so nothing of it is taken.`,
        ),
    );
  return undefined;
}

function addLine(report: PlannedReport, index: number, sent: readonly SentLine[]): void {
  const { said: partly, line } = sent[index] as SentLine;
  const said = partly as FindingLine;
  report.said = together(report.said, said, REPORT_COLUMNS, 'report');
  let finding = report.findings.get(said.findingNumber);
  if (!finding) {
    finding = { number: said.findingNumber, said: {}, recommendations: new Map() };
    report.findings.set(said.findingNumber, finding);
  }
  finding.said = together(finding.said, said, FINDING_COLUMNS, 'finding');
  let recommendation = finding.recommendations.get(said.recommendationNumber);
  if (!recommendation) {
    recommendation = { number: said.recommendationNumber, said: {}, parts: [] };
    finding.recommendations.set(said.recommendationNumber, recommendation);
  }
  recommendation.said = together(recommendation.said, said, RECOMMENDATION_COLUMNS, 'recommendation');
  const office = said.organisationCode;
  const before = recommendation.parts.find((part) => part.office === office);
  if (before)
    throw new LineRefusal(
      'organisationCode',
      office,
      `Line ${(sent[before.index] as SentLine).line} says it already: this recommendation to this office (line ${line}).`,
    );
  recommendation.parts.push({ index, office, said });
}

/** What a line says beside those before it: of one thing all say the same, or nothing. */
function together(
  before: Partial<FindingLine>,
  said: FindingLine,
  columns: readonly ImportColumn[],
  what: string,
): Partial<FindingLine> {
  const values: Partial<Record<ImportColumn, unknown>> = { ...before };
  for (const column of columns) {
    const value = said[column];
    if (value === undefined) continue;
    if (values[column] !== undefined && values[column] !== value)
      throw new LineRefusal(column, String(value), `Another line says otherwise of the same ${what}.`);
    values[column] = value;
  }
  return values as Partial<FindingLine>;
}

/** The office audited is the only one that the lines name, unless they say which. */
function settleOffice(report: PlannedReport): void {
  const [office, ...more] = officesOf(partsOf(report));
  report.office = report.said.auditedOffice ?? '';
  if (report.office !== '') return;
  if (office === undefined || more.length > 0)
    throw new LineRefusal(
      'auditedOffice',
      undefined,
      'The report concerns several offices: say which one was audited.',
    );
  report.office = office;
}
