import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { RecommendationItem } from '../recommendation/recommendation-item.entity.ts';
import { ReportDocument } from '../report-document/report-document.entity.ts';
import { AuditReport } from './audit-report.entity.ts';
import { ReportAddressee } from './report-addressee.entity.ts';
import { mustBeDoable } from './report-stage.ts';

/** A draft is no more, with all that is in it. */
export async function discardReport(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  report: AuditReport,
): Promise<void> {
  mustBeDoable(report, 'DISCARD', viewer.subject);
  const reportId = report.id;
  await em.nativeDelete(ReportDocument, { reportId });
  await em.nativeDelete(RecommendationItem, { reportId });
  await em.nativeDelete(RecommendationAddressee, { reportId });
  await em.nativeDelete(Recommendation, { reportId });
  await em.nativeDelete(Finding, { report: reportId });
  await em.nativeDelete(ReportAddressee, { reportId });
  await em.nativeDelete(AuditReport, { id: reportId });
}
