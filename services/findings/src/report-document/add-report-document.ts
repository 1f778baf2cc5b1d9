import { claimUpload, DomainError, today, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { scopeOf } from '../scope-of.ts';
import { FindingUpload } from '../upload/finding-upload.entity.ts';
import { ReportDocument } from './report-document.entity.ts';
import type { AddReportDocumentInput } from './report-document.inputs.ts';

const MOST = 100;

/** A document of a report, with its file; in a draft it is written as everything else there. */
export async function addReportDocument(
  context: Context,
  report: AuditReport,
  { kind, title, uploadId }: AddReportDocumentInput,
): Promise<ReportDocument> {
  const { em, viewer } = context;
  const called = wordsOf('title', title, 300);
  if ((await em.count(ReportDocument, { reportId: report.id })) >= MOST)
    throw new DomainError('ILLEGAL_STEP', `A report has at most ${MOST} documents.`);
  if (report.draft) report.write({}, viewer.subject);
  return em.create(ReportDocument, {
    ...(await claimUpload(context, FindingUpload, uploadId)),
    ...{ kind, title: called, reportId: report.id },
    ...scopeOf(report),
    addedOn: today(),
    addedBy: viewer.subject,
  } as never);
}
