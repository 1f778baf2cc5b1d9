import type { Viewer } from '@oversight/kernel';
import { mayRecord } from '../report/report.policy.ts';
import type { ReportSource } from '../vocabulary.ts';
import type { KnownReport } from './known-reports.ts';
import { LineRefusal } from './line-refusal.ts';
import type { PlannedReport } from './planned-report.ts';

/** Whoever may not record for every office that a report concerns changes nothing of it by an import either. */
export function refusalToWriteIn(
  viewer: Viewer,
  source: string,
  { said }: PlannedReport,
  { row, findings, recommendations }: KnownReport,
): LineRefusal | undefined {
  const there = [row, ...findings.values(), ...recommendations.values()];
  const addressedOffices = [
    ...new Set(there.flatMap(({ addressed_offices }) => addressed_offices as string[])),
  ];
  if (mayRecord(viewer, { source: source as ReportSource, addressedOffices })) return undefined;
  return new LineRefusal(
    'reportNumber',
    said.reportNumber,
    'The report concerns offices for which you may not record.',
    'FORBIDDEN',
  );
}
