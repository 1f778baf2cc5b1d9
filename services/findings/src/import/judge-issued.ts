import type { Outcome } from './judge-report.ts';
import { type KnownReport, keyOf } from './known-reports.ts';
import { LineRefusal } from './line-refusal.ts';
import type { PlannedReport } from './planned-report.ts';
import { mustSayTheSame } from './row-differences.ts';
import { findingRow, partRow, recommendationRow, type SaidRow } from './rows-of-report.ts';

/** What becomes of each line of a report that is issued: it says the same, or is refused. */
export function judgeIssued(
  planned: PlannedReport,
  known: KnownReport,
  said: SaidRow,
): Map<number, Outcome | Error> {
  const outcomes = new Map<number, Outcome | Error>();
  for (const finding of planned.findings.values()) {
    for (const recommendation of finding.recommendations.values()) {
      for (const [place, part] of recommendation.parts.entries()) {
        try {
          mustSayTheSame('audit_report', known.row, said);
          const row = there(known.findings.get(finding.number), 'findingNumber', finding.number);
          mustSayTheSame('finding', row, { ...findingRow(finding), external_ref: finding.said.findingRef });
          const key = keyOf(row.id, recommendation.number);
          const recommended = there(
            known.recommendations.get(key),
            'recommendationNumber',
            recommendation.number,
          );
          const { received_on: _, ...asked } = recommendationRow(recommendation);
          mustSayTheSame('recommendation', recommended, {
            ...asked,
            external_ref: recommendation.said.externalRef,
          });
          const addressed = there(
            known.parts.get(keyOf(recommended.id, part.office)),
            'organisationCode',
            part.office,
          );
          mustSayTheSame('recommendation_addressee', addressed, partRow(recommendation, place));
          outcomes.set(part.index, { status: 'UNCHANGED', nodeId: recommended.id });
        } catch (error) {
          outcomes.set(part.index, error as Error);
        }
      }
    }
  }
  return outcomes;
}

function there<T>(
  found: T | undefined,
  column: 'findingNumber' | 'recommendationNumber' | 'organisationCode',
  value: string | number,
): T {
  if (found === undefined)
    throw new LineRefusal(
      column,
      String(value),
      'The report is issued: nothing is added to it by import.',
      'ILLEGAL_STEP',
    );
  return found;
}
