import type { BulkStatus } from '@oversight/kernel';
import { v7 } from 'uuid';
import type { ImportTable } from './import.queries.ts';
import { given, mustHoldTogether, over, partsByRecommendation } from './judge-sums.ts';
import { type KnownReport, type KnownRow, keyOf } from './known-reports.ts';
import {
  officesOf,
  type PlannedFinding,
  type PlannedRecommendation,
  type PlannedReport,
  partsOf,
} from './planned-report.ts';
import { changedRow, mustBeCalledSo, rowWith } from './row-differences.ts';
import {
  addressedTo,
  findingRow,
  NEW_PART,
  newFinding,
  newRecommendation,
  partRow,
  placedIn,
  receiptsOf,
  recommendationRow,
  type SaidRow,
} from './rows-of-report.ts';

export interface Outcome {
  readonly status: BulkStatus;
  /** The recommendation that the line became. */
  readonly nodeId?: string;
}

/** Rows that are to be written, by table. */
export type Writes = Record<'added' | 'changed', Record<ImportTable, SaidRow[]>>;

/** What is known of a report beside what its lines say. */
export interface Judging {
  readonly planned: PlannedReport;
  readonly known: KnownReport;
  /** It was not there before these lines. */
  readonly isNew: boolean;
  readonly source: string;
  readonly said: SaidRow;
  readonly writes: Writes;
}

interface Judged extends Judging {
  readonly partsOfDraft: ReturnType<typeof partsByRecommendation>;
}

const RECORDED = { provenance: 'RECORDED' } as const;
const listOf = (row: KnownRow | undefined, name: string): string[] =>
  (row?.[name] as string[] | undefined) ?? [];

/** What becomes of each line of a draft, and what is to be written for it. Errors: LineRefusal for all of its lines. */
export function judgeReport(judging: Judging): Map<number, Outcome> {
  const { planned, known, isNew, said, writes } = judging;
  mustBeCalledSo('audit_report', known.row, said);
  const outcomes = new Map<number, Outcome>();
  const before = countOf(writes);
  const offices = [...listOf(known.row, 'addressed_offices'), planned.office, ...officesOf(partsOf(planned))];
  const report = { ...said, ...addressedTo(offices) };
  const changed = isNew ? undefined : changedRow('audit_report', known.row, report);
  judgeReceipts(judging);
  const judged = { ...judging, partsOfDraft: partsByRecommendation(known.parts.values()) };
  for (const finding of planned.findings.values())
    judgeFinding(judged, finding, changed !== undefined, outcomes);
  // Whoever wrote any of it down is not who issues it.
  if (!isNew && (changed || countOf(writes) > before))
    writes.changed.audit_report.push(rowWith('audit_report', known.row, report));
  return outcomes;
}

const countOf = ({ added, changed }: Writes): number =>
  [...Object.values(added), ...Object.values(changed)].reduce((sum, rows) => sum + rows.length, 0);

function judgeReceipts({ planned, known, writes }: Judging): void {
  for (const [office, received_on] of receiptsOf(planned)) {
    const there = known.receipts.get(office);
    if (!there)
      writes.added.report_addressee.push({
        id: v7(),
        report_id: known.row.id,
        ...placedIn(office),
        received_on,
        ...RECORDED,
      });
    const changed = there && changedRow('report_addressee', there, { received_on });
    if (changed) writes.changed.report_addressee.push(changed);
  }
}

function judgeFinding(
  judging: Judged,
  finding: PlannedFinding,
  reportChanged: boolean,
  outcomes: Map<number, Outcome>,
): void {
  const { planned, known, said: reportSaid, writes } = judging;
  const there = known.findings.get(finding.number);
  const offices = officesOf([...finding.recommendations.values()].flatMap(({ parts }) => parts));
  const office = offices.length === 1 ? (offices[0] as string) : planned.office;
  const all = addressedTo([...listOf(there, 'addressed_offices'), office, ...offices]);
  const said = { ...findingRow(finding), ...all, recorded_at: reportSaid.recorded_at };
  const external_ref = finding.said.findingRef;
  if (there) mustBeCalledSo('finding', there, { external_ref });
  const row: KnownRow = there ?? {
    id: v7(),
    ...newFinding(planned),
    ...given(said),
    report_id: known.row.id,
    number: finding.number,
    matter_id: v7(),
    external_ref,
    organisation_code: office,
    ...RECORDED,
  };
  const changed = there && changedRow('finding', there, said);
  if (!there) writes.added.finding.push(row);
  if (changed) writes.changed.finding.push(changed);
  for (const recommendation of finding.recommendations.values())
    judgeRecommendation(judging, row, recommendation, reportChanged || changed !== undefined, outcomes);
}

function judgeRecommendation(
  { known, said: reportSaid, source, writes, partsOfDraft }: Judged,
  finding: KnownRow,
  recommendation: PlannedRecommendation,
  aboveChanged: boolean,
  outcomes: Map<number, Outcome>,
): void {
  const { number, parts } = recommendation;
  const there = known.recommendations.get(keyOf(finding.id, number));
  const becoming = new Map(there && partsOfDraft.get(there.id));
  const all = addressedTo([...listOf(there, 'addressed_offices'), ...officesOf(parts)]);
  const said = { ...recommendationRow(recommendation), ...all, recorded_at: reportSaid.recorded_at };
  const external_ref = recommendation.said.externalRef;
  if (there) mustBeCalledSo('recommendation', there, { external_ref });
  const row: KnownRow = there ?? {
    id: v7(),
    ...newRecommendation(said),
    ...given(said),
    report_id: known.row.id,
    finding_id: finding.id,
    number,
    external_ref,
    source,
    fiscal_year: reportSaid.fiscal_year,
    ...RECORDED,
  };
  const changed = there && changedRow('recommendation', there, said);
  if (!there) writes.added.recommendation.push(row);
  if (changed) writes.changed.recommendation.push(changed);
  for (const [place, { office, index }] of parts.entries()) {
    const part = known.parts.get(keyOf(row.id, office));
    const partSaid = { ...partRow(recommendation, place), recorded_at: reportSaid.recorded_at };
    becoming.set(office, over(part ?? NEW_PART, partSaid));
    const partChanged = part && changedRow('recommendation_addressee', part, partSaid);
    if (!part)
      writes.added.recommendation_addressee.push({
        id: v7(),
        ...NEW_PART,
        ...given(partSaid),
        report_id: known.row.id,
        recommendation_id: row.id,
        ...placedIn(office),
        ...RECORDED,
      });
    if (partChanged) writes.changed.recommendation_addressee.push(partChanged);
    const isChanged = aboveChanged || changed !== undefined || partChanged !== undefined;
    outcomes.set(index, { status: part ? (isChanged ? 'UPDATED' : 'UNCHANGED') : 'CREATED', nodeId: row.id });
  }
  mustHoldTogether({ finding: finding.number as number, number, row: over(row, said), parts: becoming });
}
